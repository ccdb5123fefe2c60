import type { PlanBlock, WeekTemplate } from '@shared/calendar/model'
import { blocksProblem, inOrder } from '@shared/calendar/plan-rules'

/** A block of the week while it is drawn; `key` stays while day and time change. */
export interface DraftBlock extends PlanBlock {
  readonly key: string
  readonly weekday: number
}
type Days = WeekTemplate['days']

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Keys follow from the place, so that the same template is the same draft. */
export const draftOf = (days: Days): DraftBlock[] =>
  days.flatMap(({ weekday, blocks }) => blocks.map((block, n) => ({ ...block, weekday, key: `${weekday}.${n}` })))

/** As it is saved: each day's blocks in order, days without any left out. */
export const daysOf = (blocks: readonly DraftBlock[]): Days =>
  weekdays.flatMap((weekday) => {
    const own = blocks.filter((block) => block.weekday === weekday)
    if (own.length === 0) return []
    return [{ weekday, blocks: inOrder(own.map(({ from, to, typeIds, online }) => ({ from, to, typeIds, online }))) }]
  })

/** The first day that can't stand like this, and why. */
export function weekProblem(blocks: readonly DraftBlock[]) {
  for (const { weekday, blocks: own } of daysOf(blocks)) {
    const code = blocksProblem(own)
    if (code) return { weekday, code }
  }
  return undefined
}

/** The other days become as the one day is. */
export function copyDay(
  blocks: readonly DraftBlock[],
  from: number,
  to: readonly number[],
  newKey: () => string,
): DraftBlock[] {
  const source = blocks.filter(({ weekday }) => weekday === from)
  const kept = blocks.filter(({ weekday }) => weekday === from || !to.includes(weekday))
  return [
    ...kept,
    ...to
      .filter((weekday) => weekday !== from)
      .flatMap((weekday) => source.map((block) => ({ ...block, weekday, key: newKey() }))),
  ]
}

/** Hours to draw: 07 to 18, wider when something is open outside. */
export function hoursOf(blocks: readonly PlanBlock[]): { from: number; to: number } {
  const starts = blocks.map(({ from }) => Number(from.slice(0, 2)))
  const ends = blocks.map(({ to }) => Number(to.slice(0, 2)) + (to.endsWith(':00') ? 0 : 1))
  return { from: Math.min(7, ...starts), to: Math.max(18, ...ends) }
}
