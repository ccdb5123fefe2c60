import type { Instant, LocalDate } from '@shared/time/instant'
import { ageOn, dateOf, daysBetween, ZONE } from '@shared/time/oslo'
import { useTranslation } from 'react-i18next'
import { agoWords } from './ago-words'
import { dayWords, monthWords } from './day-words'
import { isLanguage, type Language } from './i18n'

const LOCALE: Record<Language, string> = { nb: 'nb-NO', en: 'en-GB' }
type When = Instant | LocalDate

const dayOf = (at: When): LocalDate => (typeof at === 'number' ? dateOf(at) : at)

function build(language: Language) {
  // made when first used: each costs some milliseconds, and the first view needs none
  let timeFormat: Intl.DateTimeFormat | undefined
  const time = (at: Instant): string => {
    timeFormat ??= new Intl.DateTimeFormat(LOCALE[language], {
      timeZone: ZONE,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    return timeFormat.format(at)
  }
  const date = (at: When): string => {
    const [year, month, day] = dayOf(at).split('-')
    return language === 'nb' ? `${day}.${month}.${year}` : `${day}/${month}/${year}`
  }
  const dayShort = (at: When): string => dayWords(language, dayOf(at), 'short')
  const day = (at: When): string => dayWords(language, dayOf(at), 'long')
  let relativeFormat: Intl.RelativeTimeFormat | undefined
  const relative = (value: number, unit: Intl.RelativeTimeFormatUnit): string => {
    relativeFormat ??= new Intl.RelativeTimeFormat(LOCALE[language], { numeric: 'auto', style: 'short' })
    return relativeFormat.format(value, unit)
  }
  return {
    /** 08:30 */
    time,
    /** 23.11.2026 */
    date,
    /** man. 23. nov. */
    dayShort,
    /** mandag 23. november 2026 */
    dayLong: (at: When): string => `${day(at)} ${dayOf(at).slice(0, 4)}`,
    /** mandag 23. november */
    day,
    /** november 2026 */
    month: (at: When): string => monthWords(language, dayOf(at)),
    /** 23.11.2026 08:30 */
    dateTime: (at: Instant): string => `${date(at)} ${time(at)}`,
    /** 08:30–08:50 */
    span: (from: Instant, to: Instant): string => `${time(from)}–${time(to)}`,
    /** as short as it can be told today: "08:30", "i går 08:30", "man. 16. nov. 08:30", "23.11.2025" */
    when: (at: Instant, now: Instant): string => {
      const days = daysBetween(dateOf(now), dateOf(at))
      if (days === 0) return time(at)
      if (Math.abs(days) === 1) return `${relative(days, 'day')} ${time(at)}`
      return Math.abs(days) < 180 ? `${dayShort(at)} ${time(at)}` : date(at)
    },
    /** "for 5 min siden", "i går" */
    ago: (at: Instant, now: Instant): string => {
      const seconds = Math.max(0, Math.round((now - at) / 1000))
      return seconds < 86_400 ? agoWords(language, seconds) : relative(-Math.floor(seconds / 86_400), 'day')
    },
    number: (value: number): string => value.toLocaleString(LOCALE[language]),
  }
}
export type Formats = ReturnType<typeof build>
const built = new Map<Language, Formats>()

/** Dates and times as people in the clinic write them, always in Norwegian time. */
export function formats(language: Language): Formats {
  const made = built.get(language) ?? build(language)
  built.set(language, made)
  return made
}

/** `formats` in the window's language. */
export function useFormats(): Formats {
  const { i18n } = useTranslation()
  return formats(isLanguage(i18n.language) ? i18n.language : 'nb')
}

interface Named {
  readonly givenName: string
  readonly familyName: string
}
/** Kari Hansen */
export const fullName = (person: Named): string => `${person.givenName} ${person.familyName}`
/** Hansen, Kari: for lists */
export const listName = (person: Named): string => `${person.familyName}, ${person.givenName}`
/** Age in whole years today in Norway. */
export const ageNow = (birthDate: LocalDate, now: Instant): number => ageOn(birthDate, dateOf(now))
