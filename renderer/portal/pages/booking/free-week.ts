import type { FreeTimes } from '@shared/citizen/api'
import type { Instant, LocalDate } from '@shared/time/instant'
import { weekFrom } from '../../lib/day'
import type { ChosenTime } from './draft'

export interface FreeDay {
  readonly date: LocalDate
  /** one per starting time: several calendars of the clinic may be free at once, which one is the clinic's matter (S74) */
  readonly times: readonly ChosenTime[]
}

/** The seven days of a week with what is free; days without anything stand there, too. */
export function weekOfFree(monday: LocalDate, free: FreeTimes): FreeDay[] {
  const byDate = new Map(free.days.map((day) => [day.date, day.times]))
  return weekFrom(monday).map((date) => {
    const starts = new Map<Instant, ChosenTime>()
    for (const time of byDate.get(date) ?? []) if (!starts.has(time.startsAt)) starts.set(time.startsAt, time)
    return { date, times: [...starts.values()].sort((a, b) => a.startsAt - b.startsAt) }
  })
}

/** First day with a free time from the day on, as far as is known; undefined when nothing is free. */
export const firstFree = (free: FreeTimes): LocalDate | undefined =>
  free.days.find((day) => day.times.length > 0)?.date ?? free.nextDate ?? undefined
