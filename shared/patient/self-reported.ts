import { z } from 'zod'
import { id } from '../id'
import { defineTable, type Row } from '../table'
import { instant } from '../time/instant'

const words = (most: number) => z.string().trim().min(1).max(most)
/** As people write it: digits, spaces, a plus for abroad. */
const telephone = z
  .string()
  .trim()
  .max(30)
  .regex(/^\+?[\d\s]{5,}$/)

export const relationships = ['spouse', 'parent', 'child', 'sibling', 'friend', 'other'] as const
export const relative = z.object({
  name: words(100),
  relationship: z.enum(relationships),
  phone: telephone,
  /** who is asked and told first where the law says "next of kin" (pasient- og brukerrettighetsloven 1-3 b); more than one may be */
  nextOfKin: z.boolean(),
})
export type Relative = z.infer<typeof relative>
export const MOST_RELATIVES = 6

export const employer = z.object({ name: words(100), phone: telephone.nullable() })
export type Employer = z.infer<typeof employer>

export const needs = z.object({
  /** the language that needs an interpreter, in the patient's words */
  interpreter: words(60).nullable(),
  hearing: z.boolean(),
  sight: z.boolean(),
  wheelchair: z.boolean(),
  other: words(200).nullable(),
})
export type Needs = z.infer<typeof needs>
export const NO_NEEDS: Needs = { interpreter: null, hearing: false, sight: false, wheelchair: false, other: null }

/** What patients tell health personnel of themselves at HelseNorge (S158, S160-S162); the clinic reads it on the patient card. Id: the patient's. */
export const selfReported = defineTable(
  'selfReported',
  z.object({
    id,
    clinicId: id,
    /** in the order in which they are to be contacted */
    relatives: z.array(relative).max(MOST_RELATIVES),
    employer: employer.nullable(),
    needs,
    updatedAt: instant,
  }),
  { indexes: [] },
)
export type SelfReported = Row<typeof selfReported>

const part = <P extends string, S extends z.ZodType>(name: P, schema: S) =>
  z.object({ part: z.literal(name), told: schema, before: schema })
/** What may be told at a time: one part of the page. `before`: how it stood when the person looked. */
export const report = z.discriminatedUnion('part', [
  part('relatives', selfReported.schema.shape.relatives),
  part('employer', selfReported.schema.shape.employer),
  part('needs', needs),
])
export type Report = z.infer<typeof report>

/** The needs in the clinic's language, for the patient bar, the calendar and the composer (S162); null = none. */
export function needsInWords({ interpreter, hearing, sight, wheelchair, other }: Needs): string | null {
  const said = [
    interpreter === null ? null : `Trenger tolk: ${interpreter}`,
    hearing ? 'Hører dårlig' : null,
    sight ? 'Ser dårlig' : null,
    wheelchair ? 'Bruker rullestol' : null,
    other,
  ].filter((one) => one !== null)
  return said.length === 0 ? null : said.join('. ')
}
