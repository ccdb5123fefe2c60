import { z } from 'zod'
import { id } from '../id'
import { defineTable, type Row } from '../table'
import { instant, localDate } from '../time/instant'
import { planBlock } from './model'

/** A day on which the whole clinic is closed: no roll-out opens it. Id: `<clinicId>:<date>`. Public holidays are closed without one. */
export const closedDays = defineTable(
  'closedDay',
  z.object({
    id,
    clinicId: id,
    date: localDate,
    name: z.string(),
    /** the change that closed it; taken back, the day is open for roll-outs again */
    changeId: id,
  }),
  { indexes: [['clinicId', 'date']] },
)
export type ClosedDay = Row<typeof closedDays>

export const planChangeKinds = ['roll-out', 'day', 'close', 'close-clinic'] as const

/** One change of the work plan with the days as they were before and after it, so that it can be taken back (N14). */
export const planChanges = defineTable(
  'planChange',
  z.object({
    id,
    clinicId: id,
    kind: z.enum(planChangeKinds),
    /** of the template, or why it is closed */
    name: z.string(),
    calendarIds: z.array(id),
    from: localDate,
    to: localDate,
    /** each different day once: a year of equal weeks is five of them */
    patterns: z.array(z.array(planBlock)),
    /** those that changed; before and after are places in `patterns` */
    days: z.array(z.object({ calendarId: id, date: localDate, before: z.int(), after: z.int() })),
    changedAt: instant,
    changedById: id,
    undoneAt: instant.nullable(),
    undoneById: id.nullable(),
  }),
  { indexes: [['changedAt']] },
)
export type PlanChange = Row<typeof planChanges>
