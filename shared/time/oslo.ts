import type { Instant, LocalDate, LocalTime } from './instant'

export const ZONE = 'Europe/Oslo'

const zoned = (at: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE)

let lastAsked: { readonly at: Instant; readonly date: LocalDate } | undefined

/** The Norwegian day that holds the instant. "Now" is asked for many times in a row, so the last answer is kept. */
export function dateOf(at: Instant): LocalDate {
  if (lastAsked?.at !== at) lastAsked = { at, date: zoned(at).toPlainDate().toString() }
  return lastAsked.date
}

/** The Norwegian wall-clock time at the instant, `HH:MM`. */
export const timeOf = (at: Instant): LocalTime => zoned(at).toPlainTime().toString({ smallestUnit: 'minute' })

/**
 * The instant of a wall-clock time. In the night when clocks go forward a time that does not exist means the same distance after midnight's
 * offset (02:30 becomes 03:30); in the night when they go back the first of the two is meant.
 */
export const instantOf = (date: LocalDate, time: LocalTime = '00:00'): Instant =>
  Temporal.PlainDate.from(date)
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(ZONE, { disambiguation: 'compatible' }).epochMilliseconds

export const addDays = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString()

/** 1 = Monday ... 7 = Sunday. */
export const weekdayOf = (date: LocalDate): number => Temporal.PlainDate.from(date).dayOfWeek

/** The Monday of the ISO week that holds the day. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date))

/** ISO week number, 1 to 53. */
export const weekOf = (date: LocalDate): number => Temporal.PlainDate.from(date).weekOfYear ?? 0

/** Whole days from `a` to `b`, negative when `b` is earlier. */
export const daysBetween = (a: LocalDate, b: LocalDate): number =>
  Temporal.PlainDate.from(a).until(Temporal.PlainDate.from(b), { largestUnit: 'day' }).days

/** Age in whole years on the day; a child turns 16 at midnight Europe/Oslo (S181, S191). */
export function ageOn(birthDate: LocalDate, day: LocalDate): number {
  // asked of the same people again and again, on the same day
  if (day !== agesOf.day || agesOf.ages.size > MOST_AGES) agesOf = { day, ages: new Map() }
  const known = agesOf.ages.get(birthDate)
  if (known !== undefined) return known
  const age = Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(day), { largestUnit: 'year' }).years
  agesOf.ages.set(birthDate, age)
  return age
}
const MOST_AGES = 10_000
let agesOf: { readonly day: LocalDate; readonly ages: Map<LocalDate, number> } = { day: '', ages: new Map() }
