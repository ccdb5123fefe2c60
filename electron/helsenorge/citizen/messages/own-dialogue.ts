import { citizenPaths, type OwnDialogue, ownDialogue } from '@shared/citizen/api'
import { employees } from '@shared/clinic/model'
import { attachments, type Dialogue, dialogues, type Message, messages } from '@shared/inbox/model'
import { filesItself, isAtHelsenorge } from '@shared/inbox/rules'
import { patients, prescriptions } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { Reads } from '@shared/tx'
import { type CitizenCaller, defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { notFound, requireAccess } from '../access'
import { byId } from '../for-patient'
import { dialogueRow } from './own-dialogues'

/**
 * The dialogue, when the person logged in may read it.
 * @throws HttpProblem 404 not-found, or 403 with the rule that said no
 */
export async function requireDialogue(tx: Reads, caller: CitizenCaller, id: string, now: Instant): Promise<Dialogue> {
  const dialogue = await tx.get(dialogues, id)
  if (!dialogue || !isAtHelsenorge(dialogue)) throw notFound()
  await requireAccess(tx, caller, dialogue.patientId, 'messages', now)
  return dialogue
}

/** One dialogue with its messages, oldest first. */
export async function ownDialogueOf(tx: Reads, dialogue: Dialogue, readerId: string): Promise<OwnDialogue> {
  const shown: OwnDialogue['messages'] = []
  for (const message of await tx.list(messages, { where: { dialogueId: dialogue.id } }))
    shown.push(await ownMessageOf(tx, message, readerId))
  const { dueAt, fee } = dialogue
  // letters of an older program were never turned into anything
  const convertedAt = filesItself(dialogue) ? (dialogue.convertedAt ?? null) : null
  return { ...dialogueRow(dialogue), dueAt, fee, convertedAt, messages: shown }
}

async function ownMessageOf(tx: Reads, message: Message, readerId: string): Promise<OwnDialogue['messages'][number]> {
  const sender = await tx.get(message.senderKind === 'employee' ? employees : patients, message.senderId)
  const files: OwnDialogue['messages'][number]['attachments'] = []
  for (const attachmentId of message.attachmentIds) {
    const file = await tx.get(attachments, attachmentId)
    if (file) files.push({ id: file.id, name: file.name, type: file.type, bytes: file.bytes })
  }
  const drugs: string[] = []
  for (const prescriptionId of message.prescriptionIds) {
    const wanted = await tx.get(prescriptions, prescriptionId)
    if (wanted) drugs.push(`${wanted.drug} ${wanted.strength}`)
  }
  return {
    id: message.id,
    fromMe: message.senderKind === 'patient' && message.senderId === readerId,
    senderName: sender ? `${sender.givenName} ${sender.familyName}` : '',
    sentAt: message.sentAt,
    body: message.body,
    outcome: message.outcome,
    attachments: files,
    prescriptions: drugs,
  }
}

export const ownDialogueRoute = ({ store, clock }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.dialogue,
    summary: 'One dialogue with its messages.',
    access: 'citizen',
    params: byId,
    answer: ownDialogue,
    refusals: ['not-found', 'no-consent', 'not-active', 'contact-outdated', 'too-young', 'child-over-12'],
    handle: async ({ caller, params: { id } }) =>
      store.read(async (tx) => ownDialogueOf(tx, await requireDialogue(tx, caller, id, clock()), caller.patientId)),
  })
