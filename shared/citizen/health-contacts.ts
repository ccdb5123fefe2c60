import { z } from 'zod'
import { id } from '../id'
import { defineTable, type Row } from '../table'
import { instant } from '../time/instant'

/** Contacts that one person may write down. */
export const MOST_CONTACTS = 50

/** What the person writes about a contact. */
export const contactText = z.object({
  name: z.string().trim().min(1).max(100),
  role: z.string().trim().max(100),
  phone: z
    .string()
    .trim()
    .max(30)
    .regex(/^(\+?[\d ()-]{3,})?$/),
})

/** A contact in the health services that a person has written down (S131). The clinic never sees it. */
export const healthContacts = defineTable(
  'healthContact',
  contactText.extend({ id, clinicId: id, patientId: id, changedAt: instant }),
  { indexes: [['patientId']], synced: false },
)
export type HealthContact = Row<typeof healthContacts>

/** GPs now and before, the latest first; `from` null: before HelseNorge knew; `until` null: still. Then own contacts by name. */
export const ownHealthContacts = z.object({
  gps: z.array(
    z.object({ name: z.string(), clinicName: z.string(), from: instant.nullable(), until: instant.nullable() }),
  ),
  contacts: z.array(contactText.extend({ id, changedAt: instant })),
})
export type OwnHealthContacts = z.infer<typeof ownHealthContacts>
export type OwnHealthContact = OwnHealthContacts['contacts'][number]

/** `seen`: `changedAt` of what stood on the page; two parents may write at once. */
export const contactChange = contactText.extend({ seen: instant })
