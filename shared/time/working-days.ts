import type { Instant, LocalDate } from './instant'
import { addDays, dateOf, instantOf, weekdayOf } from './oslo'

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): LocalDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return new Temporal.PlainDate(year, Math.floor(f / 31), (f % 31) + 1).toString()
}

const FROM_EASTER = {
  'maundy-thursday': -3,
  'good-friday': -2,
  'easter-sunday': 0,
  'easter-monday': 1,
  ascension: 39,
  'whit-sunday': 49,
  'whit-monday': 50,
} as const
const FIXED = {
  'new-year': '01-01',
  'labour-day': '05-01',
  'constitution-day': '05-17',
  'christmas-day': '12-25',
  'boxing-day': '12-26',
} as const
export type Holiday = keyof typeof FROM_EASTER | keyof typeof FIXED

/** Which day is which; where two meet, as in 2008 and 2012, the fixed one counts. */
function named(year: number): ReadonlyMap<LocalDate, Holiday> {
  const known = cache.get(year)
  if (known) return known
  const easter = easterSunday(year)
  const days = new Map<LocalDate, Holiday>([
    ...entries(FROM_EASTER).map(([name, days]) => [addDays(easter, days), name] as const),
    ...entries(FIXED).map(([name, day]) => [`${String(year).padStart(4, '0')}-${day}`, name] as const),
  ])
  cache.set(year, days)
  return days
}
const entries = <K extends string, V>(record: Readonly<Record<K, V>>) => Object.entries(record) as [K, V][]
const cache = new Map<number, ReadonlyMap<LocalDate, Holiday>>()
const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

/** Public holidays of Norway, by law 1947-04-26-1 (1 and 17 May) and 1995-02-24-12 (the church's days). */
export const holidaysOf = (year: number): ReadonlySet<LocalDate> => new Set(named(year).keys())

/** Which public holiday the day is, if any. */
export const holidayOn = (date: LocalDate): Holiday | undefined => named(yearOf(date)).get(date)
export const isHoliday = (date: LocalDate): boolean => holidayOn(date) !== undefined

/** Monday to Friday, no public holiday. */
export const isWorkingDay = (date: LocalDate): boolean => weekdayOf(date) < 6 && !isHoliday(date)

/** The n-th working day after the day; the day itself never counts. */
export function addWorkingDays(date: LocalDate, days: number): LocalDate {
  let day = date
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/** The end (midnight) of the n-th working day after the instant: by then the answer is due (S15, S187, C4). */
export const workingDayDeadline = (from: Instant, days: number): Instant =>
  instantOf(addDays(addWorkingDays(dateOf(from), days), 1))

/** Working days left until the deadline's last day, 0 on that day; overdue is negative from the first minute, also in a weekend. */
export function workingDaysLeft(now: Instant, deadline: Instant): number {
  const today = dateOf(now)
  // the last millisecond before it: a deadline at midnight belongs to the day that ends there
  const last = dateOf(deadline - 1)
  if (now >= deadline) return -Math.max(1, countWorkingDays(last, today))
  return countWorkingDays(today, last)
}
function countWorkingDays(after: LocalDate, until: LocalDate): number {
  let count = 0
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}
