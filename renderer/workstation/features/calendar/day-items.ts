import type { PlanDay } from '@shared/calendar/model'
import type { GridAppointment } from '@shared/calendar/queries'
import { type Column, dayClock, minutesOn } from './columns'

/** An appointment with its place in a column. `lane` of `lanes`: only when appointments overlap (two tentative ones after offline work). */
export interface Placed {
  readonly appointment: GridAppointment
  /** wall-clock minutes after midnight, of the part that lies on the day */
  readonly from: number
  readonly to: number
  /** it goes over midnight: the rest of it stands on the other day */
  readonly cut: boolean
  readonly lane: number
  readonly lanes: number
}
/** Opened time of a column, wall-clock minutes. */
export interface Open {
  readonly from: number
  readonly to: number
  readonly online: boolean
  readonly typeIds: readonly string[]
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Opened time in order. */
export const openOf = (day: PlanDay | undefined): Open[] =>
  (day?.blocks ?? [])
    .map(({ from, to, online, typeIds }) => ({ from: minutes(from), to: minutes(to), online, typeIds }))
    .sort((a, b) => a.from - b.from)

/** What is not opened between two minutes of the day: drawn as a veil over the grid. */
export function closedOf(open: readonly Open[], from: number, to: number): { from: number; to: number }[] {
  const closed: { from: number; to: number }[] = []
  let at = from
  for (const block of open) {
    if (block.from > at) closed.push({ from: at, to: Math.min(block.from, to) })
    at = Math.max(at, block.to)
  }
  if (at < to) closed.push({ from: at, to })
  return closed
}

/** Puts appointments that overlap beside each other; all others take the whole width. Input in any order. */
export function place(column: Pick<Column, 'date'>, appointments: readonly GridAppointment[]): Placed[] {
  const day = dayClock(column.date)
  const items = appointments
    .map((appointment) => {
      const { startsAt, endsAt } = appointment
      const [from, to] = [Math.max(0, minutesOn(day, startsAt)), Math.min(1440, minutesOn(day, endsAt))]
      // where an hour comes twice the clock may show an earlier time at the end: it is drawn as long as it lasts
      const until = to > from ? to : Math.min(1440, from + Math.round((endsAt - startsAt) / 60_000))
      return { appointment, from, to: until, cut: startsAt < day.midnight || endsAt > day.nextMidnight }
    })
    .sort((a, b) => a.from - b.from || b.to - a.to || (a.appointment.id < b.appointment.id ? -1 : 1))
  const placed: Placed[] = []
  let cluster: { item: (typeof items)[number]; lane: number }[] = []
  let until = -1
  const close = (): void => {
    const lanes = Math.max(1, ...cluster.map(({ lane }) => lane + 1))
    for (const { item, lane } of cluster) placed.push({ ...item, lane, lanes })
    cluster = []
  }
  for (const item of items) {
    if (item.from >= until) close()
    const busy = new Set(cluster.filter(({ item: other }) => other.to > item.from).map(({ lane }) => lane))
    let lane = 0
    while (busy.has(lane)) lane += 1
    cluster.push({ item, lane })
    until = Math.max(until, item.to)
  }
  close()
  return placed
}

/** The appointments of each column, by its key; one that goes over midnight stands on both days. */
export function byColumn(columns: readonly Column[], appointments: readonly GridAppointment[]): Map<string, Placed[]> {
  const byCalendar = Map.groupBy(appointments, ({ calendarId }) => calendarId)
  return new Map(
    columns.map((column) => {
      const { midnight, nextMidnight } = dayClock(column.date)
      const here = (byCalendar.get(column.calendarId) ?? []).filter(
        ({ startsAt, endsAt }) => startsAt < nextMidnight && endsAt > midnight,
      )
      return [column.key, place(column, here)]
    }),
  )
}

/** First and last hour to draw: 07 to 18, wider when something stands or is opened outside. */
export function hoursOf(columns: Iterable<readonly { from: number; to: number }[]>): { from: number; to: number } {
  let from = 7
  let to = 18
  for (const column of columns) {
    for (const item of column) {
      from = Math.max(0, Math.min(from, Math.floor(item.from / 60)))
      to = Math.min(24, Math.max(to, Math.ceil(item.to / 60)))
    }
  }
  return { from, to }
}
