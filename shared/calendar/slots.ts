import type { Instant } from '../time/instant'
import { dateOf, instantOf } from '../time/oslo'
import type { AppointmentType, PlanBlock, PlanDay } from './model'

/** A free time that one appointment of the type can take. */
export interface Slot {
  readonly calendarId: string
  readonly typeId: string
  readonly startsAt: Instant
  readonly endsAt: Instant
}
export interface Busy {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

export const overlaps = (a: Busy, b: Busy): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** Whether the time stands whole in one block that is open for the type, on the day it begins. */
export const isOpenFor = (blocks: readonly PlanBlock[], typeId: string, { startsAt, endsAt }: Busy): boolean => {
  const date = dateOf(startsAt)
  return blocks.some(
    ({ from, to, typeIds }) =>
      typeIds.includes(typeId) && instantOf(date, from) <= startsAt && endsAt <= instantOf(date, to),
  )
}

/**
 * Free slots of one type on one rolled-out day (S7). Slots stand on the block's own grid of the type's length; where a shorter or moved appointment
 * breaks the grid, the next slot begins where it ends, so that no usable time is lost.
 * @param busy what holds time in this calendar that day, in any order
 */
export function freeSlots(
  day: PlanDay,
  type: Pick<AppointmentType, 'id' | 'durationMinutes'>,
  busy: readonly Busy[],
  options: { readonly onlineOnly: boolean; readonly notBefore: Instant },
): Slot[] {
  const taken = [...busy].sort((a, b) => a.startsAt - b.startsAt)
  const length = type.durationMinutes * 60_000
  const slots: Slot[] = []
  for (const block of day.blocks) {
    if (!block.typeIds.includes(type.id) || (options.onlineOnly && !block.online)) continue
    const end = instantOf(day.date, block.to)
    let at = instantOf(day.date, block.from)
    while (at + length <= end) {
      const slot = { calendarId: day.calendarId, typeId: type.id, startsAt: at, endsAt: at + length }
      const hit = taken.find((other) => overlaps(slot, other))
      if (hit) {
        at = hit.endsAt
        continue
      }
      if (at >= options.notBefore) slots.push(slot)
      at += length
    }
  }
  return slots
}
