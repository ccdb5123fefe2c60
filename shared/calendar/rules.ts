import { HOUR, type Instant } from '../time/instant'
import { addDays, dateOf, instantOf } from '../time/oslo'
import type { Tx } from '../tx'
import { type Appointment, type AppointmentStatus, appointments, type Calendar, type PlanDay, planDays } from './model'
import { type Busy, overlaps } from './slots'

const HOLDS_TIME: ReadonlySet<AppointmentStatus> = new Set([
  'requested',
  'confirmed',
  'arrived',
  'in-progress',
  'completed',
  'no-show',
])

/** Whether the appointment keeps others out of its time. */
export const holdsTime = (appointment: Pick<Appointment, 'status'>): boolean => HOLDS_TIME.has(appointment.status)

/** Only what has not begun can be moved or cancelled. */
export const isOpen = (appointment: Pick<Appointment, 'status'>): boolean =>
  appointment.status === 'requested' || appointment.status === 'confirmed'

/** The longest appointment: how far back one must look for an overlap. */
const LONGEST = 12 * HOUR

/** The appointment that already holds some of the time, if any (S70: no parallel appointments in one calendar). */
export async function holderOf(
  tx: Tx,
  calendarId: string,
  time: Busy,
  exceptId?: string,
): Promise<Appointment | undefined> {
  const near = await tx.list(appointments, {
    where: { calendarId },
    range: { field: 'startsAt', from: time.startsAt - LONGEST, to: time.endsAt },
  })
  return near.find((other) => other.id !== exceptId && holdsTime(other) && overlaps(other, time))
}

/** Latest instant at which the patient may still cancel (S11, S81). */
export const cancelDeadline = (calendar: Calendar, appointment: Pick<Appointment, 'startsAt'>): Instant =>
  appointment.startsAt - calendar.cancelLimitHours * HOUR

/** First and last instant a patient may book at now (S81). */
export const bookingWindow = (calendar: Calendar, now: Instant): { from: Instant; to: Instant } => ({
  from: now + calendar.bookLimitHours * HOUR,
  to: now + calendar.bookDaysAhead * 24 * HOUR,
})

/** The rolled-out plan of the day that holds the instant: one row or none. */
export const planOf = (tx: Tx, calendarId: string, at: Instant): Promise<PlanDay[]> =>
  tx.list(planDays, {
    where: { calendarId },
    range: { field: 'date', from: dateOf(at), to: addDays(dateOf(at), 1) },
  })

/** Whether patients may book the type in the whole of this time (S62). */
export const isOpenForOnline = (day: PlanDay, typeId: string, time: Busy): boolean =>
  day.blocks.some(
    (block) =>
      block.online &&
      block.typeIds.includes(typeId) &&
      instantOf(day.date, block.from) <= time.startsAt &&
      time.endsAt <= instantOf(day.date, block.to),
  )
