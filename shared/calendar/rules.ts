import type { PatientNews } from '../citizen/model'
import { HOUR, type Instant, MINUTE } from '../time/instant'
import { addDays, dateOf, instantOf } from '../time/oslo'
import type { Reads } from '../tx'
import {
  type Appointment,
  type AppointmentStatus,
  type AppointmentType,
  appointments,
  type Calendar,
  calendars,
  type PlanDay,
  planDays,
} from './model'
import { type Busy, freeSlots, overlaps } from './slots'

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

/** Longer ones would not be seen by those who look for an overlap. */
export const isUsableLength = ({ startsAt, endsAt }: Busy): boolean => endsAt > startsAt && endsAt - startsAt <= LONGEST

/** What holds time in the calendar and may reach into [from, to). */
export async function busyIn(tx: Reads, calendarId: string, from: Instant, to: Instant): Promise<Appointment[]> {
  const near = await tx.list(appointments, {
    where: { calendarId },
    range: { field: 'startsAt', from: from - LONGEST, to },
    above: { field: 'endsAt', than: from },
  })
  return near.filter(holdsTime)
}

/** The appointment that already holds some of the time, if any (S70: no parallel appointments in one calendar). */
export async function holderOf(
  tx: Reads,
  calendarId: string,
  time: Busy,
  exceptId?: string,
): Promise<Appointment | undefined> {
  const busy = await busyIn(tx, calendarId, time.startsAt, time.endsAt)
  return busy.find((other) => other.id !== exceptId && overlaps(other, time))
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
export const planOf = (tx: Reads, calendarId: string, at: Instant): Promise<PlanDay[]> =>
  tx.list(planDays, {
    where: { calendarId },
    range: { field: 'date', from: dateOf(at), to: addDays(dateOf(at), 1) },
  })

/** Whether the time is one of the free slots that patients are shown: in an opened block and on its grid (S7, S62). */
export async function isFreeSlot(tx: Reads, calendar: Calendar, type: AppointmentType, time: Busy): Promise<boolean> {
  const options = { onlineOnly: true, notBefore: time.startsAt }
  for (const day of await planOf(tx, calendar.id, time.startsAt)) {
    const busy = await busyIn(tx, calendar.id, instantOf(day.date), instantOf(addDays(day.date, 1)))
    if (freeSlots(day, type, busy, options).some((slot) => slot.startsAt === time.startsAt)) return true
  }
  return false
}

/** A GP with several calendars cannot be booked online until the clinic has put it right (S56). */
export async function ownsOneCalendar(tx: Reads, calendar: Pick<Calendar, 'ownerKind' | 'ownerId'>): Promise<boolean> {
  if (calendar.ownerKind !== 'gp') return true
  const owned = await tx.list(calendars, { where: { ownerId: calendar.ownerId } })
  return owned.filter(({ ownerKind }) => ownerKind === 'gp').length === 1
}

/** How long a booking that the clinic has made can be taken back as if it had never been, ms (section 3 of the requirements). */
export const UNDO_WITHIN = 5 * MINUTE

/** Until when the booking can be taken back. Until then the patient is not told of it either, and never after its start. */
export const undoUntil = (appointment: Pick<Appointment, 'bookedAt' | 'startsAt'>): Instant =>
  Math.min(appointment.bookedAt + UNDO_WITHIN, appointment.startsAt)

/** What the patient has already been told of it. */
export const toldBy = (news: Pick<PatientNews, 'news'> | undefined, now: Instant): PatientNews['news'] =>
  news?.news.filter(({ at }) => at <= now) ?? []

/** Why a booking can no longer be taken back in silence, or undefined when it can. It can still be cancelled. */
export function undoProblem(
  appointment: Pick<Appointment, 'source' | 'status' | 'bookedAt' | 'startsAt'>,
  news: Pick<PatientNews, 'news'> | undefined,
  now: Instant,
): 'not-own-booking' | 'already-closed' | 'patient-told' | 'undo-too-late' | undefined {
  if (appointment.source !== 'clinic') return 'not-own-booking'
  if (appointment.status !== 'confirmed') return 'already-closed'
  if (toldBy(news, now).length > 0) return 'patient-told'
  return now >= undoUntil(appointment) ? 'undo-too-late' : undefined
}
