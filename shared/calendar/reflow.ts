import { type Instant, type LocalTime, MINUTE } from '../time/instant'
import type { Appointment, AppointmentType, PlanBlock, PlanDay } from './model'
import { type Busy, freeSlots, isOpenFor, overlaps, type Slot } from './slots'

/** A calendar that takes appointments over: its opened day and what holds time in it. */
export interface Reserve {
  readonly day: PlanDay
  readonly busy: readonly Busy[]
}
export type Displaced = Pick<Appointment, 'id' | 'typeId' | 'startsAt' | 'endsAt'>
/** Where one would go, and other free times for a person to choose from; null = nowhere that day. */
export interface Proposal {
  readonly id: string
  readonly to: Slot | null
  readonly others: readonly Slot[]
}
/** As many other times as anybody looks through. */
const MOST_OTHERS = 6

/**
 * Finds a place for each appointment of somebody who is not there (N11, S72, S76): the same time with a colleague if one is free then, else the nearest
 * time of the same day, in time opened for the type, never before `notBefore` and never two on one time. Nobody is left out of the answer. Pure, and the same
 * for the same input in any order.
 */
export function planReflow(
  displaced: readonly Displaced[],
  reserves: readonly Reserve[],
  types: ReadonlyMap<string, Pick<AppointmentType, 'id' | 'durationMinutes'>>,
  notBefore: Instant,
): Proposal[] {
  const inOrder = [...displaced].sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1))
  const taken = new Map(reserves.map(({ day, busy }) => [day.calendarId, [...busy]]))
  /** free times as long as the appointment is, the nearest first */
  const freeFor = ({ typeId, startsAt, endsAt }: Displaced): Slot[] => {
    if (!types.has(typeId)) return []
    const type = { id: typeId, durationMinutes: Math.round((endsAt - startsAt) / MINUTE) }
    const order = new Map(reserves.map(({ day }, n) => [day.calendarId, n]))
    return reserves
      .flatMap(({ day }) => [
        ...freeSlots(day, type, taken.get(day.calendarId) ?? [], { onlineOnly: false, notBefore }),
        ...sameTime(day, typeId, taken.get(day.calendarId) ?? [], { startsAt, endsAt }, notBefore),
      ])
      .sort(
        (a, b) =>
          Math.abs(a.startsAt - startsAt) - Math.abs(b.startsAt - startsAt) ||
          a.startsAt - b.startsAt ||
          (order.get(a.calendarId) ?? 0) - (order.get(b.calendarId) ?? 0),
      )
      .filter((slot, n, all) => n === 0 || !isSame(slot, all[n - 1]))
  }
  const chosen = new Map<string, Slot>()
  const choose = (appointment: Displaced, slot: Slot): void => {
    chosen.set(appointment.id, slot)
    taken.get(slot.calendarId)?.push(slot)
  }
  // who can keep the time keeps it, before anybody else is put there
  for (const appointment of inOrder) {
    const [nearest] = freeFor(appointment)
    if (nearest?.startsAt === appointment.startsAt) choose(appointment, nearest)
  }
  for (const appointment of inOrder) {
    const [nearest] = chosen.has(appointment.id) ? [] : freeFor(appointment)
    if (nearest) choose(appointment, nearest)
  }
  return inOrder.map((appointment) => ({
    id: appointment.id,
    to: chosen.get(appointment.id) ?? null,
    others: freeFor(appointment).slice(0, MOST_OTHERS),
  }))
}

const isSame = (slot: Slot, other: Slot | undefined): boolean =>
  other !== undefined && slot.calendarId === other.calendarId && slot.startsAt === other.startsAt

/** The very same time, though it stands beside the block's grid. */
function sameTime(
  day: PlanDay,
  typeId: string,
  busy: readonly Busy[],
  { startsAt, endsAt }: Busy,
  notBefore: Instant,
): Slot[] {
  const isFree = startsAt >= notBefore && !busy.some((other) => overlaps(other, { startsAt, endsAt }))
  if (!isFree || !isOpenFor(day.blocks, typeId, { startsAt, endsAt })) return []
  return [{ calendarId: day.calendarId, typeId, startsAt, endsAt }]
}

/** Those of the chosen moves that lie over another one; by the appointment's id. */
export function clashes(moves: readonly { readonly id: string; readonly to: Slot }[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const [n, one] of moves.entries())
    for (const other of moves.slice(n + 1))
      if (one.to.calendarId === other.to.calendarId && overlaps(one.to, other.to)) ids.add(one.id).add(other.id)
  return ids
}

/** What stays open of a day when nobody is there from the wall-clock time on. */
export const blocksBefore = (blocks: readonly PlanBlock[], time: LocalTime): PlanBlock[] =>
  blocks.filter(({ from }) => from < time).map((block) => (block.to <= time ? block : { ...block, to: time }))
