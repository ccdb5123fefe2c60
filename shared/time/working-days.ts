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

const EASTER_OFFSETS = [-3, -2, 0, 1, 39, 49, 50]
const FIXED = ['01-01', '05-01', '05-17', '12-25', '12-26']

/** Public holidays of Norway, by law 1947-04-26-1 (1 and 17 May) and 1995-02-24-12 (the church's days). */
export const holidaysOf = (year: number): ReadonlySet<LocalDate> => {
  const known = cache.get(year)
  if (known) return known
  const easter = easterSunday(year)
  const days = new Set([...FIXED.map((day) => `${year}-${day}`), ...EASTER_OFFSETS.map((n) => addDays(easter, n))])
  cache.set(year, days)
  return days
}
const cache = new Map<number, ReadonlySet<LocalDate>>()

/** Monday to Friday, no public holiday. */
export const isWorkingDay = (date: LocalDate): boolean =>
  weekdayOf(date) < 6 && !holidaysOf(Number(date.slice(0, 4))).has(date)

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
