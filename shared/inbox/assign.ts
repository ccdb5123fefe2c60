import { z } from 'zod'
import { employees } from '../clinic/model'
import { defineCommand } from '../define'
import { id } from '../id'
import { ok, refuse } from '../result'
import { dialogues } from './model'

/**
 * One thread, one owner: somebody takes it, hands it over, or lets it go (`ownerId` null). Of two who take it at once the second is refused and told who has it, so that a
 * patient never gets two answers because nobody knew (complaint 12). It stands in the owner's own inbox.
 */
export const assignDialogue = defineCommand({
  name: 'dialogue.assign',
  args: z.object({
    dialogueId: id,
    ownerId: id.nullable(),
    /** who had it on the screen of the one who changes it */
    from: id.nullable(),
  }),
  allow: ['gp', 'locum', 'secretary', 'lab', 'manager'],
  run: async (tx, { dialogueId, ownerId, from }, { actor }) => {
    const dialogue = await tx.get(dialogues, dialogueId)
    if (actor.kind !== 'employee' || !dialogue) return refuse('not-found')
    const has = dialogue.ownerId ?? null
    if (has === ownerId) return ok()
    if (has !== from) return refuse('assigned-meanwhile', { ownerId: has })
    const owner = ownerId === null ? undefined : await tx.get(employees, ownerId)
    if (ownerId !== null && owner?.clinicId !== dialogue.clinicId) return refuse('not-found')
    await tx.put(dialogues, { ...dialogue, ownerId })
    return ok()
  },
})
