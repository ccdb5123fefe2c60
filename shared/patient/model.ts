import { z } from 'zod'
import { id } from '../id'
import { defineTable, type Row } from '../table'
import { instant, localDate } from '../time/instant'
import { nationalId } from './national-id'

/** S192: Basis is HelseNorge's default; only Full may send to the GP's office (C5). */
export const consentLevels = ['none', 'basis', 'basis+', 'full'] as const
export const consentLevel = z.enum(consentLevels)
export type ConsentLevel = z.infer<typeof consentLevel>

export const patients = defineTable(
  'patient',
  z.object({
    id,
    clinicId: id,
    nationalId,
    givenName: z.string(),
    familyName: z.string(),
    /** own fields: a number may lie about both, and from 2032 tells neither */
    birthDate: localDate,
    sex: z.enum(['female', 'male']),
    street: z.string(),
    postalCode: z.string(),
    city: z.string(),
    /** code 6 or 7 of the population registry: may use HelseNorge, cannot represent or be represented */
    confidentialAddress: z.boolean(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    /** the clinic's own GP; null = on a list elsewhere */
    gpId: id.nullable(),
    otherGp: z.string().nullable(),
    /** has ever logged in at HelseNorge and not left (S33) */
    digitallyActive: z.boolean(),
    consent: consentLevel,
    /** last time contact details were confirmed; older than 18 months = services stop (S194) */
    contactConfirmedAt: instant.nullable(),
    /** S169 */
    emergencyBlocked: z.boolean(),
    /** parent's yes to own use at 13 to 15 (S121) */
    youthConsent: z.boolean(),
    /** critical information shown in the patient bar: allergies, CAVE */
    warning: z.string().nullable(),
    /** interpreter, hearing, wheelchair (S162) */
    specialNeeds: z.string().nullable(),
  }),
  { indexes: [['gpId'], ['clinicId', 'familyName'], ['nationalId']] },
)
export type Patient = Row<typeof patients>

export const relations = defineTable(
  'relation',
  z.object({
    id,
    clinicId: id,
    /** the one represented */
    childId: id,
    /** the one who represents; a patient of the same clinic in the demo */
    guardianId: id,
    /** 7611: FO parental; foster parents are known but never get access (S177) */
    kind: z.enum(['parent', 'foster-parent']),
    /** registered at the child's address (S120) */
    sameAddress: z.boolean(),
  }),
  { indexes: [['childId'], ['guardianId']] },
)
export type Relation = Row<typeof relations>

export const prescriptions = defineTable(
  'prescription',
  z.object({
    id,
    clinicId: id,
    patientId: id,
    drug: z.string(),
    atc: z.string(),
    strength: z.string(),
    form: z.string(),
    /** dosage in the patient's words */
    dosage: z.string(),
    /** dispensing group: A and B are addictive */
    dispensingGroup: z.enum(['A', 'B', 'C']),
    /** dispensings left; 0 = all fetched (S114) */
    refillsLeft: z.int(),
    prescribedAt: instant,
    expiresAt: instant,
  }),
  { indexes: [['patientId', 'expiresAt']], copy: { by: 'expiresAt' } },
)
export type Prescription = Row<typeof prescriptions>
