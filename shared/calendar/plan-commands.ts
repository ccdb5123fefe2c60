import { z } from 'zod'
import type { Actor } from '../actor'
import { type CommandContext, defineCommand } from '../define'
import { id } from '../id'
import { ok, type Result, refuse } from '../result'
import { type LocalDate, localDate } from '../time/instant'
import { addDays, dateOf } from '../time/oslo'
import type { Reads, Tx } from '../tx'
import { calendars, type PlanDay, planBlock, planDays, weekTemplates } from './model'
import { closedDays, type PlanChange, planChanges } from './plan-model'
import {
  changesOf,
  type DayWanted,
  dayBlocks,
  daysFrom,
  isUsablePeriod,
  packDays,
  planMark,
  rollOut,
  rollOutPeriod,
  sameBlocks,
  takenBack,
} from './plan-rules'
import { PLANNERS } from './setup-commands'
import { knowsTypes } from './template-commands'

/** The days of a calendar that are rolled out in a period, both ends included. */
export const planIn = (tx: Reads, calendarId: string, from: LocalDate, to: LocalDate): Promise<PlanDay[]> =>
  tx.list(planDays, { where: { calendarId }, range: { field: 'date', from, to: addDays(to, 1) } })
const closedIn = (tx: Reads, clinicId: string, from: LocalDate, to: LocalDate) =>
  tx.list(closedDays, { where: { clinicId }, range: { field: 'date', from, to: addDays(to, 1) } })

type Told = Pick<PlanChange, 'id' | 'kind' | 'name' | 'from' | 'to'> & { readonly calendarIds: readonly string[] }
type Clerk = Extract<Actor, { kind: 'employee' }>

const lay = (tx: Tx, clinicId: string, { calendarId, date, blocks }: DayWanted): Promise<void> =>
  blocks.length === 0
    ? tx.delete(planDays, `${calendarId}:${date}`)
    : tx.put(planDays, { id: `${calendarId}:${date}`, clinicId, calendarId, date, blocks: [...blocks] })

/** Lays the days and keeps what they were. Nothing to change keeps nothing. */
async function change(
  tx: Tx,
  told: Told,
  wanted: readonly DayWanted[],
  standing: readonly PlanDay[],
  { actor, now }: { readonly actor: Clerk; readonly now: number },
): Promise<Result<null>> {
  const days = changesOf(wanted, standing)
  if (days.length === 0) return ok()
  if (await tx.get(planChanges, told.id)) return refuse('id-used')
  for (const day of days) await lay(tx, actor.clinicId, day)
  await tx.put(planChanges, {
    ...told,
    calendarIds: [...told.calendarIds],
    clinicId: actor.clinicId,
    ...packDays(days),
    changedAt: now,
    changedById: actor.employeeId,
    undoneAt: null,
    undoneById: null,
  })
  return ok()
}

/**
 * Lays a week template on the days of a period (S89): what does not stand in it is closed, public holidays and closed days are left out, single days can be
 * kept as they are. Appointments stay where they are. `seen`: the mark of what the dry run was shown with (N14); when template, plan or closed days are
 * others by now, it is refused, unless the plan has become the very same.
 */
export const rollOutPlan = defineCommand({
  name: 'plan.rollOut',
  args: rollOutPeriod.extend({ id, templateId: id, seen: z.string().max(40) }),
  allow: PLANNERS,
  run: async (tx, { id: changeId, templateId, seen, ...period }, { actor, now }) => {
    const template = await tx.get(weekTemplates, templateId)
    if (actor.kind !== 'employee' || template?.clinicId !== actor.clinicId) return refuse('not-found')
    if (!isUsablePeriod(period)) return refuse('bad-period')
    const { from, to } = period
    const standing = await planIn(tx, template.calendarId, from, to)
    const closed = await closedIn(tx, actor.clinicId, from, to)
    const wanted = rollOut(template, period, closed, dateOf(now))
    if (changesOf(wanted, standing).length > 0 && planMark(template, standing, closed) !== seen)
      return refuse('plan-changed')
    const told = {
      id: changeId,
      kind: 'roll-out',
      name: template.name,
      calendarIds: [template.calendarId],
      from,
      to,
    } as const
    return change(tx, told, wanted, standing, { actor, now })
  },
})

/** Opens, changes or closes one single day, without touching the template. `from`: the day as it stood on the screen. */
export const setPlanDay = defineCommand({
  name: 'plan.setDay',
  args: z.object({ id, calendarId: id, date: localDate, blocks: dayBlocks, from: z.array(planBlock) }),
  allow: PLANNERS,
  run: async (tx, { id: changeId, calendarId, date, blocks, from }, { actor, now }) => {
    const calendar = await tx.get(calendars, calendarId)
    if (actor.kind !== 'employee' || calendar?.clinicId !== actor.clinicId) return refuse('not-found')
    if (!isUsablePeriod({ from: date, to: date })) return refuse('bad-period')
    if (date < dateOf(now)) return refuse('day-is-past')
    const standing = await planIn(tx, calendarId, date, date)
    const open = standing[0]?.blocks ?? []
    if (sameBlocks(open, blocks)) return ok()
    if (!sameBlocks(open, from)) return refuse('plan-changed')
    if (!(await knowsTypes(tx, blocks))) return refuse('type-unknown')
    const told = { id: changeId, kind: 'day', name: '', calendarIds: [calendarId], from: date, to: date } as const
    return change(tx, told, [{ calendarId, date, blocks }], standing, { actor, now })
  },
})

const closing = z.object({ id, from: localDate, to: localDate, name: z.string().trim().min(1).max(60) })

/**
 * Closes a calendar for a period, as for an absence, or the whole clinic when `calendarId` is null: then no later roll-out opens those days either. What has
 * been booked stays and is looked at by people.
 */
export const closePlan = defineCommand({
  name: 'plan.close',
  args: closing.extend({ calendarId: id.nullable() }),
  allow: PLANNERS,
  run: async (tx, { calendarId, id: changeId, from, to, name }, context: CommandContext) => {
    const { actor, now } = context
    if (actor.kind !== 'employee') return refuse('not-found')
    if (!isUsablePeriod({ from, to })) return refuse('bad-period')
    const today = dateOf(now)
    if (to < today) return refuse('day-is-past')
    const first = from > today ? from : today
    const all = (await tx.list(calendars, { where: {} })).filter(({ clinicId }) => clinicId === actor.clinicId)
    const shut = calendarId === null ? all : all.filter(({ id: one }) => one === calendarId)
    if (shut.length === 0) return refuse('not-found')
    const standing: PlanDay[] = []
    for (const one of shut) standing.push(...(await planIn(tx, one.id, first, to)))
    const wanted = standing.map(({ calendarId: of, date }) => ({ calendarId: of, date, blocks: [] }))
    const told = { id: changeId, name, from: first, to, calendarIds: shut.map(({ id: one }) => one) }
    if (calendarId !== null) return change(tx, { ...told, kind: 'close' }, wanted, standing, { actor, now })
    return closeClinic(tx, { ...told, kind: 'close-clinic' }, { wanted, standing }, { actor, now })
  },
})

async function closeClinic(
  tx: Tx,
  told: Told,
  days: { readonly wanted: readonly DayWanted[]; readonly standing: readonly PlanDay[] },
  by: { readonly actor: Clerk; readonly now: number },
): Promise<Result<null>> {
  const { clinicId } = by.actor
  const closed = new Set((await closedIn(tx, clinicId, told.from, told.to)).map(({ date }) => date))
  const open = [...daysFrom(told.from, told.to)].filter((date) => !closed.has(date))
  if (open.length === 0 && days.standing.length === 0) return ok()
  if (await tx.get(planChanges, told.id)) return refuse('id-used')
  for (const date of open)
    await tx.put(closedDays, { id: `${clinicId}:${date}`, clinicId, date, name: told.name, changeId: told.id })
  for (const day of days.wanted) await lay(tx, clinicId, day)
  await tx.put(planChanges, {
    ...told,
    calendarIds: [...told.calendarIds],
    clinicId,
    ...packDays(changesOf(days.wanted, days.standing)),
    changedAt: by.now,
    changedById: by.actor.employeeId,
    undoneAt: null,
    undoneById: null,
  })
  return ok()
}

/** Takes a change of the plan back: the days become what they were, but for those that somebody has changed since and those behind us (N14). */
export const undoPlanChange = defineCommand({
  name: 'plan.undo',
  args: z.object({ id }),
  allow: PLANNERS,
  run: async (tx, args, { actor, now }) => {
    const done = await tx.get(planChanges, args.id)
    if (actor.kind !== 'employee' || done?.clinicId !== actor.clinicId) return refuse('not-found')
    if (done.undoneAt !== null) return ok()
    const standing: PlanDay[] = []
    for (const calendarId of done.calendarIds) standing.push(...(await planIn(tx, calendarId, done.from, done.to)))
    const today = dateOf(now)
    for (const day of takenBack(done, standing, today)) await lay(tx, actor.clinicId, day)
    for (const day of done.kind === 'close-clinic' ? await closedIn(tx, actor.clinicId, done.from, done.to) : [])
      if (day.changeId === done.id) await tx.delete(closedDays, day.id)
    await tx.put(planChanges, { ...done, undoneAt: now, undoneById: actor.employeeId })
    return ok()
  },
})
