import { citizenPaths, newDialogue, ownDialogue, patientReply } from '@shared/citizen/api'
import { notifications } from '@shared/citizen/model'
import { dialogues } from '@shared/inbox/model'
import { z } from 'zod'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import type { StoreTx } from '../../store/store'
import { notFound } from '../access'
import { act } from '../act'
import { requireSamePatient } from '../appointments/book'
import { byId, forPatient } from '../for-patient'
import { ownDialogueOf, requireDialogue } from './own-dialogue'

const REFUSALS = ['not-found', 'id-used', 'no-consent', 'not-active', 'contact-outdated', 'too-young', 'child-over-12']
const FILE_REFUSALS = ['file-missing', 'file-differs', 'file-name']

const shown = async (tx: StoreTx, id: string, readerId: string) => {
  const dialogue = await tx.get(dialogues, id)
  if (!dialogue) throw notFound()
  return ownDialogueOf(tx, dialogue, readerId)
}

/** A new e-consultation, letter to the office or renewal from the GP services (S13-S18, S35, S113, S126). */
export const openDialogueRoute = (services: Services): Route =>
  defineRoute({
    method: 'POST',
    path: citizenPaths.dialogues,
    summary: 'Sends a new dialogue to the clinic for the chosen person.',
    access: 'citizen',
    params: forPatient,
    body: newDialogue,
    bodyType: 'application/json',
    bodyLimit: 256 * 1024,
    answer: ownDialogue,
    status: 201,
    idempotent: true,
    refusals: [...REFUSALS, 'service-not-offered', 'no-prescription-chosen', 'not-own-prescription', ...FILE_REFUSALS],
    handle: async (call) => {
      const { body, params, caller } = call
      requireSamePatient(params.patientId, body.patientId)
      return act(services, call, {
        order: { command: 'dialogue.open', args: body },
        answer: (tx) => shown(tx, body.id, caller.patientId),
      })
    },
  })

/** The patient answers in a dialogue that is already there (S126). */
export const replyRoute = (services: Services): Route =>
  defineRoute({
    method: 'POST',
    path: citizenPaths.reply,
    summary: 'Answers in a dialogue.',
    access: 'citizen',
    params: byId,
    body: patientReply,
    bodyType: 'application/json',
    bodyLimit: 256 * 1024,
    answer: ownDialogue,
    status: 201,
    idempotent: true,
    refusals: [...REFUSALS, ...FILE_REFUSALS],
    handle: async (call) => {
      const { body, params, caller } = call
      return act(services, call, {
        order: { command: 'dialogue.replyAsPatient', args: { dialogueId: params.id, ...body } },
        before: async (tx) => void (await requireDialogue(tx, caller, params.id, services.clock())),
        answer: (tx) => shown(tx, params.id, caller.patientId),
      })
    },
  })

/** The patient has read it; what HelseNorge told about it is read with it. */
export const readDialogueRoute = (services: Services): Route =>
  defineRoute({
    method: 'POST',
    path: citizenPaths.readDialogue,
    summary: 'Marks a dialogue as read.',
    access: 'citizen',
    params: byId,
    body: z.object({}),
    bodyType: 'application/json',
    answer: null,
    status: 204,
    refusals: REFUSALS,
    handle: async (call) => {
      const { id } = call.params
      return act(services, call, {
        order: { command: 'dialogue.markReadByPatient', args: { dialogueId: id } },
        before: async (tx) => void (await requireDialogue(tx, call.caller, id, services.clock())),
        after: (tx) => readNotificationsOf(tx, id, services.clock()),
        answer: async () => null,
      })
    },
  })

async function readNotificationsOf(tx: StoreTx, dialogueId: string, now: number): Promise<void> {
  const dialogue = await tx.get(dialogues, dialogueId)
  if (!dialogue) return
  for (const told of await tx.list(notifications, { where: { patientId: dialogue.patientId } }))
    if (told.readAt === null && told.subjectId === dialogueId) await tx.put(notifications, { ...told, readAt: now })
}
