import type { PlanBlock } from '@shared/calendar/model'
import type { Prng } from '../lib/prng'

/** A stretch of bookable time that somebody takes, minutes after midnight. */
export interface Taken {
  readonly from: number
  readonly to: number
  readonly typeId: string
  readonly online: boolean
}

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Length in minutes and how much it is asked for. */
const ASKED_FOR: Readonly<Record<string, readonly [minutes: number, weight: number]>> = {
  'type-consultation': [20, 70],
  'type-short': [10, 14],
  'type-video': [20, 13],
  'type-consultation-request': [20, 100],
  'type-double': [40, 22],
  'type-urgent': [20, 100],
  'type-hidden': [20, 1.5],
  'type-blood-test': [10, 70],
  'type-wound-care': [20, 16],
  'type-flu-vaccine': [10, 40],
  'type-covid-vaccine': [10, 18],
  'type-covid-test': [10, 4],
  'type-b12': [10, 12],
}

const lengthOf = (typeId: string): number => ASKED_FOR[typeId]?.[0] ?? 20

function draw(prng: Prng, typeIds: readonly string[], room: number): string | undefined {
  let total = 0
  for (const typeId of typeIds) if (lengthOf(typeId) <= room) total += ASKED_FOR[typeId]?.[1] ?? 0
  let aim = prng.next() * total
  for (const typeId of typeIds) {
    if (lengthOf(typeId) > room) continue
    aim -= ASKED_FOR[typeId]?.[1] ?? 0
    if (aim < 0) return typeId
  }
  return undefined
}

/** What stays free so that every type of an online block can still be booked (its longest type fits). */
const KEPT = 20

/**
 * Fills the blocks from morning to evening, one appointment after another: never two at the same time (S70).
 * @param share how much of the time is taken
 * @param keepFree in each online block one place stays free
 */
export function fillBlocks(
  prng: Prng,
  blocks: readonly PlanBlock[],
  share: (block: PlanBlock) => number,
  keepFree: boolean,
): Taken[] {
  const taken: Taken[] = []
  for (const block of blocks) {
    const to = minutesOf(block.to)
    let at = minutesOf(block.from)
    const kept = keepFree && block.online ? at + KEPT * prng.int((to - at) / KEPT) : to
    while (at < to) {
      if (at >= kept && at < kept + KEPT) {
        at = kept + KEPT
        continue
      }
      const room = (at < kept ? kept : to) - at
      const typeId = draw(prng, block.typeIds, room)
      if (typeId === undefined) {
        if (at >= kept) break
        at = kept
        continue
      }
      if (prng.chance(share(block))) {
        taken.push({ from: at, to: at + lengthOf(typeId), typeId, online: block.online })
        at += lengthOf(typeId)
      } else {
        at += block.typeIds.includes('type-b12') || block.typeIds.includes('type-flu-vaccine') ? 10 : 20
      }
    }
  }
  return taken
}
