import { z } from 'zod'
import { defineCommand } from '../define'
import { id } from '../id'
import { ok, refuse } from '../result'
import { changeAppointment } from './appointment-log'
import { appointments, appointmentTypes } from './model'

/**
 * Hides an appointment that stands, or shows it (S97): hidden it is gone from HelseNorge for the patient, parents and everybody else at once, and what the patient had not been
 * told is never told; what was told cannot be untold. Shown again it is as new to them as a booking. Both at once wanting the same is one.
 */
export const setHidden = defineCommand({
  name: 'appointment.setHidden',
  args: z.object({ id, hidden: z.boolean() }),
  allow: ['gp', 'locum', 'secretary', 'lab', 'manager'],
  run: async (tx, args, { actor, now }) => {
    const appointment = await tx.get(appointments, args.id)
    if (actor.kind !== 'employee' || !appointment) return refuse('not-found')
    if (appointment.hidden === args.hidden) return ok()
    if (!args.hidden) {
      if (appointment.status === 'cancelled' || appointment.status === 'rejected')
        return refuse('already-closed', { status: appointment.status })
      if ((await tx.get(appointmentTypes, appointment.typeId))?.hidden) return refuse('type-hidden')
    }
    const by = { changedAt: now, changedById: actor.employeeId }
    await changeAppointment(tx, appointment, { hidden: args.hidden, ...by })
    return ok()
  },
})
