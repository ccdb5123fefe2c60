import type { Patient } from '../patient/model'
import { ok, type Result, refuse } from '../result'
import { type Instant, MINUTE } from '../time/instant'
import type { Reads, Tx } from '../tx'
import { type Appointment, type AppointmentType, appointments, type Calendar, patientLists } from './model'
import { bookingWindow, holderOf, isFreeSlot, isOpen, ownsOneCalendar } from './rules'
import type { Busy } from './slots'

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
export interface WantedTime {
  readonly calendar: Calendar
  readonly type: AppointmentType
  readonly patient: Pick<Patient, 'id' | 'clinicId'>
  readonly startsAt: Instant
}
export interface Wanted extends WantedTime {
  readonly id: string
  readonly reason: string
}

/**
 * The free slot of an online type that begins then, or the rule that says no (S54, S56-S59, S62). It must come out of the rolled-out plan exactly. Whose
 * calendar it is has been asked before.
 * @param movingId the appointment that would move there and counts no further itself
 */
export async function freeSlotFor(
  tx: Reads,
  { calendar, type, patient, startsAt }: WantedTime,
  now: Instant,
  movingId?: string,
): Promise<Result<Busy>> {
  if (!calendar.online || !isBookable(type)) return refuse('not-online')
  if (!(await ownsOneCalendar(tx, calendar))) return refuse('gp-with-several-calendars')
  const window = bookingWindow(calendar, now)
  if (startsAt < window.from || startsAt > window.to) return refuse('outside-booking-window')
  const mine = await tx.list(appointments, {
    where: { patientId: patient.id },
    range: { field: 'startsAt', from: now },
  })
  const open = mine.filter((other) => other.calendarId === calendar.id && other.id !== movingId && isOpen(other))
  if (open.length >= calendar.maxOpenPerPatient) return refuse('too-many-open', { limit: calendar.maxOpenPerPatient })
  const slot = { startsAt, endsAt: startsAt + type.durationMinutes * MINUTE }
  if (await holderOf(tx, calendar.id, slot)) return refuse('slot-taken', { calendarId: calendar.id, startsAt })
  return (await isFreeSlot(tx, calendar, type, slot)) ? ok(slot) : refuse('not-in-plan')
}

/** Takes a free slot for a patient (S63); of two who want it the second is refused. */
export async function takeSlot(tx: Tx, wanted: Wanted, now: Instant): Promise<Result<null>> {
  const { calendar, type, patient } = wanted
  const slot = await freeSlotFor(tx, wanted, now)
  if (!slot.ok) return slot
  await tx.put(appointments, {
    id: wanted.id,
    clinicId: patient.clinicId,
    calendarId: calendar.id,
    typeId: type.id,
    patientId: patient.id,
    ...slot.value,
    status: statusFor(type),
    reason: wanted.reason,
    source: 'helsenorge',
    hidden: false,
    bookedAt: now,
    changedAt: now,
    cancelledBy: null,
    changedById: null,
    overbookReason: null,
  })
  return ok()
}

/** At once, or after the clinic has said yes (C1). */
export const statusFor = (type: AppointmentType): 'confirmed' | 'requested' =>
  type.mode === 'direct' ? 'confirmed' : 'requested'

/** Whether a patient may move an appointment of this length by themselves: to where only whole slots of the type are, a longer one would be cut. */
export const isMovable = (
  calendar: Calendar,
  type: AppointmentType,
  { startsAt, endsAt, hidden }: Pick<Appointment, 'startsAt' | 'endsAt' | 'hidden'>,
): boolean =>
  !hidden &&
  calendar.online &&
  isBookable(type) &&
  takesFromPatients(calendar, type) &&
  endsAt - startsAt === type.durationMinutes * MINUTE
