import type { Instant, LocalDate } from '@shared/time/instant'
import { HOUR, MINUTE } from '@shared/time/instant'
import { addDays, dateOf, instantOf, weekdayOf } from '@shared/time/oslo'
import { isWorkingDay } from '@shared/time/working-days'

/** One Norwegian day, reckoned once: a year of appointments and messages asks for the same few hundred days a million times. */
export interface Day {
  /** days since the first day of this calendar; order and arithmetic */
  readonly number: number
  readonly date: LocalDate
  readonly weekday: number
  readonly working: boolean
  readonly midnight: Instant
  /** The instant of a wall-clock time, in minutes after midnight. */
  at(minutes: number): Instant
}

export interface Days {
  readonly today: Day
  readonly now: Instant
  /** The day so many days after today (negative: before). */
  day(offset: number): Day
  /** The n-th working day after the day (n >= 1). */
  workingAfter(day: Day, n: number): Day
}

const text = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Days around `now`; only those asked for are reckoned. */
export function daysAround(now: Instant): Days {
  const today = dateOf(now)
  const known = new Map<number, Day>()
  const day = (number: number): Day => {
    const found = known.get(number)
    if (found) return found
    const date = addDays(today, number)
    const midnight = instantOf(date)
    // the two nights when clocks change
    const even = instantOf(addDays(date, 1)) - midnight === 24 * HOUR
    const made: Day = {
      number,
      date,
      weekday: weekdayOf(date),
      working: isWorkingDay(date),
      midnight,
      at: (minutes) => (even ? midnight + minutes * MINUTE : instantOf(date, text(minutes))),
    }
    known.set(number, made)
    return made
  }
  const workingAfter = (from: Day, n: number): Day => {
    let at = from
    for (let left = n; left > 0; ) {
      at = day(at.number + 1)
      if (at.working) left -= 1
    }
    return at
  }
  return { today: day(0), now, day, workingAfter }
}
