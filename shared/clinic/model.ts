import { z } from 'zod'
import { id } from '../id'
import { defineTable, type Row } from '../table'

export const roles = ['gp', 'locum', 'secretary', 'lab', 'manager', 'administrator'] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

export const clinics = defineTable(
  'clinic',
  z.object({
    id,
    clinicId: id,
    name: z.string(),
    /** communication party in NHN's address register (S22) */
    herId: z.int(),
    organisationNumber: z.string(),
    phone: z.string(),
    street: z.string(),
    postalCode: z.string(),
    city: z.string(),
    nhnMember: z.boolean(),
    /** the vendor has activated the integration (S21) */
    helsenorgeActive: z.boolean(),
    /** the vendor sends SMS or e-mail to those whom HelseNorge does not reach; needs the calendar's and the type's switch, too (S103) */
    vendorNotifications: z.boolean(),
  }),
  { indexes: [] },
)
export type Clinic = Row<typeof clinics>

/** The four services a GP may offer through HelseNorge (S19); each is its own switch (S4). */
export const gpServices = z.object({
  booking: z.boolean(),
  eConsultation: z.boolean(),
  eContact: z.boolean(),
  prescriptionRenewal: z.boolean(),
})
export type GpServices = z.infer<typeof gpServices>
export type GpService = keyof GpServices

export const employees = defineTable(
  'employee',
  z.object({
    id,
    clinicId: id,
    givenName: z.string(),
    familyName: z.string(),
    initials: z.string(),
    role,
    herId: z.int().nullable(),
    hprNumber: z.string().nullable(),
    /** GPs only */
    services: gpServices.nullable(),
    listLimit: z.int().nullable(),
  }),
  { indexes: [['clinicId', 'role']] },
)
export type Employee = Row<typeof employees>

export const groups = defineTable('group', z.object({ id, clinicId: id, name: z.string(), memberIds: z.array(id) }), {
  indexes: [],
})
export type Group = Row<typeof groups>

export const dialogueKinds = ['e-consultation', 'e-contact', 'prescription-renewal', 'e-dialogue'] as const
export const dialogueKind = z.enum(dialogueKinds)
export type DialogueKind = z.infer<typeof dialogueKind>

/** Which inboxes a kind of dialogue lands in (S36-S43). Id: `<clinicId>:<kind>`. */
export const routings = defineTable(
  'routing',
  z.object({
    id,
    clinicId: id,
    kind: dialogueKind,
    /** S38 practitioner, S39 selected, S40 both */
    format: z.enum(['practitioner', 'selected', 'both']),
    /** an employee, a group, `role:<role>` = everybody with it, or the clinic itself = everybody (S39) */
    receiverId: id.nullable(),
  }),
  { indexes: [] },
)
export type Routing = Row<typeof routings>
