import type { AppointmentLog } from '@shared/calendar/appointment-log'
import type { Visit } from './visits'

/** What a cancelled appointment was before; of the others nothing is kept: booked long ago, nobody has changed them. */
export function logOfVisit({ row }: Visit): AppointmentLog | undefined {
  if (row.status !== 'cancelled') return undefined
  const { id, clinicId, patientId, calendarId, startsAt, endsAt, hidden } = row
  const time = { calendarId, startsAt, endsAt, hidden, byId: null }
  return {
    id,
    clinicId,
    patientId,
    states: [
      { ...time, at: row.bookedAt, status: 'confirmed' },
      { ...time, at: row.changedAt, status: 'cancelled' },
    ],
  }
}
