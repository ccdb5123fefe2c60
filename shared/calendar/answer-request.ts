import { z } from 'zod'
import { defineCommand } from '../define'
import { id } from '../id'
import { ok, refuse } from '../result'
import { changeAppointment } from './appointment-log'
import { appointments, requestAnswers, suggestedTime } from './model'

/** Times that an answer may offer instead. */
export const MOST_SUGGESTED = 5
const words = z.string().trim().max(500)

/**
 * Says yes or no to a time that a patient has asked for (C1, S110). A no has words or other times, so that nobody is left without knowing what to do. Answered by a
 * colleague meanwhile, or taken back by the patient, it is refused; the same answer twice is one.
 */
export const answerRequest = defineCommand({
  name: 'appointment.answerRequest',
  args: z.object({
    id,
    answer: z.enum(['confirmed', 'rejected']),
    words,
    suggested: z.array(suggestedTime).max(MOST_SUGGESTED),
  }),
  allow: ['gp', 'locum', 'secretary', 'lab', 'manager'],
  run: async (tx, { answer, ...args }, { actor, now }) => {
    const appointment = await tx.get(appointments, args.id)
    if (actor.kind !== 'employee' || !appointment) return refuse('not-found')
    if (appointment.status === answer) return ok()
    if (appointment.status !== 'requested') return refuse('request-answered', { status: appointment.status })
    if (answer === 'rejected' && args.words === '' && args.suggested.length === 0) return refuse('words-required')
    await changeAppointment(tx, appointment, { status: answer, changedAt: now, changedById: actor.employeeId })
    if (answer === 'rejected')
      await tx.put(requestAnswers, {
        id: appointment.id,
        clinicId: appointment.clinicId,
        patientId: appointment.patientId,
        words: args.words,
        suggested: args.suggested,
        answeredAt: now,
        answeredById: actor.employeeId,
      })
    return ok()
  },
})
