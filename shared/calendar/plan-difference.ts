import type { Instant } from '../time/instant'
import { dateOf } from '../time/oslo'
import type { Appointment, AppointmentType, Calendar, PlanBlock, PlanDay } from './model'
import type { DayChange } from './plan-rules'
import { bookingWindow, isOpen } from './rules'
import { type Busy, freeSlots, isOpenFor } from './slots'
import { isBookable, takesFromPatients } from './take-slot'

/** What a change of the plan means for one type in one calendar: times that patients could book, won and lost, and the first one afterwards. */
export interface TypeDifference {
  readonly calendarId: string
  readonly typeId: string
  readonly gained: number
  readonly lost: number
  /** null = none within the days that patients may book ahead */
  readonly firstFree: Instant | null
}

/** What is known of one calendar. */
export interface PlanStanding {
  readonly calendar: Calendar
  readonly types: readonly AppointmentType[]
  /** the rolled-out days that patients may book in now */
  readonly window: readonly PlanDay[]
  /** what holds time on a day */
  readonly busyOn: (date: string) => readonly Busy[]
}

/**
 * The online times of each type that a change opens and closes, counted as patients would see them: free, exact, from now on (N14). Pure.
 * @param changes days of this calendar
 */
export function onlineDifference(
  standing: PlanStanding,
  changes: readonly DayChange[],
  now: Instant,
): TypeDifference[] {
  const { calendar, types, window, busyOn } = standing
  const dayOf = (date: string, blocks: readonly PlanBlock[]): PlanDay => {
    const { id: calendarId, clinicId } = calendar
    return { id: `${calendarId}:${date}`, clinicId, calendarId, date, blocks: [...blocks] }
  }
  const patients = types.filter((type) => isBookable(type) && takesFromPatients(calendar, type))
  const limits = bookingWindow(calendar, now)
  const changed = new Map(changes.map((day) => [day.date, day]))
  const ahead = [
    ...window.filter(({ date }) => !changed.has(date)),
    ...changes.filter(({ blocks }) => blocks.length > 0).map(({ date, blocks }) => dayOf(date, blocks)),
  ].sort((a, b) => (a.date < b.date ? -1 : 1))
  return patients.flatMap((type) => {
    const slotsOn = (day: PlanDay, notBefore: Instant): Instant[] =>
      day.blocks.some(({ online, typeIds }) => online && typeIds.includes(type.id))
        ? freeSlots(day, type, busyOn(day.date), { onlineOnly: true, notBefore }).map(({ startsAt }) => startsAt)
        : []
    let gained = 0
    let lost = 0
    for (const { date, blocks, before } of changes) {
      const [was, is] = [before, blocks].map((open) => new Set(slotsOn(dayOf(date, open), now)))
      for (const at of is ?? []) if (!was?.has(at)) gained += 1
      for (const at of was ?? []) if (!is?.has(at)) lost += 1
    }
    let firstFree: Instant | null = null
    for (const day of calendar.online ? ahead : []) {
      firstFree = slotsOn(day, limits.from)[0] ?? null
      if (firstFree !== null) break
    }
    if (firstFree !== null && firstFree > limits.to) firstFree = null
    const isTouched = gained > 0 || lost > 0
    return isTouched ? [{ calendarId: calendar.id, typeId: type.id, gained, lost, firstFree }] : []
  })
}

/** Those still to come that stood in open time and would not any more; they are not touched, but somebody must know (N14). */
export function fallingOutside<A extends Appointment>(
  booked: readonly A[],
  changes: readonly DayChange[],
  now: Instant,
): A[] {
  const byDay = new Map(changes.map((day) => [`${day.calendarId}:${day.date}`, day]))
  return booked.filter((appointment) => {
    const day = byDay.get(`${appointment.calendarId}:${dateOf(appointment.startsAt)}`)
    if (!day || !isOpen(appointment) || appointment.startsAt < now) return false
    return (
      isOpenFor(day.before, appointment.typeId, appointment) && !isOpenFor(day.blocks, appointment.typeId, appointment)
    )
  })
}
