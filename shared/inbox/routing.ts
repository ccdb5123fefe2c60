import { z } from 'zod'
import { dialogueKind, employees, groups, role, routings } from '../clinic/model'
import { defineCommand, defineQuery } from '../define'
import { id } from '../id'
import { ok, refuse } from '../result'
import { defineTable, type Row } from '../table'
import { instant } from '../time/instant'
import type { Reads } from '../tx'

/** Who set it up is who may change it: the clinic's administrator (S37). */
export const ROUTERS = ['manager', 'administrator'] as const

export const routedKind = dialogueKind.exclude(['e-dialogue'])
export type RoutedKind = z.infer<typeof routedKind>
const route = routings.schema.pick({ format: true, receiverId: true })
export type Route = z.infer<typeof route>

/** As HelseNorge and the clinic begin (S41-S43); the clinic itself stands for everybody. */
export const defaultRoute = (kind: RoutedKind, clinicId: string): Route =>
  kind === 'e-consultation'
    ? { format: 'practitioner', receiverId: null }
    : { format: 'selected', receiverId: clinicId }

/** A receiver that means everybody with the role; with an employee, a group and the clinic the four kinds of S39. */
export const roleReceiver = (name: z.infer<typeof role>): string => `role:${name}`

/** Each change of the routing, for whoever wonders why a letter stands where it stands. */
export const routingChanges = defineTable(
  'routingChange',
  z.object({
    id,
    clinicId: id,
    kind: routedKind,
    before: route,
    after: route,
    changedAt: instant,
    changedById: id,
  }),
  { indexes: [['changedAt']], copy: 'last' },
)
export type RoutingChange = Row<typeof routingChanges>

const same = (a: Route, b: Route): boolean => a.format === b.format && a.receiverId === b.receiverId

async function isReceiver(tx: Reads, receiverId: string, clinicId: string): Promise<boolean> {
  if (receiverId === clinicId || role.options.some((name) => roleReceiver(name) === receiverId)) return true
  const found = (await tx.get(employees, receiverId)) ?? (await tx.get(groups, receiverId))
  return found?.clinicId === clinicId
}

/**
 * In whose inboxes dialogues of a kind land from now on (S36-S40, S44); those that are there stay. Over a change that a colleague has made meanwhile it is refused.
 */
export const setRouting = defineCommand({
  name: 'routing.set',
  args: z.object({ id, kind: routedKind, route, from: route }),
  allow: ROUTERS,
  run: async (tx, { id: changeId, kind, route: wanted, from }, { actor, now }) => {
    if (actor.kind !== 'employee') return refuse('not-found')
    const { clinicId } = actor
    const rowId = `${clinicId}:${kind}`
    const standing = (await tx.get(routings, rowId)) ?? defaultRoute(kind, clinicId)
    const next = wanted.format === 'practitioner' ? { ...wanted, receiverId: null } : wanted
    if (same(standing, next)) return ok()
    if (!same(standing, from)) return refuse('setup-changed')
    if (next.format !== 'practitioner' && next.receiverId === null) return refuse('receiver-missing')
    if (next.receiverId !== null && !(await isReceiver(tx, next.receiverId, clinicId))) return refuse('not-found')
    if (await tx.get(routingChanges, changeId)) return refuse('id-used')
    const { format, receiverId } = standing
    await tx.put(routings, { id: rowId, clinicId, kind, ...next })
    await tx.put(routingChanges, {
      id: changeId,
      clinicId,
      kind,
      before: { format, receiverId },
      after: next,
      changedAt: now,
      changedById: actor.employeeId,
    })
    return ok()
  },
})

/** Changes shown at once, the latest first. */
export const MOST_ROUTING_CHANGES = 50

export const routingHistory = defineQuery({
  name: 'inbox.routingHistory',
  args: z.object({}),
  result: z.array(routingChanges.schema),
  reads: [routingChanges],
})
