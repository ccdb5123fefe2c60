import type { Instant, LocalDate } from '@shared/time/instant'

// Temporal is not in every browser a patient has, so days are reckoned here with Date in UTC: there every day has 24 hours.
const DAY = 86_400_000
const utc = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`)
const fromUtc = (at: number): LocalDate => new Date(at).toISOString().slice(0, 10)

// Swedish writes dates as YYYY-MM-DD
const inOslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' })

/** The Norwegian day that holds the instant, wherever the browser stands. */
export const dayOf = (at: Instant): LocalDate => inOslo.format(new Date(at))

export const addDays = (date: LocalDate, days: number): LocalDate => fromUtc(utc(date) + days * DAY)

/** 1 = Monday ... 7 = Sunday. */
export const weekdayOf = (date: LocalDate): number => new Date(utc(date)).getUTCDay() || 7

/** The Monday of the week that holds the day. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date))

/** ISO week number, 1 to 53: the week belongs to the year of its Thursday. */
export function weekOf(date: LocalDate): number {
  const thursday = addDays(mondayOf(date), 3)
  return 1 + Math.floor((utc(thursday) - utc(`${thursday.slice(0, 4)}-01-01`)) / (7 * DAY))
}

/** The seven days of the week that begins on the Monday. */
export const weekFrom = (monday: LocalDate): LocalDate[] => [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n))

/** The last day on which something due before the instant is in time: deadlines stand at the midnight after it. */
export const lastDayOf = (due: Instant): LocalDate => dayOf(due - 1)
