import type { Instant, LocalDate } from '@shared/time/instant'

export type Language = 'nb' | 'en'

const ZONE = 'Europe/Oslo'
const LOCALE: Record<Language, string> = { nb: 'nb-NO', en: 'en-GB' }
type When = Instant | LocalDate

// noon in UTC is the same day in Norway all year
const toDate = (at: When): Date => new Date(typeof at === 'number' ? at : `${at}T12:00:00Z`)

/** Dates, times and sizes as they are written to patients, always in Norwegian time. */
export function formats(language: Language) {
  const shape = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(LOCALE[language], { timeZone: ZONE, ...options })
    return (at: When): string => format.format(toDate(at))
  }
  const time = shape({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = shape({ weekday: 'long', day: 'numeric', month: 'long' })
  const dayYear = shape({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const date = shape({ day: 'numeric', month: 'long', year: 'numeric' })
  const number = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 1 })
  const at = language === 'nb' ? 'kl.' : 'at'
  return {
    /** 08:30 */
    time,
    /** mandag 23. november */
    day,
    /** mandag 23. november 2026 */
    dayYear,
    /** 23. november 2026 */
    date,
    /** 23.11.2026; in both languages at once, for what goes abroad */
    numeric: shape({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    /** 23. nov. */
    dayMonth: shape({ day: 'numeric', month: 'short' }),
    /** man. */
    weekday: shape({ weekday: 'short' }),
    /** mandag 23. november kl. 08:30 */
    dayTime: (when: Instant): string => `${day(when)} ${at} ${time(when)}`,
    /** 23. november 2026 kl. 08:30 */
    dateTime: (when: Instant): string => `${date(when)} ${at} ${time(when)}`,
    /** 08:30–08:50 */
    span: (from: Instant, to: Instant): string => `${time(from)}–${time(to)}`,
    /** 2,4 MB; one MB is 1,048,576 bytes, as in the limit of 12 MB (S28) */
    bytes: (count: number): string =>
      count < 1_048_576
        ? `${number.format(Math.max(1, Math.round(count / 1024)))}\u00a0kB`
        : `${number.format(count / 1_048_576)}\u00a0MB`,
    number: (value: number): string => number.format(value),
  }
}
export type Formats = ReturnType<typeof formats>
