import { z } from 'zod'
import { appointments, appointmentTypes, calendars } from '../calendar/model'
import { clinics, dialogueKind, employees } from '../clinic/model'
import { defineLocal, defineQuery } from '../define'
import { id } from '../id'
import { patients, prescriptions } from '../patient/model'
import { instant } from '../time/instant'
import { attachments, attachmentType, dialogueReads, dialogues, messages } from './model'

export const mailboxes = ['mine', 'clinic', 'answered', 'closed'] as const
export const mailbox = z.enum(mailboxes)
export type Mailbox = z.infer<typeof mailbox>

export const inboxRow = dialogues.schema
  .pick({
    id: true,
    patientId: true,
    kind: true,
    subject: true,
    status: true,
    lastMessageAt: true,
    lastSender: true,
    preview: true,
    dueAt: true,
  })
  .extend({
    patientName: z.string(),
    /** who has taken it */
    ownerName: z.string().nullable(),
    unread: z.boolean(),
    pending: z.boolean(),
  })
export type InboxRow = z.infer<typeof inboxRow>

/** A page of a mailbox of the user at the desk, newest first. `before`: the last row of the page above, for paging by key. */
export const inboxList = defineQuery({
  name: 'inbox.list',
  args: z.object({
    mailbox,
    kind: dialogueKind.nullable(),
    before: z.object({ lastMessageAt: instant, id }).nullable(),
    limit: z.int().min(1).max(500),
  }),
  result: z.object({ rows: z.array(inboxRow), total: z.int() }),
  reads: [dialogues, dialogueReads, patients, employees, 'outbox', 'session'],
})

/** Unread open dialogues of the user at the desk per mailbox. */
export const inboxCounts = defineQuery({
  name: 'inbox.counts',
  args: z.object({}),
  result: z.object({ mine: z.int(), clinic: z.int() }),
  reads: [dialogues, dialogueReads, 'session'],
})

export const threadMessage = messages.schema.extend({
  senderName: z.string(),
  attachments: z.array(attachments.schema),
  prescriptions: z.array(prescriptions.schema),
  pending: z.boolean(),
})
export type ThreadMessage = z.infer<typeof threadMessage>

/** One patient, one pile (N8). `lastVisitAt`: a consultation that took place; laboratory visits are none (N4). */
export const patientPile = z.object({
  others: z.array(dialogues.schema.pick({ id: true, kind: true, subject: true })),
  next: z.object({ startsAt: instant, calendarName: z.string() }).nullable(),
  lastVisitAt: instant.nullable(),
})
export type PatientPile = z.infer<typeof patientPile>

export const inboxThread = defineQuery({
  name: 'inbox.thread',
  args: z.object({ dialogueId: id }),
  result: z
    .object({
      dialogue: dialogues.schema,
      patient: patients.schema,
      messages: z.array(threadMessage),
      pile: patientPile,
    })
    .nullable(),
  reads: [
    dialogues,
    messages,
    attachments,
    patients,
    employees,
    clinics,
    prescriptions,
    'outbox',
    appointments,
    appointmentTypes,
    calendars,
  ],
})

/** What an e-consultation would cost the patient now, in NOK; null = nothing (S49, S117, S136). */
export const consultationFee = defineQuery({
  name: 'inbox.consultationFee',
  args: z.object({ patientId: id }),
  result: z.int().nullable(),
  reads: [dialogues, appointments, appointmentTypes, patients, clinics],
})

/** Why an attachment can't be shown now: HelseNorge does not answer, says no, or sent something else than was asked for. */
export const attachmentAway = z.enum(['offline', 'missing', 'damaged'])
export type AttachmentAway = z.infer<typeof attachmentAway>

/** The bytes of an attachment: from the workstation's store, else fetched from HelseNorge, checked and kept. */
export const attachmentBytes = defineQuery({
  name: 'inbox.attachment',
  args: z.object({ attachmentId: id }),
  result: z.discriminatedUnion('here', [
    z.object({ here: z.literal(true), name: z.string(), type: z.string(), base64: z.string() }),
    z.object({ here: z.literal(false), why: attachmentAway }),
  ]),
  reads: [attachments],
})

/**
 * Takes a file from a person at this desk, to be named by a draft and then by a command; answers `{sha256, type, bytes}` or one of the attachment problems.
 * The same bytes again are the same file.
 */
export const holdFile = defineLocal({ name: 'file.hold', args: z.object({ bytes: z.instanceof(Uint8Array) }) })
export const heldFile = z.object({ sha256: z.string(), type: attachmentType, bytes: z.int() })
export type HeldFile = z.infer<typeof heldFile>
