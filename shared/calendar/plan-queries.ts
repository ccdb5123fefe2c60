import { z } from 'zod'
import { defineQuery } from '../define'
import { id } from '../id'
import { patients } from '../patient/model'
import { instant, localDate } from '../time/instant'
import { appointments, appointmentTypes, calendars, planBlock, planDays, weekTemplates } from './model'
import { closedDays, planChangeKinds, planChanges } from './plan-model'
import { rollOutPeriod } from './plan-rules'

/** Week templates of a calendar, by name (S89). */
export const templatesOfCalendar = defineQuery({
  name: 'calendar.templates',
  args: z.object({ calendarId: id }),
  result: z.array(weekTemplates.schema),
  reads: [weekTemplates],
})

/** The rolled-out days of one calendar in [from, to], the clinic's closed days there, and the latest changes of the plan. */
export const planOfCalendar = defineQuery({
  name: 'calendar.plan',
  args: z.object({ calendarId: id, from: localDate, to: localDate }),
  result: z.object({
    days: z.array(planDays.schema),
    closed: z.array(closedDays.schema),
    /** the last day rolled out at all, null = none */
    lastDay: localDate.nullable(),
    changes: z.array(
      z.object({
        id,
        kind: z.enum(planChangeKinds),
        name: z.string(),
        from: localDate,
        to: localDate,
        days: z.int(),
        changedAt: instant,
        changedById: id,
        undoneAt: instant.nullable(),
        pending: z.boolean(),
      }),
    ),
  }),
  reads: [planDays, closedDays, planChanges, 'outbox'],
})

/** A change of the plan that is only thought of. */
export const plannedChange = z.discriminatedUnion('kind', [
  rollOutPeriod.extend({ kind: z.literal('roll-out'), templateId: id }),
  z.object({ kind: z.literal('day'), calendarId: id, date: localDate, blocks: z.array(planBlock) }),
  z.object({ kind: z.literal('close'), calendarId: id.nullable(), from: localDate, to: localDate }),
])
export type PlannedChange = z.infer<typeof plannedChange>

/** An appointment that would stand outside open time. */
const outside = appointments.schema
  .pick({ id: true, calendarId: true, typeId: true, patientId: true, startsAt: true })
  .extend({ patientName: z.string(), patientBirthDate: localDate, phone: z.string().nullable() })

/** What a change of the plan would do, before anybody does it (N14); null when what it is about is not there (any more) or the period is no period. */
export const dryRun = defineQuery({
  name: 'plan.dryRun',
  args: z.object({ change: plannedChange }),
  result: z
    .object({
      /** goes with the command: what it was decided on */
      seen: z.string(),
      days: z.array(
        z.object({ calendarId: id, date: localDate, before: z.array(planBlock), blocks: z.array(planBlock) }),
      ),
      /** days of the period that stay closed by law or by the clinic, in order */
      shut: z.array(z.object({ date: localDate, name: z.string().nullable() })),
      types: z.array(
        z.object({ calendarId: id, typeId: id, gained: z.int(), lost: z.int(), firstFree: instant.nullable() }),
      ),
      /** soonest first, at most 200 of them */
      outside: z.array(outside),
      outsideCount: z.int(),
    })
    .nullable(),
  reads: [calendars, appointmentTypes, weekTemplates, planDays, closedDays, appointments, patients],
})
