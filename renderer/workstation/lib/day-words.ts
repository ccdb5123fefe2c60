import type { LocalDate } from '@shared/time/instant'
import { weekdayOf } from '@shared/time/oslo'
import type { Language } from './i18n'

interface Names {
  /** Monday first */
  readonly days: readonly string[]
  readonly daysShort: readonly string[]
  readonly months: readonly string[]
  readonly monthsShort: readonly string[]
  readonly dot: '.' | ''
}
const split = (words: string): readonly string[] => words.split(' ')

// Written out, because the first `Intl.DateTimeFormat` of a start costs 15 ms, and the first view shows nothing but days. A test compares every day
// of three years with Intl.
const NAMES: Record<Language, Names> = {
  nb: {
    days: split('mandag tirsdag onsdag torsdag fredag lørdag søndag'),
    daysShort: split('man. tir. ons. tor. fre. lør. søn.'),
    months: split('januar februar mars april mai juni juli august september oktober november desember'),
    monthsShort: split('jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.'),
    dot: '.',
  },
  en: {
    days: split('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
    daysShort: split('Mon Tue Wed Thu Fri Sat Sun'),
    months: split('January February March April May June July August September October November December'),
    monthsShort: split('Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'),
    dot: '',
  },
}

/** A day in words: `short` man. 23. nov. / Mon 23 Nov; `long` mandag 23. november / Monday 23 November. */
export function dayWords(language: Language, date: LocalDate, form: 'short' | 'long'): string {
  const names = NAMES[language]
  const day = (form === 'short' ? names.daysShort : names.days)[weekdayOf(date) - 1] ?? ''
  const month = (form === 'short' ? names.monthsShort : names.months)[Number(date.slice(5, 7)) - 1] ?? ''
  return `${day} ${Number(date.slice(8, 10))}${names.dot} ${month}`
}

/** november 2026 / November 2026 */
export const monthWords = (language: Language, date: LocalDate): string =>
  `${NAMES[language].months[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`

/** mandag ... søndag / Monday ... Sunday; 1 = Monday */
export const weekdayWords = (language: Language, weekday: number): string => NAMES[language].days[weekday - 1] ?? ''
