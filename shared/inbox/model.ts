import { z } from 'zod'
import { dialogueKind } from '../clinic/model'
import { id } from '../id'
import { defineTable, type Row } from '../table'
import { instant } from '../time/instant'

/** One thread between a patient and the clinic. It has one row however many inboxes it stands in (S40). */
export const dialogues = defineTable(
  'dialogue',
  z.object({
    id,
    clinicId: id,
    patientId: id,
    kind: dialogueKind,
    subject: z.string(),
    /** open = the clinic owes an answer or a decision; answered = the patient has the last word from us; closed = done */
    status: z.enum(['open', 'answered', 'closed']),
    openedBy: z.enum(['patient', 'clinic']),
    openedAt: instant,
    lastMessageAt: instant,
    lastSender: z.enum(['patient', 'clinic']),
    /** first words of the last message, for the list */
    preview: z.string(),
    /** inbox of the patient's practitioner (S38), null when routing leaves it out */
    practitionerId: id.nullable(),
    /** inbox of the selected receiver: an employee, a group or the clinic (S39) */
    receiverId: id.nullable(),
    /** the answer is due before this instant; null when nobody waits (S15, S187, C4) */
    dueAt: instant.nullable(),
    /** user fee in NOK that the patient saw before sending; null when none (S117) */
    fee: z.int().nullable(),
    readByPatientAt: instant.nullable(),
    /** the employee who has taken it, null = nobody has */
    ownerId: id.nullable(),
    /** what it was opened as, when the clinic has turned it into what it is (S49, S53) */
    convertedFrom: dialogueKind.nullable(),
    convertedAt: instant.nullable(),
  }),
  {
    indexes: [
      ['practitionerId', 'status', 'lastMessageAt'],
      ['receiverId', 'status', 'lastMessageAt'],
      ['status', 'lastMessageAt'],
      ['patientId', 'lastMessageAt'],
    ],
    copy: { by: 'lastMessageAt' },
  },
)
export type Dialogue = Row<typeof dialogues>

/** Answers to a renewal, kodeverk 7602 as it stands: 14 renewed, 15 cannot be renewed, 26 rejected, 32 partly renewed (S51). */
export const renewalOutcomes = ['14', '15', '26', '32'] as const
export const renewalOutcome = z.enum(renewalOutcomes)
export type RenewalOutcome = z.infer<typeof renewalOutcome>

export const messages = defineTable(
  'message',
  z.object({
    id,
    clinicId: id,
    dialogueId: id,
    patientId: id,
    senderKind: z.enum(['patient', 'employee']),
    /** a patient (also a parent acting for the child) or an employee */
    senderId: id,
    sentAt: instant,
    body: z.string(),
    attachmentIds: z.array(id),
    /** prescriptions asked for in a renewal (S50) */
    prescriptionIds: z.array(id),
    outcome: renewalOutcome.nullable(),
  }),
  { indexes: [['dialogueId', 'sentAt']], copy: { by: 'sentAt' } },
)
export type Message = Row<typeof messages>

/** Largest raw file in bytes, both ends, before upload (S28). */
export const MAX_ATTACHMENT_BYTES = 12 * 1024 * 1024
/** Files that one message may carry. */
export const MOST_ATTACHMENTS = 10
export const attachmentTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const
export const attachmentType = z.enum(attachmentTypes)
export type AttachmentType = z.infer<typeof attachmentType>

/** About a file; the bytes travel apart, addressed by their hash. */
export const attachments = defineTable(
  'attachment',
  z.object({
    id,
    clinicId: id,
    dialogueId: id,
    patientId: id,
    name: z.string().max(200),
    type: attachmentType,
    bytes: z.int().min(1).max(MAX_ATTACHMENT_BYTES),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  { indexes: [['dialogueId']], copy: 'last' },
)
export type Attachment = Row<typeof attachments>

/** Read state per person. Id: `<dialogueId>:<employeeId>`. */
export const dialogueReads = defineTable(
  'dialogueRead',
  z.object({ id, clinicId: id, dialogueId: id, employeeId: id, readAt: instant }),
  { indexes: [['dialogueId'], ['employeeId', 'readAt']], copy: { by: 'readAt' } },
)
export type DialogueRead = Row<typeof dialogueReads>
