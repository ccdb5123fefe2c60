import type { Id } from '@shared/id'
import type { Instant, LocalDate } from '@shared/time/instant'
import { addDays, daysBetween, instantOf, mondayOf } from '@shared/time/oslo'

/** One column of the grid: one calendar on one day. */
export interface Column {
  readonly key: string
  readonly calendarId: Id
  readonly date: LocalDate
}
/** A span of time in a calendar. */
export interface Time {
  readonly calendarId: Id
  readonly startsAt: Instant
  readonly endsAt: Instant
}
export const modes = ['day', 'week', 'list'] as const
export type Mode = (typeof modes)[number]
/** The remembered mode; a week until someone chose. */
export const modeOf = (remembered: string | null): Mode => modes.find((mode) => mode === remembered) ?? 'week'
/** A week is whole weeks; the others are one day. */
const isWeek = (mode: Mode): boolean => mode === 'week'

/** Minutes of one step of the grid. */
export const SLOT = 10
/** Its least height in pixels; a tall window stretches it. */
export const SLOT_HEIGHT = 14
/** Minutes after midnight at the upper edge when the grid is opened. */
export const SCROLL_TO = 450

/** The days a mode shows around the anchor: that day, or Monday to Friday (to Sunday when something stands on the weekend). */
export function daysOf(mode: Mode, anchor: LocalDate, weekend: boolean): LocalDate[] {
  if (!isWeek(mode)) return [anchor]
  const monday = mondayOf(anchor)
  return Array.from({ length: weekend ? 7 : 5 }, (_, n) => addDays(monday, n))
}

/** What must be fetched for a mode: always whole weeks, so that the weekend is known. Half-open. */
export function rangeOf(mode: Mode, anchor: LocalDate): { from: Instant; to: Instant } {
  const first = isWeek(mode) ? mondayOf(anchor) : anchor
  return { from: instantOf(first), to: instantOf(addDays(first, isWeek(mode) ? 7 : 1)) }
}

/** Days first, calendars within a day: colleagues stand side by side. */
export const columnsOf = (days: readonly LocalDate[], calendarIds: readonly Id[]): Column[] =>
  days.flatMap((date) => calendarIds.map((calendarId) => ({ key: `${calendarId}|${date}`, calendarId, date })))

/** The anchor one step on: a working day or a week. */
export function stepAnchor(mode: Mode, anchor: LocalDate, direction: 1 | -1): LocalDate {
  if (isWeek(mode)) return addDays(anchor, 7 * direction)
  return addDays(anchor, direction)
}

// FullCalendar's free parts know days, not resources: column i is drawn as the virtual day BASE + i in UTC. Wall-clock minutes go in and come
// out, so that no clock change can shift a booking.
const BASE: LocalDate = '2001-01-01'
export const virtualDay = (index: number): LocalDate => addDays(BASE, index)
export const columnIndex = (iso: string): number => daysBetween(BASE, iso.slice(0, 10))

const two = (n: number): string => String(n).padStart(2, '0')
/** `HH:MM` of minutes after midnight; 24:00 is allowed. */
export const clockText = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
export const virtualTime = (index: number, minutes: number): string =>
  minutes >= 1440 ? virtualTime(index + 1, minutes - 1440) : `${virtualDay(index)}T${clockText(minutes)}:00`
/** Minutes after midnight of a virtual time; the end of the last slot may be the next day's midnight. */
export const minutesOfVirtual = (iso: string, index: number): number =>
  Number(iso.slice(11, 13)) * 60 + Number(iso.slice(14, 16)) + (columnIndex(iso) - index) * 1440

/** The instant of a wall-clock minute of the day. */
export const instantAt = (date: LocalDate, minutes: number): Instant =>
  minutes >= 1440 ? instantOf(addDays(date, 1), clockText(minutes - 1440)) : instantOf(date, clockText(minutes))

/** What is looked up once for a day, so that nothing has to be for each of its 1,400 appointments, which would cost a hundred times as much. */
export interface DayClock {
  readonly midnight: Instant
  readonly noon: Instant
  readonly nextMidnight: Instant
}
export const dayClock = (date: LocalDate): DayClock => ({
  midnight: instantOf(date),
  noon: instantOf(date, '12:00'),
  nextMidnight: instantOf(addDays(date, 1)),
})

/** Clocks change all over Europe at 01:00 UTC (directive 2000/84/EC): until then a day's minutes count from its midnight, from then on from its noon. */
const CHANGE = 3_600_000
const UTC_DAY = 86_400_000

/** Wall-clock minutes after the day's midnight, also in the two nights when the clocks change; below 0 or from 1440 on = another day. */
export const minutesOn = ({ midnight, noon, nextMidnight }: DayClock, at: Instant): number => {
  const minutes = (from: Instant): number => Math.round((at - from) / 60_000)
  if (at < midnight) return minutes(midnight)
  if (at >= nextMidnight) return minutes(nextMidnight) + 1440
  return at < Math.floor(noon / UTC_DAY) * UTC_DAY + CHANGE ? minutes(midnight) : minutes(noon) + 720
}
