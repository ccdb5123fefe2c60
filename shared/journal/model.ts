import { z } from 'zod'
import { id } from '../id'
import { defineTable, type Row } from '../table'
import { instant } from '../time/instant'

export const contactTypes = ['consultation', 'video', 'phone', 'e-consultation', 'home-visit', 'lab', 'note'] as const
export const contactType = z.enum(contactTypes)
export type ContactType = z.infer<typeof contactType>

/**
 * A journal entry. Never deleted: draft -> signed (locked) -> corrected by a new linked entry (HPL section 42, PJF section 15).
 * Messages of an e-consultation are entries of their own with an id derived from the message: filed exactly once (S46).
 */
export const notes = defineTable(
  'note',
  z.object({
    id,
    clinicId: id,
    patientId: id,
    authorId: id,
    contactType,
    occurredAt: instant,
    status: z.enum(['draft', 'signed', 'filed', 'corrected']),
    body: z.string(),
    /** ICPC-2 codes; at least one for a claim, none while a draft is young */
    icpc: z.array(z.string()),
    signedAt: instant.nullable(),
    signedById: id.nullable(),
    /** set on entries that filed themselves */
    dialogueId: id.nullable(),
    messageId: id.nullable(),
    /** the entry that this one corrects */
    correctsId: id.nullable(),
    /** when a person last wrote in it, and who; null = nobody kept it */
    changedAt: instant.nullable(),
    changedById: id.nullable(),
  }),
  {
    indexes: [
      ['patientId', 'occurredAt'],
      ['status', 'authorId'],
    ],
    copy: { by: 'occurredAt' },
  },
)
export type Note = Row<typeof notes>
