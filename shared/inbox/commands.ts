import { z } from 'zod'
import { canActFor, whoseConsent } from '../citizen/access'
import { feeToPay } from '../citizen/paid-fees'
import { reachOf } from '../citizen/reach'
import { dialogueKind, type GpService } from '../clinic/model'
import { defineCommand } from '../define'
import { id } from '../id'
import { fileMessage } from '../journal/file-message'
import { patients, prescriptions } from '../patient/model'
import { ok, refuse } from '../result'
import { enclosedFiles } from './attachment-rules'
import { checkEnclosed, enclose, enclosesAttachments } from './enclose'
import { type Dialogue, dialogueReads, dialogues, messages, renewalOutcome } from './model'
import { newMessage } from './new-message'
import { answerDue, deliveryProblem, filesItself, inboxesFor, isAtHelsenorge, mustBeAnswered, previewOf } from './rules'
import { waitingSince, writtenSince } from './written-since'

const STAFF = ['gp', 'locum', 'secretary', 'lab', 'manager'] as const
const body = z.string().trim().min(1).max(10_000)
/** The message that stood last on the screen; only changes of an older program say nothing of it. */
const seenId = id.optional()
const subject = z.string().trim().min(1).max(200)
const files = enclosedFiles.default([])

/** Nobody has taken it, and it has been nothing else. */
const asOpened = { ownerId: null, convertedFrom: null, convertedAt: null } as const

const SERVICE: Record<'e-consultation' | 'e-contact' | 'prescription-renewal', GpService> = {
  'e-consultation': 'eConsultation',
  'e-contact': 'eContact',
  'prescription-renewal': 'prescriptionRenewal',
}

/** A patient opens a dialogue from one of the GP services (S13-S18, S35, C6); e-consultations file themselves to the journal (S46). */
export const openDialogue = defineCommand({
  name: 'dialogue.open',
  args: z.object({
    id,
    messageId: id,
    patientId: id,
    kind: dialogueKind.exclude(['e-dialogue']),
    subject,
    body,
    attachments: files,
    prescriptionIds: z.array(id).max(30),
  }),
  allow: ['citizen'],
  encloses: enclosesAttachments,
  run: async (tx, args, { actor, now }) => {
    const patient = await tx.get(patients, args.patientId)
    if (actor.kind !== 'citizen' || !patient) return refuse('not-found')
    if (await tx.get(dialogues, args.id)) return refuse('id-used')
    if (await tx.get(messages, args.messageId)) return refuse('id-used')
    const enclosed = await checkEnclosed(tx, args.attachments)
    if (!enclosed.ok) return enclosed
    const access = await canActFor(tx, actor.patientId, patient, SERVICE[args.kind], now)
    if (!access.ok) return access
    if (args.kind === 'prescription-renewal' && args.prescriptionIds.length === 0)
      return refuse('no-prescription-chosen')
    for (const wanted of args.prescriptionIds) {
      const prescription = await tx.get(prescriptions, wanted)
      if (prescription?.patientId !== patient.id) return refuse('not-own-prescription')
    }
    const dialogue: Dialogue = {
      id: args.id,
      clinicId: patient.clinicId,
      patientId: patient.id,
      kind: args.kind,
      subject: args.subject,
      status: 'open',
      openedBy: 'patient',
      openedAt: now,
      lastMessageAt: now,
      lastSender: 'patient',
      preview: previewOf(args.body),
      ...(await inboxesFor(tx, patient, args.kind)),
      dueAt: answerDue(args.kind, now),
      fee: await feeToPay(tx, patient, args.kind, now),
      readByPatientAt: now,
      ...asOpened,
    }
    const message = newMessage(dialogue, {
      id: args.messageId,
      senderKind: 'patient',
      senderId: actor.patientId,
      sentAt: now,
      body: args.body,
      attachmentIds: args.attachments.map((file) => file.id),
      prescriptionIds: args.prescriptionIds,
    })
    await tx.put(dialogues, dialogue)
    await tx.put(messages, message)
    await enclose(tx, dialogue, args.attachments)
    if (filesItself(dialogue)) await fileMessage(tx, dialogue, message)
    return ok()
  },
})

/** The patient answers a message already received (S126). */
export const replyAsPatient = defineCommand({
  name: 'dialogue.replyAsPatient',
  args: z.object({ dialogueId: id, messageId: id, body, attachments: files }),
  allow: ['citizen'],
  encloses: enclosesAttachments,
  run: async (tx, args, { actor, now }) => {
    const dialogue = await tx.get(dialogues, args.dialogueId)
    const patient = dialogue && (await tx.get(patients, dialogue.patientId))
    if (actor.kind !== 'citizen' || !dialogue || !patient || !isAtHelsenorge(dialogue)) return refuse('not-found')
    if (await tx.get(messages, args.messageId)) return refuse('id-used')
    const enclosed = await checkEnclosed(tx, args.attachments)
    if (!enclosed.ok) return enclosed
    const access = await canActFor(tx, actor.patientId, patient, 'messages', now)
    if (!access.ok) return access
    // C5: reading needs Basis, anything that sends to the GP office needs Full
    const acting = actor.patientId === patient.id ? patient : await tx.get(patients, actor.patientId)
    if (!acting || whoseConsent(acting, patient, now).consent !== 'full') return refuse('no-consent')
    const message = newMessage(dialogue, {
      id: args.messageId,
      senderKind: 'patient',
      senderId: actor.patientId,
      sentAt: now,
      body: args.body,
      attachmentIds: args.attachments.map((file) => file.id),
    })
    await tx.put(messages, message)
    await enclose(tx, dialogue, args.attachments)
    await tx.put(dialogues, {
      ...dialogue,
      status: 'open',
      lastMessageAt: now,
      lastSender: 'patient',
      preview: previewOf(args.body),
      dueAt: dialogue.dueAt ?? answerDue(dialogue.kind, now),
      readByPatientAt: now,
    })
    if (filesItself(dialogue)) await fileMessage(tx, dialogue, message)
    return ok()
  },
})

/**
 * The clinic answers; a renewal carries one of exactly four outcomes (S47, S51). `close`: "Answer and close". When a colleague was quicker it is refused:
 * a patient gets no two answers by accident. When the patient has written again it goes out, and the dialogue stays open for what nobody has read.
 */
export const replyToDialogue = defineCommand({
  name: 'dialogue.reply',
  args: z.object({
    dialogueId: id,
    messageId: id,
    body,
    outcome: renewalOutcome.nullable(),
    close: z.boolean(),
    seenId,
    attachments: files,
  }),
  allow: STAFF,
  encloses: enclosesAttachments,
  run: async (tx, args, { actor, now }) => {
    const dialogue = await tx.get(dialogues, args.dialogueId)
    const patient = dialogue && (await tx.get(patients, dialogue.patientId))
    if (actor.kind !== 'employee' || !dialogue || !patient) return refuse('not-found')
    if (await tx.get(messages, args.messageId)) return refuse('id-used')
    const enclosed = await checkEnclosed(tx, args.attachments)
    if (!enclosed.ok) return enclosed
    const problem = deliveryProblem(dialogue, patient, now)
    if (problem) return refuse(problem)
    const renewal = dialogue.kind === 'prescription-renewal' && dialogue.lastSender === 'patient'
    if (renewal && args.outcome === null) return refuse('outcome-missing')
    if (dialogue.kind !== 'prescription-renewal' && args.outcome !== null) return refuse('outcome-not-a-renewal')
    const since =
      args.seenId === undefined ? undefined : await writtenSince(tx, dialogue.id, args.seenId, actor.employeeId)
    if (args.seenId !== undefined && !since) return refuse('follows-refused')
    if (since?.colleague) return refuse('answered-meanwhile', { messageId: since.colleague.id })
    const message = newMessage(dialogue, {
      id: args.messageId,
      senderKind: 'employee',
      senderId: actor.employeeId,
      sentAt: now,
      body: args.body,
      attachmentIds: args.attachments.map((file) => file.id),
      outcome: args.outcome,
    })
    await tx.put(messages, message)
    await enclose(tx, dialogue, args.attachments)
    if (filesItself(dialogue)) await fileMessage(tx, dialogue, message)
    if (since?.patient) {
      const dueAt = answerDue(dialogue.kind, since.patient.sentAt)
      await tx.put(dialogues, { ...dialogue, status: 'open', dueAt, readByPatientAt: null })
      return ok()
    }
    await tx.put(dialogues, {
      ...dialogue,
      status: args.close ? 'closed' : 'answered',
      lastMessageAt: now,
      lastSender: 'clinic',
      preview: previewOf(args.body),
      dueAt: null,
      readByPatientAt: null,
    })
    return ok()
  },
})

/** The clinic opens an e-contact or an e-consultation (S24-S26); refused when the patient can't be reached (S31-S33). */
export const startDialogue = defineCommand({
  name: 'dialogue.start',
  args: z.object({
    id,
    messageId: id,
    patientId: id,
    kind: z.enum(['e-contact', 'e-consultation']),
    subject,
    body,
    attachments: files,
  }),
  allow: STAFF,
  encloses: enclosesAttachments,
  run: async (tx, args, { actor, now }) => {
    const patient = await tx.get(patients, args.patientId)
    if (actor.kind !== 'employee' || !patient) return refuse('not-found')
    if (await tx.get(dialogues, args.id)) return refuse('id-used')
    if (await tx.get(messages, args.messageId)) return refuse('id-used')
    const enclosed = await checkEnclosed(tx, args.attachments)
    if (!enclosed.ok) return enclosed
    const { problem } = await reachOf(tx, patient, 'messages', now)
    if (problem) return refuse(problem)
    const dialogue: Dialogue = {
      id: args.id,
      clinicId: patient.clinicId,
      patientId: patient.id,
      kind: args.kind,
      subject: args.subject,
      status: 'answered',
      openedBy: 'clinic',
      openedAt: now,
      lastMessageAt: now,
      lastSender: 'clinic',
      preview: previewOf(args.body),
      ...(await inboxesFor(tx, patient, args.kind)),
      dueAt: null,
      fee: null,
      readByPatientAt: null,
      ...asOpened,
    }
    const message = newMessage(dialogue, {
      id: args.messageId,
      senderKind: 'employee',
      senderId: actor.employeeId,
      sentAt: now,
      body: args.body,
      attachmentIds: args.attachments.map((file) => file.id),
    })
    await tx.put(dialogues, dialogue)
    await tx.put(messages, message)
    await enclose(tx, dialogue, args.attachments)
    if (filesItself(dialogue)) await fileMessage(tx, dialogue, message)
    return ok()
  },
})

/**
 * Done without an answer; does not exist for an e-consultation that waits for one: an answer is required. Nor is it closed over something the patient
 * has written that the one who closes has not seen.
 */
export const closeDialogue = defineCommand({
  name: 'dialogue.close',
  args: z.object({ dialogueId: id, seenId }),
  allow: STAFF,
  run: async (tx, args, { actor, now }) => {
    const dialogue = await tx.get(dialogues, args.dialogueId)
    const patient = dialogue && (await tx.get(patients, dialogue.patientId))
    if (actor.kind !== 'employee' || !dialogue || !patient) return refuse('not-found')
    if (dialogue.status === 'closed') return ok()
    if (mustBeAnswered(dialogue, patient, now)) return refuse('answer-required')
    if (args.seenId !== undefined) {
      const since = await writtenSince(tx, dialogue.id, args.seenId, actor.employeeId)
      if (since?.patient) return refuse('patient-wrote', { messageId: since.patient.id })
    }
    await tx.put(dialogues, { ...dialogue, status: 'closed', dueAt: null })
    return ok()
  },
})

/** Takes a closed dialogue out again: open with its old deadline when the patient had the last word, else answered. Nobody is told. */
export const reopenDialogue = defineCommand({
  name: 'dialogue.reopen',
  args: z.object({ dialogueId: id }),
  allow: STAFF,
  run: async (tx, args) => {
    const dialogue = await tx.get(dialogues, args.dialogueId)
    if (!dialogue) return refuse('not-found')
    if (dialogue.status !== 'closed') return ok()
    const waits = dialogue.lastSender === 'patient'
    await tx.put(dialogues, {
      ...dialogue,
      status: waits ? 'open' : 'answered',
      dueAt: waits ? answerDue(dialogue.kind, await waitingSince(tx, dialogue)) : null,
    })
    return ok()
  },
})

export const markDialogueRead = defineCommand({
  name: 'dialogue.markRead',
  args: z.object({ dialogueId: id }),
  allow: STAFF,
  run: async (tx, args, { actor, now }) => {
    const dialogue = await tx.get(dialogues, args.dialogueId)
    if (actor.kind !== 'employee' || !dialogue) return refuse('not-found')
    await tx.put(dialogueReads, {
      id: `${dialogue.id}:${actor.employeeId}`,
      clinicId: dialogue.clinicId,
      dialogueId: dialogue.id,
      employeeId: actor.employeeId,
      readAt: now,
    })
    return ok()
  },
})

export const markReadByPatient = defineCommand({
  name: 'dialogue.markReadByPatient',
  args: z.object({ dialogueId: id }),
  allow: ['citizen'],
  run: async (tx, args, { actor, now }) => {
    const dialogue = await tx.get(dialogues, args.dialogueId)
    const patient = dialogue && (await tx.get(patients, dialogue.patientId))
    if (actor.kind !== 'citizen' || !dialogue || !patient || !isAtHelsenorge(dialogue)) return refuse('not-found')
    const access = await canActFor(tx, actor.patientId, patient, 'messages', now)
    if (!access.ok) return access
    if (dialogue.readByPatientAt === null) await tx.put(dialogues, { ...dialogue, readByPatientAt: now })
    return ok()
  },
})
