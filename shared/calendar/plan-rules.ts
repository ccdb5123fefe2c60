import { z } from 'zod'
import { fingerprint } from '../fingerprint'
import { type LocalDate, localDate } from '../time/instant'
import { addDays, weekdayOf, weekOf } from '../time/oslo'
import { isHoliday } from '../time/working-days'
import { type PlanBlock, type PlanDay, planBlock, type WeekTemplate } from './model'
import type { ClosedDay, PlanChange } from './plan-model'

/** No day has more; a block of five minutes all day long would be. */
const MOST_BLOCKS = 40
/** How long a period may be, days: planned years ahead. */
export const MOST_DAYS = 731

/** Open times of one day as a form gives them: each at least five minutes long, in order, none over another, each for at least one type. */
export const dayBlocks = z
  .array(planBlock.extend({ typeIds: planBlock.shape.typeIds.min(1).max(30) }))
  .max(MOST_BLOCKS)
  .refine((blocks) => blocksProblem(blocks) === undefined)

/** Why the open times of a day can't stand like this, or undefined. */
export function blocksProblem(
  blocks: readonly PlanBlock[],
): 'block-empty' | 'block-without-type' | 'blocks-overlap' | undefined {
  if (blocks.some(({ from, to }) => from >= to)) return 'block-empty'
  if (blocks.some(({ typeIds }) => typeIds.length === 0)) return 'block-without-type'
  return blocks.some(({ from }, n) => n > 0 && from < (blocks[n - 1]?.to ?? '')) ? 'blocks-overlap' : undefined
}

/** In the order of the day. */
export const inOrder = (blocks: readonly PlanBlock[]): PlanBlock[] =>
  [...blocks].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

export const rollOutWeeks = ['all', 'odd', 'even'] as const

/** The days a template is laid on: both ends included, every week or those of odd or even ISO number; those in `keep` are left as they are. */
export const rollOutPeriod = z.object({
  from: localDate,
  to: localDate,
  weeks: z.enum(rollOutWeeks),
  keep: z.array(localDate).max(MOST_DAYS),
})
export type RollOutPeriod = z.infer<typeof rollOutPeriod>

/** Whether the period can be gone through at all. */
export const isUsablePeriod = ({ from, to }: Pick<RollOutPeriod, 'from' | 'to'>): boolean =>
  isRealDate(from) && isRealDate(to) && from <= to && to < addDays(from, MOST_DAYS)
const isRealDate = (date: LocalDate): boolean => {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString() === date
  } catch {
    return false
  }
}

export function* daysFrom(from: LocalDate, to: LocalDate): Generator<LocalDate> {
  for (let date = from; date <= to; date = addDays(date, 1)) yield date
}

/** What one day of one calendar shall be; no blocks = not open. */
export interface DayWanted {
  readonly calendarId: string
  readonly date: LocalDate
  readonly blocks: readonly PlanBlock[]
}

/**
 * What the days of the period become (S89): the template's weekday, nothing on public holidays and on days that the clinic is closed. Days before today are
 * not touched, nor those of the other weeks.
 */
export function rollOut(
  template: Pick<WeekTemplate, 'calendarId' | 'days'>,
  period: RollOutPeriod,
  closed: readonly Pick<ClosedDay, 'date'>[],
  today: LocalDate,
): DayWanted[] {
  const shut = new Set(closed.map(({ date }) => date))
  const kept = new Set(period.keep)
  const byWeekday = new Map(template.days.map(({ weekday, blocks }) => [weekday, blocks]))
  const wanted: DayWanted[] = []
  for (const date of daysFrom(period.from > today ? period.from : today, period.to)) {
    if (kept.has(date) || (period.weeks !== 'all' && weekOf(date) % 2 !== (period.weeks === 'odd' ? 1 : 0))) continue
    const isShut = shut.has(date) || isHoliday(date)
    wanted.push({
      calendarId: template.calendarId,
      date,
      blocks: isShut ? [] : (byWeekday.get(weekdayOf(date)) ?? []),
    })
  }
  return wanted
}

const textOf = (blocks: readonly PlanBlock[]): string =>
  JSON.stringify(blocks.map(({ from, to, typeIds, online }) => [from, to, [...typeIds].sort(), online]))
export const sameBlocks = (a: readonly PlanBlock[], b: readonly PlanBlock[]): boolean => textOf(a) === textOf(b)

/** A mark of all that a change of the plan was shown with: it is refused when any of it is another by then (N9). */
export const planMark = (
  template: Pick<WeekTemplate, 'days'> | null,
  days: readonly Pick<PlanDay, 'calendarId' | 'date' | 'blocks'>[],
  closed: readonly Pick<ClosedDay, 'date'>[],
): string =>
  fingerprint(
    JSON.stringify([
      template?.days.map(({ weekday, blocks }) => [weekday, textOf(blocks)]),
      days.map(({ calendarId, date, blocks }) => `${calendarId} ${date} ${textOf(blocks)}`).sort(),
      closed.map(({ date }) => date).sort(),
    ]),
  )

/** The days that would become others, with what they are now. */
export interface DayChange extends DayWanted {
  readonly before: readonly PlanBlock[]
}
export function changesOf(wanted: readonly DayWanted[], standing: readonly PlanDay[]): DayChange[] {
  const now = new Map(standing.map((day) => [`${day.calendarId}:${day.date}`, day.blocks]))
  return wanted
    .map((day) => ({ ...day, before: now.get(`${day.calendarId}:${day.date}`) ?? [] }))
    .filter(({ blocks, before }) => !sameBlocks(blocks, before))
}

/** The days of a change as they are kept: each different day once. */
export function packDays(changes: readonly DayChange[]): Pick<PlanChange, 'patterns' | 'days'> {
  const patterns: PlanBlock[][] = []
  const places = new Map<string, number>()
  const placeOf = (blocks: readonly PlanBlock[]): number => {
    const text = textOf(blocks)
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, patterns.length)
    return patterns.push([...blocks]) - 1
  }
  const days = changes.map(({ calendarId, date, blocks, before }) => ({
    calendarId,
    date,
    before: placeOf(before),
    after: placeOf(blocks),
  }))
  return { patterns, days }
}

/**
 * What the days become when the change is taken back. Days that somebody has changed since stay as they are, and so do those behind us.
 * @param standing the days of the change as they are now
 */
export function takenBack(change: PlanChange, standing: readonly PlanDay[], today: LocalDate): DayWanted[] {
  const now = new Map(standing.map((day) => [`${day.calendarId}:${day.date}`, day.blocks]))
  return change.days.flatMap(({ calendarId, date, before, after }) => {
    const isUntouched = sameBlocks(now.get(`${calendarId}:${date}`) ?? [], change.patterns[after] ?? [])
    return isUntouched && date >= today ? [{ calendarId, date, blocks: change.patterns[before] ?? [] }] : []
  })
}
