import { z } from 'zod'
import { id } from '../id'
import { ok, type Result, refuse } from '../result'
import { defineTable, type Row } from '../table'
import { type Instant, instant } from '../time/instant'
import { dateOf, instantOf } from '../time/oslo'

/** Ordinary changes in one calendar year (S138). */
export const CHANGES_A_YEAR = 2
/** How long a move or a closed list gives one change more, months. The sources give no limit; a year is ours. */
const EXTRA_FOR_MONTHS = 12

export const extraReasons = ['moved', 'gp-list-closed'] as const
export const extraReason = z.enum(extraReasons)
export type ExtraReason = z.infer<typeof extraReason>

/**
 * A change of GP that a person has ordered, or that the waiting list has brought (S138-S140). At HelseNorge only: the clinic gets the patient's row, on the
 * day it changes.
 */
export const gpOrders = defineTable(
  'gpOrder',
  z.object({
    id,
    clinicId: id,
    patientId: id,
    /** the new one: an employee's id, or one of HelseNorge's own directory */
    gpId: id,
    /** as they were when it was ordered */
    gpName: z.string(),
    gpClinic: z.string(),
    orderedAt: instant,
    /** who was logged in; null = the waiting list */
    orderedById: id.nullable(),
    /** first day of a month, midnight in Norway */
    effectiveAt: instant,
    /** row of `gpExtra` that it uses; null = one of the two of the year */
    extraId: z.string().nullable(),
    /** `lapsed`: there was no such GP any more when it was due */
    state: z.enum(['ordered', 'effective', 'withdrawn', 'lapsed']),
    /** when the person has said to have seen the outcome */
    seenAt: instant.nullable(),
  }),
  { indexes: [['patientId'], ['state', 'effectiveAt'], ['gpId', 'state']], synced: false },
)
export type GpOrder = Row<typeof gpOrders>

/** A place on a GP's waiting list (S140). The id is the patient's, so that nobody can have two. */
export const gpQueuePlaces = defineTable(
  'gpQueuePlace',
  z.object({
    id,
    clinicId: id,
    patientId: id,
    gpId: id,
    joinedAt: instant,
    /** HelseNorge's clock step: who came first, also within one millisecond */
    step: z.int(),
    /** says to have moved to another municipality, should the two changes be used when the turn comes */
    moved: z.boolean(),
  }),
  { indexes: [['gpId', 'step']], synced: false },
)
export type GpQueuePlace = Row<typeof gpQueuePlaces>

/** One change more (S138), as the registers know it: a move to another municipality, or a GP who stops or shortens the list. */
export const gpExtras = defineTable(
  'gpExtra',
  z.object({ id, clinicId: id, patientId: id, reason: extraReason, since: instant }),
  { indexes: [['patientId']], synced: false },
)
export type GpExtra = Row<typeof gpExtras>

/** Whose list a person was on, and when (S131). `from` null: before HelseNorge knew; `until` null: still. */
export const gpPeriods = defineTable(
  'gpPeriod',
  z.object({
    id,
    clinicId: id,
    patientId: id,
    gpName: z.string(),
    gpClinic: z.string(),
    from: instant.nullable(),
    until: instant.nullable(),
  }),
  { indexes: [['patientId']], synced: false },
)
export type GpPeriod = Row<typeof gpPeriods>

/** A change is valid from the first day of the following month, midnight in Norway (S139). */
export const firstOfNextMonth = (now: Instant): Instant =>
  instantOf(Temporal.PlainDate.from(dateOf(now)).with({ day: 1 }).add({ months: 1 }).toString())

export const yearOf = (at: Instant): number => Number(dateOf(at).slice(0, 4))

type Counted = Pick<GpOrder, 'state' | 'effectiveAt' | 'extraId'>
const stands = ({ state }: Pick<GpOrder, 'state'>): boolean => state === 'ordered' || state === 'effective'

/** How many of the year's ordinary changes are used; a change belongs to the year in which it takes effect. */
export const usedIn = (orders: readonly Counted[], year: number): number =>
  orders.filter((order) => stands(order) && order.extraId === null && yearOf(order.effectiveAt) === year).length

const isOpen = ({ since }: Pick<GpExtra, 'since'>, at: Instant): boolean =>
  since <= at && dateOf(at) <= Temporal.PlainDate.from(dateOf(since)).add({ months: EXTRA_FOR_MONTHS }).toString()

/** Extra changes that no order has used. @param at when the change would take effect */
export const openExtras = <E extends Pick<GpExtra, 'id' | 'since'>>(
  extras: readonly E[],
  orders: readonly Counted[],
  at: Instant,
): E[] => {
  const used = new Set(orders.filter(stands).map(({ extraId }) => extraId))
  return extras.filter((extra) => !used.has(extra.id) && isOpen(extra, at))
}

/**
 * Whether one more change may take effect then, and at what: one of the year's two, else an extra one (S138). A closed list speaks for itself; a move must be
 * reported, and the registers must know of it.
 * @returns the extra change it uses, null = one of the two
 */
export function oneMoreChange(
  orders: readonly Counted[],
  extras: readonly Pick<GpExtra, 'id' | 'reason' | 'since'>[],
  { at, moved }: { readonly at: Instant; readonly moved: boolean },
): Result<{ extraId: string | null }> {
  const year = yearOf(at)
  if (usedIn(orders, year) < CHANGES_A_YEAR) return ok({ extraId: null })
  const open = openExtras(extras, orders, at)
  const extra = open.find(({ reason }) => reason === 'gp-list-closed') ?? (moved ? open[0] : undefined)
  if (extra) return ok({ extraId: extra.id })
  return refuse(moved ? 'gp-not-moved' : 'gp-no-changes-left', { year, allowed: CHANGES_A_YEAR })
}

const named = z.object({ gpId: id.nullable(), name: z.string(), clinicName: z.string() })

/** Everything about the chosen person's GP and changes (S138-S140). */
export const ownGpChange = z.object({
  /** null = on nobody's list */
  gp: named.nullable(),
  /** a change ordered now is valid from then on */
  from: instant,
  /** of that day; `used` of `allowed` ordinary changes of that year */
  year: z.int(),
  used: z.int(),
  allowed: z.int(),
  /** the GP's list was closed: one change more */
  listClosed: z.boolean(),
  coming: named.extend({ id, from: instant, byQueue: z.boolean() }).nullable(),
  /** place 1 is next */
  waiting: named.extend({ place: z.int(), of: z.int(), since: instant }).nullable(),
  /** the outcome of the last change, until the person has seen it */
  news: named.extend({ id, from: instant, lapsed: z.boolean() }).nullable(),
  /** appointments that stand with the present GP on the day of the change or later; null = not to be told */
  appointmentsAfter: z.int().nullable(),
})
export type OwnGpChange = z.infer<typeof ownGpChange>

/** `from`: the day that stood on the page, so that nobody orders another month than they read. */
export const gpOrderRequest = z.object({ gpId: id, from: instant, moved: z.boolean().default(false) })
export const gpQueueRequest = z.object({ gpId: id, moved: z.boolean().default(false) })
