import type { Patient } from '../patient/model'
import { ok, type Result, refuse } from '../result'
import { type Instant, MINUTE } from '../time/instant'
import type { Reads, Tx } from '../tx'
import { type AppointmentType, appointments, type Calendar, patientLists } from './model'
import { bookingWindow, holderOf, isFreeSlot, isOpen, ownsOneCalendar } from './rules'

/** Whether patients may book the type at all; never an emergency (S58, S97, S190). */
export const isBookable = (type: AppointmentType): boolean =>
  type.online && !type.hidden && type.category !== 'Hastetime'

/** Resource calendars offer resource types only (S65, S83). */
export const takesFromPatients = (calendar: Calendar, type: AppointmentType): boolean =>
  calendar.ownerKind === 'gp' || type.resource

/** Whether the calendar is the patient's to book in: the own GP's, and those open for the clinic's GP patients or for a list the patient is on (S55, S80). */
export async function isOpenTo(tx: Reads, calendar: Calendar, patient: Patient): Promise<boolean> {
  if (calendar.ownerKind === 'gp' && calendar.ownerId !== patient.gpId) return false
  if (calendar.patientListId === null) return patient.gpId !== null
  const list = await tx.get(patientLists, calendar.patientListId)
  return list?.patientIds.includes(patient.id) ?? false
}

/** A time somebody outside the clinic wants. */
export interface Wanted {
  readonly id: string
  readonly calendar: Calendar
  readonly type: AppointmentType
  readonly patient: Pick<Patient, 'id' | 'clinicId'>
  readonly startsAt: Instant
  readonly reason: string
}

/**
 * Takes a free slot of an online type for a patient (S54, S56-S59, S62, S63). The slot must come out of the rolled-out plan exactly; of two who want it the
 * second is refused. Whose calendar it is has been asked before.
 */
export async function takeSlot(tx: Tx, wanted: Wanted, now: Instant): Promise<Result<null>> {
  const { calendar, type, patient, startsAt } = wanted
  if (!calendar.online || !isBookable(type)) return refuse('not-online')
  if (!(await ownsOneCalendar(tx, calendar))) return refuse('gp-with-several-calendars')
  const window = bookingWindow(calendar, now)
  if (startsAt < window.from || startsAt > window.to) return refuse('outside-booking-window')
  const mine = await tx.list(appointments, {
    where: { patientId: patient.id },
    range: { field: 'startsAt', from: now },
  })
  const open = mine.filter((other) => other.calendarId === calendar.id && isOpen(other))
  if (open.length >= calendar.maxOpenPerPatient) return refuse('too-many-open', { limit: calendar.maxOpenPerPatient })
  const slot = { startsAt, endsAt: startsAt + type.durationMinutes * MINUTE }
  if (await holderOf(tx, calendar.id, slot)) return refuse('slot-taken', { calendarId: calendar.id, startsAt })
  if (!(await isFreeSlot(tx, calendar, type, slot))) return refuse('not-in-plan')
  await tx.put(appointments, {
    id: wanted.id,
    clinicId: patient.clinicId,
    calendarId: calendar.id,
    typeId: type.id,
    patientId: patient.id,
    ...slot,
    status: type.mode === 'direct' ? 'confirmed' : 'requested',
    reason: wanted.reason,
    source: 'helsenorge',
    hidden: false,
    bookedAt: now,
    changedAt: now,
    cancelledBy: null,
    changedById: null,
  })
  return ok()
}
