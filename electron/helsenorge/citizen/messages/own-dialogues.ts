import { citizenPaths, type OwnDialogueRow, ownDialogueRow } from '@shared/citizen/api'
import { type Dialogue, dialogues } from '@shared/inbox/model'
import { isAtHelsenorge } from '@shared/inbox/rules'
import { z } from 'zod'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { requireAccess } from '../access'
import { forPatient } from '../for-patient'

/** The clinic has the last word and the patient has not seen it. */
export const isUnread = (dialogue: Dialogue): boolean =>
  isAtHelsenorge(dialogue) && dialogue.lastSender === 'clinic' && dialogue.readByPatientAt === null

export const dialogueRow = (dialogue: Dialogue): OwnDialogueRow => ({
  id: dialogue.id,
  kind: dialogue.kind,
  subject: dialogue.subject,
  lastMessageAt: dialogue.lastMessageAt,
  unread: isUnread(dialogue),
  waitingForAnswer: dialogue.status === 'open' && dialogue.lastSender === 'patient',
})

/** Messages of the chosen person, newest first (S126). */
export const ownDialoguesRoute = ({ store, clock }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.dialogues,
    summary: 'Dialogues of the chosen person, newest first.',
    access: 'citizen',
    params: forPatient,
    answer: z.array(ownDialogueRow),
    refusals: ['not-found', 'no-consent', 'not-active', 'contact-outdated', 'too-young', 'child-over-12'],
    handle: async ({ caller, params: { patientId } }) =>
      store.read(async (tx) => {
        await requireAccess(tx, caller, patientId, 'messages', clock())
        const found = await tx.list(dialogues, { where: { patientId } })
        return found.filter(isAtHelsenorge).toReversed().map(dialogueRow)
      }),
  })
