import type { AppointmentType, Calendar } from '@shared/calendar/model'
import type { GridAppointment } from '@shared/calendar/queries'
import type { Id } from '@shared/id'
import { type Instant, MINUTE } from '@shared/time/instant'
import type { KeyedListState } from '../../../lib/keyed-list'

/** One line of the day. */
export interface DayRow {
  readonly id: Id
  readonly appointment: GridAppointment
  readonly calendar: Calendar | undefined
  readonly type: AppointmentType | undefined
}

export const dayFilters = ['all', 'expected', 'waiting', 'over'] as const
export type DayFilter = (typeof dayFilters)[number]

const belongs: Readonly<Record<DayFilter, (appointment: GridAppointment) => boolean>> = {
  all: () => true,
  expected: ({ status }) => status === 'confirmed' || status === 'requested',
  waiting: ({ status }) => status === 'arrived',
  over: ({ status }) => status === 'completed' || status === 'no-show',
}

/** The day over all shown calendars, by time; of those at one time, the calendar first in the clinic's order. */
export function dayRows(
  appointments: readonly GridAppointment[],
  calendars: ReadonlyMap<Id, Calendar>,
  types: ReadonlyMap<Id, AppointmentType>,
): DayRow[] {
  const order = (id: Id): number => calendars.get(id)?.sortOrder ?? 0
  return [...appointments]
    .sort((a, b) => a.startsAt - b.startsAt || order(a.calendarId) - order(b.calendarId) || (a.id < b.id ? -1 : 1))
    .map((appointment) => ({
      id: appointment.id,
      appointment,
      calendar: calendars.get(appointment.calendarId),
      type: types.get(appointment.typeId),
    }))
}

export const filtered = (rows: readonly DayRow[], filter: DayFilter): DayRow[] =>
  rows.filter(({ appointment }) => belongs[filter](appointment))

/** Whole minutes since the patient came or went in; null = neither. The board's last change is that moment (a move afterwards is refused). */
export const minutesSince = ({ status, changedAt }: GridAppointment, now: Instant): number | null =>
  status === 'arrived' || status === 'in-progress' ? Math.max(0, Math.floor((now - changedAt) / MINUTE)) : null

/** All rows are at hand: a list that never has to fetch. */
export const listOf = (rows: readonly DayRow[]): KeyedListState<DayRow> => ({
  count: rows.length,
  rowAt: (index) => rows[index],
  failed: false,
})
