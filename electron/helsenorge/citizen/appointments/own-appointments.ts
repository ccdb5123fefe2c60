import { type Appointment, appointments, appointmentTypes, calendars, requestAnswers } from '@shared/calendar/model'
import { cancelDeadline, isFreeSlot, isOpen, undoUntil } from '@shared/calendar/rules'
import { ownerId, shownOf } from '@shared/calendar/shown'
import { isMovable } from '@shared/calendar/take-slot'
import { citizenPaths, type FreeTime, type OwnAppointment, ownAppointments } from '@shared/citizen/api'
import { patientNews } from '@shared/citizen/model'
import { clinics, employees } from '@shared/clinic/model'
import { HOUR, type Instant } from '@shared/time/instant'
import type { Reads } from '@shared/tx'
import { defineRoute, type Route } from '../../http/route'
import { tellOfSeen } from '../../notifications/held'
import type { Services } from '../../services'
import { requireAccess } from '../access'
import { forPatient } from '../for-patient'

const YEAR = 366 * 24 * HOUR

/** Hidden appointments never leave the clinic (S97), and one that was cancelled before the patient was told of it was never there. */
export async function visibleAppointments(
  tx: Reads,
  patientId: string,
  { from }: { from: Instant },
): Promise<Appointment[]> {
  const found = await tx.list(appointments, { where: { patientId }, range: { field: 'startsAt', from } })
  const shown: Appointment[] = []
  for (const appointment of found)
    if (!appointment.hidden && !(await isForgotten(tx, appointment))) shown.push(appointment)
  return shown
}

const isForgotten = async (tx: Reads, appointment: Appointment): Promise<boolean> =>
  appointment.cancelledBy === 'clinic' &&
  appointment.source === 'clinic' &&
  appointment.changedAt < undoUntil(appointment) &&
  (await tx.get(patientNews, appointment.id)) === undefined

/**
 * Whoever has looked a booking of the clinic up knows of it: what is held back about it is told now, and the clinic can no longer take it back in
 * silence.
 */
export async function haveSeen(
  { write }: Pick<Services, 'write'>,
  shown: readonly Appointment[],
  now: Instant,
): Promise<void> {
  const young = shown.filter((one) => one.source === 'clinic' && now < undoUntil(one)).map(({ id }) => id)
  if (young.length > 0) await write((tx) => tellOfSeen(tx, young, now))
}

/** What the patient sees of an appointment. A shared calendar is not named here, only the type is (S74). */
export async function ownAppointmentOf(tx: Reads, appointment: Appointment, now: Instant): Promise<OwnAppointment> {
  const calendar = await tx.get(calendars, appointment.calendarId)
  const type = await tx.get(appointmentTypes, appointment.typeId)
  const clinic = await tx.get(clinics, appointment.clinicId)
  const gpId = ownerId(calendar)
  const gp = gpId === undefined ? undefined : await tx.get(employees, gpId)
  const cancelUntil = calendar ? cancelDeadline(calendar, appointment) : appointment.startsAt
  const { id, typeId, status, cancelledBy } = appointment
  const canCancel = isOpen(appointment) && now <= cancelUntil
  return {
    id,
    typeId,
    ...shownOf(appointment, { type, clinic, gp }),
    status,
    canCancel,
    cancelUntil,
    canMove: canCancel && calendar !== undefined && type !== undefined && isMovable(calendar, type, appointment),
    cancelledBy,
    answer: appointment.status === 'rejected' ? await answerOf(tx, appointment, now) : null,
  }
}

/** Only times that are still free are offered: somebody else may have taken one. */
async function answerOf(tx: Reads, { id, typeId }: Appointment, now: Instant): Promise<OwnAppointment['answer']> {
  const given = await tx.get(requestAnswers, id)
  const type = given && (await tx.get(appointmentTypes, typeId))
  if (!given || !type) return null
  const suggested: FreeTime[] = []
  for (const time of given.suggested) {
    const calendar = await tx.get(calendars, time.calendarId)
    if (calendar && time.startsAt > now && (await isFreeSlot(tx, calendar, type, time))) suggested.push(time)
  }
  return { words: given.words, suggested }
}

const GONE = new Set<Appointment['status']>(['cancelled', 'rejected', 'completed', 'no-show'])

/** Appointments to come, and those of the last twelve months (S9, S95, S128). */
export const ownAppointmentsRoute = ({ store, clock, write }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.appointments,
    summary: 'Appointments of the chosen person, to come and past.',
    access: 'citizen',
    params: forPatient,
    answer: ownAppointments,
    refusals: ['not-found', 'no-consent', 'not-active', 'contact-outdated', 'too-young', 'child-over-12'],
    handle: async ({ caller, params: { patientId } }) => {
      const now = clock()
      const { visible, answer } = await store.read(async (tx) => {
        await requireAccess(tx, caller, patientId, 'appointments', now)
        const upcoming: OwnAppointment[] = []
        const past: OwnAppointment[] = []
        const visible = await visibleAppointments(tx, patientId, { from: now - YEAR })
        for (const appointment of visible) {
          const list = appointment.endsAt >= now && !GONE.has(appointment.status) ? upcoming : past
          list.push(await ownAppointmentOf(tx, appointment, now))
        }
        return { visible, answer: { upcoming, past: past.toReversed() } }
      })
      await haveSeen({ write }, visible, now)
      return answer
    },
  })
