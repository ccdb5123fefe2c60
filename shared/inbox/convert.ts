import { z } from 'zod'
import { feeToPay } from '../citizen/paid-fees'
import { defineCommand } from '../define'
import { id } from '../id'
import { fileMessage } from '../journal/file-message'
import { patients } from '../patient/model'
import { ok, refuse } from '../result'
import { dialogues, messages } from './model'
import { answerDue, filesItself, inboxesFor } from './rules'
import { waitingSince, writtenSince } from './written-since'

/**
 * Turns an e-contact with clinical questions into an e-consultation (S49), or a renewal into either (S53). As an e-consultation it stands in the practitioner's inbox, has
 * five working days from when the patient wrote, carries the fee unless the clinic waives it, and the whole thread is filed, each message once (S46). What is filed stays
 * filed: an e-consultation is turned into nothing else. Asked for twice, it is done once.
 */
export const convertDialogue = defineCommand({
  name: 'dialogue.convert',
  args: z.object({
    dialogueId: id,
    to: z.enum(['e-contact', 'e-consultation']),
    /** false: the clinic takes no fee for it */
    withFee: z.boolean(),
    /** the message that stood last on the screen */
    seenId: id,
  }),
  allow: ['gp', 'locum', 'secretary', 'lab', 'manager'],
  run: async (tx, { dialogueId, to, withFee, seenId }, { actor, now }) => {
    const dialogue = await tx.get(dialogues, dialogueId)
    const patient = dialogue && (await tx.get(patients, dialogue.patientId))
    if (actor.kind !== 'employee' || !dialogue || !patient) return refuse('not-found')
    if (dialogue.kind === to) return ok()
    if (filesItself(dialogue)) return refuse('filed-already')
    if (dialogue.kind === 'e-dialogue') return refuse('not-to-the-patient')
    // what the patient has written since decides what it is
    const since = await writtenSince(tx, dialogue.id, seenId, actor.employeeId)
    if (since?.patient) return refuse('patient-wrote', { messageId: since.patient.id })
    const converted = {
      ...dialogue,
      kind: to,
      ...(await inboxesFor(tx, patient, to)),
      dueAt: dialogue.dueAt === null ? null : answerDue(to, await waitingSince(tx, dialogue)),
      fee: withFee ? await feeToPay(tx, patient, to, now) : null,
      convertedFrom: dialogue.kind,
      convertedAt: now,
    }
    await tx.put(dialogues, converted)
    if (filesItself(converted))
      for (const message of await tx.list(messages, { where: { dialogueId } }))
        await fileMessage(tx, converted, message)
    return ok()
  },
})
