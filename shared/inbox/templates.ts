import { z } from 'zod'
import { type CommandContext, defineCommand, defineQuery } from '../define'
import { id } from '../id'
import { ok, refuse } from '../result'
import { defineTable, type Row } from '../table'

const STAFF = ['gp', 'locum', 'secretary', 'lab', 'manager'] as const

/** A prepared answer: the clinic's, or one's own. The text may name variables, see `fillTemplate`. */
export const replyTemplates = defineTable(
  'replyTemplate',
  z.object({
    id,
    clinicId: id,
    /** whose it is; null = everybody's in the clinic */
    ownerId: id.nullable(),
    name: z.string(),
    body: z.string(),
  }),
  { indexes: [['name']] },
)
export type ReplyTemplate = Row<typeof replyTemplates>

const fields = replyTemplates.schema.omit({ clinicId: true })
export const replyTemplateForm = fields.extend({
  name: z.string().trim().min(1).max(60),
  body: z.string().trim().min(1).max(10_000),
})
export type ReplyTemplateForm = z.infer<typeof replyTemplateForm>

const same = (a: ReplyTemplateForm, b: ReplyTemplateForm): boolean =>
  a.name === b.name && a.body === b.body && a.ownerId === b.ownerId
/** One's own are nobody else's business. */
const mayChange = ({ ownerId }: Pick<ReplyTemplate, 'ownerId'>, { actor }: Pick<CommandContext, 'actor'>): boolean =>
  actor.kind === 'employee' && (ownerId === null || ownerId === actor.employeeId)

/** Keeps a template, new or changed; over a colleague's change it is refused. */
export const saveReplyTemplate = defineCommand({
  name: 'replyTemplate.save',
  args: z.object({ template: replyTemplateForm, from: fields.nullable() }),
  allow: STAFF,
  run: async (tx, { template, from }, context) => {
    const { actor } = context
    const standing = await tx.get(replyTemplates, template.id)
    if (actor.kind !== 'employee' || (standing && standing.clinicId !== actor.clinicId)) return refuse('not-found')
    if (!mayChange(template, context) || (standing && !mayChange(standing, context))) return refuse('not-allowed')
    if (standing && same(standing, template)) return ok()
    if (standing ? !from || !same(standing, from) : from !== null) return refuse('setup-changed')
    await tx.put(replyTemplates, { ...template, clinicId: actor.clinicId })
    return ok()
  },
})

export const deleteReplyTemplate = defineCommand({
  name: 'replyTemplate.delete',
  args: z.object({ from: fields }),
  allow: STAFF,
  run: async (tx, { from }, context) => {
    const { actor } = context
    const standing = await tx.get(replyTemplates, from.id)
    if (!standing) return ok()
    if (actor.kind !== 'employee' || standing.clinicId !== actor.clinicId) return refuse('not-found')
    if (!mayChange(standing, context)) return refuse('not-allowed')
    if (!same(standing, from)) return refuse('setup-changed')
    await tx.delete(replyTemplates, from.id)
    return ok()
  },
})

/** The clinic's templates and those of the user at the desk, by name. */
export const listReplyTemplates = defineQuery({
  name: 'inbox.templates',
  args: z.object({}),
  result: z.array(replyTemplates.schema),
  reads: [replyTemplates, 'session'],
})
