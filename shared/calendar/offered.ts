import type { Instant, LocalDate } from '../time/instant'
import { addDays, dateOf, instantOf } from '../time/oslo'
import type { Reads } from '../tx'
import { type AppointmentType, type Calendar, type PlanDay, planDays } from './model'
import { bookingWindow, busyIn } from './rules'
import { freeSlots, type Slot } from './slots'

/** Rolled-out days of a calendar, from one day to another, the last left out. */
export const plannedDays = (tx: Reads, calendar: Calendar, from: LocalDate, to: LocalDate): Promise<PlanDay[]> =>
  tx.list(planDays, { where: { calendarId: calendar.id }, range: { field: 'date', from, to } })

/** Ids of the types that the calendar has opened for patients in the time they may book now (S62). */
export async function openedTypes(tx: Reads, calendar: Calendar, now: Instant): Promise<Set<string>> {
  const window = bookingWindow(calendar, now)
  const days = await plannedDays(tx, calendar, dateOf(window.from), addDays(dateOf(window.to), 1))
  return new Set(days.flatMap(({ blocks }) => blocks.filter(({ online }) => online).flatMap(({ typeIds }) => typeIds)))
}

/** Free slots of the type in one calendar on the days [from, to), within what the calendar lets patients book (S7, S62, S81). */
export async function slotsIn(
  tx: Reads,
  calendar: Calendar,
  type: AppointmentType,
  from: LocalDate,
  to: LocalDate,
  now: Instant,
): Promise<Slot[]> {
  const window = bookingWindow(calendar, now)
  if (from > dateOf(window.to) || to <= dateOf(window.from)) return []
  const days = await plannedDays(tx, calendar, from, to)
  if (days.length === 0) return []
  const busy = await busyIn(tx, calendar.id, instantOf(from), instantOf(to))
  const options = { onlineOnly: true, notBefore: window.from }
  return days.flatMap((day) => freeSlots(day, type, busy, options)).filter((slot) => slot.startsAt <= window.to)
}
