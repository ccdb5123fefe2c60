import { z } from 'zod'
import { defineCommand } from '../define'
import { ok, refuse } from '../result'
import type { Tx } from '../tx'
import { appointmentTypes, calendars, type PlanBlock, type WeekTemplate, weekTemplates } from './model'
import { dayBlocks, sameBlocks } from './plan-rules'
import { PLANNERS } from './setup-commands'

/** A week as the form gives it, each weekday once; `clinicId` is the clinic's own. */
const templateFields = weekTemplates.schema.omit({ clinicId: true })
export const templateForm = templateFields.extend({
  name: z.string().trim().min(1).max(60),
  days: z
    .array(z.object({ weekday: z.int().min(1).max(7), blocks: dayBlocks }))
    .max(7)
    .refine((days) => new Set(days.map(({ weekday }) => weekday)).size === days.length),
})
export type TemplateForm = z.infer<typeof templateForm>

const blocksOn = ({ days }: Pick<TemplateForm, 'days'>, weekday: number): readonly PlanBlock[] =>
  days.find((day) => day.weekday === weekday)?.blocks ?? []
/** Whether two templates are the same week of the same calendar under the same name. */
export const sameTemplate = (a: TemplateForm, b: TemplateForm): boolean =>
  a.id === b.id &&
  a.calendarId === b.calendarId &&
  a.name === b.name &&
  [1, 2, 3, 4, 5, 6, 7].every((weekday) => sameBlocks(blocksOn(a, weekday), blocksOn(b, weekday)))

/** Whether every type of the open times is one of the clinic's. */
export async function knowsTypes(tx: Tx, blocks: readonly PlanBlock[]): Promise<boolean> {
  for (const typeId of new Set(blocks.flatMap(({ typeIds }) => typeIds)))
    if (!(await tx.get(appointmentTypes, typeId))) return false
  return true
}

/**
 * Makes a week template, or changes it (S89). It opens nothing by itself: the plan is rolled out from it. Changed by a colleague since it stood on the screen
 * (`from`), it is refused; what both wanted is no conflict.
 */
export const saveTemplate = defineCommand({
  name: 'weekTemplate.save',
  args: z.object({ template: templateForm, from: templateFields.nullable() }),
  allow: PLANNERS,
  run: async (tx, { template, from }, { actor }) => {
    if (actor.kind !== 'employee') return refuse('not-found')
    const standing = await tx.get(weekTemplates, template.id)
    if (standing && standing.clinicId !== actor.clinicId) return refuse('not-found')
    if (standing && sameTemplate(standing, template)) return ok()
    if (standing ? !from || !sameTemplate(standing, from) : from !== null) return refuse('setup-changed')
    if (standing && standing.calendarId !== template.calendarId) return refuse('not-found')
    if ((await tx.get(calendars, template.calendarId))?.clinicId !== actor.clinicId) return refuse('not-found')
    if (
      !(await knowsTypes(
        tx,
        template.days.flatMap(({ blocks }) => blocks),
      ))
    )
      return refuse('type-unknown')
    await tx.put(weekTemplates, { ...template, clinicId: actor.clinicId })
    return ok()
  },
})

/** Takes a template away. What has been rolled out from it stays. */
export const deleteTemplate = defineCommand({
  name: 'weekTemplate.delete',
  args: z.object({ from: templateFields }),
  allow: PLANNERS,
  run: async (tx, { from }, { actor }) => {
    const standing = await tx.get(weekTemplates, from.id)
    if (!standing) return ok()
    if (actor.kind !== 'employee' || standing.clinicId !== actor.clinicId) return refuse('not-found')
    if (!sameTemplate(standing, from)) return refuse('setup-changed')
    await tx.delete(weekTemplates, from.id)
    return ok()
  },
})

/** As forms hold it. */
export const templateFormOf = (template: WeekTemplate): TemplateForm => templateFields.parse(template)
