import { type Appointment, appointments, appointmentTypes, calendars } from '@shared/calendar/model'
import { cancelDeadline, isOpen } from '@shared/calendar/rules'
import { citizenPaths, type OwnAppointment, ownAppointments } from '@shared/citizen/api'
import { clinics, employees } from '@shared/clinic/model'
import { HOUR, type Instant } from '@shared/time/instant'
import type { Reads } from '@shared/tx'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { requireAccess } from '../access'
import { forPatient } from '../for-patient'

const YEAR = 366 * 24 * HOUR

/** Hidden appointments never leave the clinic (S97). */
export async function visibleAppointments(
  tx: Reads,
  patientId: string,
  { from }: { from: Instant },
): Promise<Appointment[]> {
  const found = await tx.list(appointments, { where: { patientId }, range: { field: 'startsAt', from } })
  return found.filter(({ hidden }) => !hidden)
}

/** What the patient sees of an appointment. A shared calendar is not named here, only the type is (S74). */
export async function ownAppointmentOf(tx: Reads, appointment: Appointment, now: Instant): Promise<OwnAppointment> {
  const calendar = await tx.get(calendars, appointment.calendarId)
  const type = await tx.get(appointmentTypes, appointment.typeId)
  const clinic = await tx.get(clinics, appointment.clinicId)
  const owner = calendar?.ownerKind === 'gp' ? await tx.get(employees, calendar.ownerId) : undefined
  const cancelUntil = calendar ? cancelDeadline(calendar, appointment) : appointment.startsAt
  const { id, startsAt, endsAt, status, reason, cancelledBy } = appointment
  return {
    id,
    typeName: type?.name ?? '',
    startsAt,
    endsAt,
    status,
    where: clinic ? `${clinic.name}, ${clinic.street}, ${clinic.postalCode} ${clinic.city}` : '',
    withWhom: owner ? `${owner.givenName} ${owner.familyName}` : (clinic?.name ?? ''),
    reason,
    canCancel: isOpen(appointment) && now <= cancelUntil,
    cancelUntil,
    cancelledBy,
  }
}

const GONE = new Set<Appointment['status']>(['cancelled', 'rejected', 'completed', 'no-show'])

/** Appointments to come, and those of the last twelve months (S9, S95, S128). */
export const ownAppointmentsRoute = ({ store, clock }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.appointments,
    summary: 'Appointments of the chosen person, to come and past.',
    access: 'citizen',
    params: forPatient,
    answer: ownAppointments,
    refusals: ['not-found', 'no-consent', 'not-active', 'contact-outdated', 'too-young', 'child-over-12'],
    handle: async ({ caller, params: { patientId } }) =>
      store.read(async (tx) => {
        const now = clock()
        await requireAccess(tx, caller.patientId, patientId, 'appointments', now)
        const upcoming: OwnAppointment[] = []
        const past: OwnAppointment[] = []
        for (const appointment of await visibleAppointments(tx, patientId, { from: now - YEAR })) {
          const list = appointment.endsAt >= now && !GONE.has(appointment.status) ? upcoming : past
          list.push(await ownAppointmentOf(tx, appointment, now))
        }
        return { upcoming, past: past.toReversed() }
      }),
  })
