import { z } from 'zod'
import { id } from '../id'
import { defineTable, type Row } from '../table'
import { instant } from '../time/instant'
import type { Tx } from '../tx'
import { type Appointment, appointmentStatus, appointments } from './model'

/** As many states of one appointment are kept: the first, and the latest of the others. */
export const STATES_KEPT = 100

export const appointmentState = z.object({
  at: instant,
  /** the employee who brought it there; null = the patient, or nobody kept who */
  byId: id.nullable(),
  calendarId: id,
  startsAt: instant,
  endsAt: instant,
  status: appointmentStatus,
  hidden: z.boolean(),
})
export type AppointmentState = z.infer<typeof appointmentState>

/**
 * What one appointment was from its booking until now, oldest first (section 3 of the requirements, S106). Id: the appointment's. One that nobody has
 * changed has no row: it says itself when it was booked. For the clinic only.
 */
export const appointmentLogs = defineTable(
  'appointmentLog',
  z.object({ id, clinicId: id, patientId: id, states: z.array(appointmentState).min(2) }),
  { indexes: [], copy: 'last' },
)
export type AppointmentLog = Row<typeof appointmentLogs>

const stateOf = (appointment: Appointment): AppointmentState => ({
  at: appointment.changedAt,
  byId: appointment.changedById,
  calendarId: appointment.calendarId,
  startsAt: appointment.startsAt,
  endsAt: appointment.endsAt,
  status: appointment.status,
  hidden: appointment.hidden,
})

type Change = Pick<Appointment, 'changedAt' | 'changedById'> &
  Partial<Omit<Appointment, 'id' | 'clinicId' | 'patientId' | 'bookedAt' | 'source'>>

/** Changes an appointment that is there, and keeps what it was. Every command that changes one does it here, so that no change is without its line. */
export async function changeAppointment(tx: Tx, before: Appointment, change: Change): Promise<void> {
  const after = { ...before, ...change }
  const log = await tx.get(appointmentLogs, before.id)
  const [first, ...rest] = [...(log?.states ?? [stateOf(before)]), stateOf(after)]
  await tx.put(appointments, after)
  if (first)
    await tx.put(appointmentLogs, {
      id: before.id,
      clinicId: before.clinicId,
      patientId: before.patientId,
      states: [first, ...rest.slice(1 - STATES_KEPT)],
    })
}
