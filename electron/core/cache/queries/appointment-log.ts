import { type AppointmentState, appointmentLogs } from '@shared/calendar/appointment-log'
import type { ReadableDb } from '../../db/open'
import { decodeRow } from '../../db/row-codec'

export type ShownState = AppointmentState & { readonly byName: string | null; readonly calendarName: string }

/** What an appointment was from its booking until now, with the names of calendars and of who changed it. */
export function statesOf(db: ReadableDb, id: string): ShownState[] {
  const raw = db.get<Record<string, unknown>>('select * from "appointmentLog" where "id" = ?', [id])
  if (!raw) return []
  const { states } = decodeRow(appointmentLogs, raw)
  const named = (sql: string, ids: readonly (string | null)[]): ReadonlyMap<string | null, string> =>
    new Map(db.all<{ id: string; name: string }>(sql, [JSON.stringify(ids)]).map((one) => [one.id, one.name] as const))
  const people = named(
    `select e."id", e."givenName" || ' ' || e."familyName" as "name"
     from (select distinct value from json_each(?)) w cross join "employee" e on e."id" = w.value`,
    states.map(({ byId }) => byId),
  )
  const books = named(
    `select c."id", c."name" from (select distinct value from json_each(?)) w cross join "calendar" c on c."id" = w.value`,
    states.map(({ calendarId }) => calendarId),
  )
  return states.map((state) => ({
    ...state,
    byName: people.get(state.byId) ?? null,
    calendarName: books.get(state.calendarId) ?? '',
  }))
}
