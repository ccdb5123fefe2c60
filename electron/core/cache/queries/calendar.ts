import {
  type Appointment,
  type AppointmentType,
  appointments,
  appointmentTypes,
  calendars,
  planDays,
  type RequestAnswer,
  requestAnswers,
} from '@shared/calendar/model'
import { holdsTime } from '@shared/calendar/rules'
import { freeSlots, type Slot } from '@shared/calendar/slots'
import { HOUR, type Instant } from '@shared/time/instant'
import { addDays, dateOf, instantOf } from '@shared/time/oslo'
import type { ReadableDb } from '../../db/open'
import { decodeRow } from '../../db/row-codec'
import type { QueryHandlers } from '../query-context'
import { statesOf } from './appointment-log'
import { toldOf } from './told'

type Raw = Record<string, unknown>

/** How far ahead a search for free times looks, in days. */
const HORIZON = 90
/** No appointment is longer: how far back one can begin and still reach into a range. */
const LONGEST = 12 * HOUR

const isPending = (table: string, id: string): string =>
  `exists (select 1 from "base" where "tableName" = '${table}' and "base"."id" = ${id})`

export const calendarSql = {
  range: `
    select a.*, p."familyName" || ', ' || p."givenName" as "patientName", p."birthDate" as "patientBirthDate",
           p."specialNeeds" as "patientNeeds", ${isPending('appointment', 'a."id"')} as "pending"
    from json_each(?) as wanted
    cross join "appointment" a on a."calendarId" = wanted.value and a."startsAt" >= ? and a."startsAt" < ?
    join "patient" p on p."id" = a."patientId"
    where a."endsAt" > ? and a."status" not in ('cancelled', 'rejected')`,
  planDays: `
    select d.* from json_each(?) as wanted
    cross join "planDay" d on d."calendarId" = wanted.value and d."date" >= ? and d."date" <= ?`,
  details: `
    select a.*, p."familyName" || ', ' || p."givenName" as "patientName", p."birthDate" as "patientBirthDate",
           p."specialNeeds" as "patientNeeds", p."phone", c."name" as "calendarName", t."name" as "typeName", ${isPending('appointment', 'a."id"')} as "pending",
           case when c."ownerKind" = 'gp' and p."gpId" is not c."ownerId"
                then coalesce(g."givenName" || ' ' || g."familyName", p."otherGp") end as "otherGpName",
           (select count(*) from "dialogue" d where d."patientId" = a."patientId" and d."status" = 'open') as "openDialogues"
    from "appointment" a
    join "patient" p on p."id" = a."patientId"
    join "calendar" c on c."id" = a."calendarId"
    join "appointmentType" t on t."id" = a."typeId"
    left join "employee" g on g."id" = p."gpId"
    where a."id" = ?`,
  requests: `
    select a.*, p."familyName" || ', ' || p."givenName" as "patientName", p."birthDate" as "patientBirthDate",
           p."specialNeeds" as "patientNeeds", c."name" as "calendarName", t."name" as "typeName",
           ${isPending('appointment', 'a."id"')} as "pending"
    from "appointment" a indexed by "appointment_requested"
    join "patient" p on p."id" = a."patientId"
    join "calendar" c on c."id" = a."calendarId"
    join "appointmentType" t on t."id" = a."typeId"
    where a."status" = 'requested' and a."startsAt" >= ? order by a."startsAt", a."id" limit 200`,
  busy: `select * from "appointment" where "calendarId" = ? and "startsAt" >= ? and "startsAt" < ?`,
}

/** An appointment row with the patient's name beside it, as both calendar and details show it. */
export const withPatient = (raw: Raw) => ({
  ...decodeRow(appointments, raw),
  patientName: String(raw['patientName']),
  patientBirthDate: String(raw['patientBirthDate']),
  patientNeeds: typeof raw['patientNeeds'] === 'string' ? raw['patientNeeds'] : null,
  pending: raw['pending'] === 1,
})

/** What holds time in the calendar and may reach into the day. */
export const busyOn = (db: ReadableDb, calendarId: string, date: string): Appointment[] =>
  db
    .all<Raw>(calendarSql.busy, [calendarId, instantOf(date) - LONGEST, instantOf(addDays(date, 1))])
    .map((raw) => decodeRow(appointments, raw))
    .filter(holdsTime)

const freeOn = (
  db: ReadableDb,
  ids: readonly string[],
  type: AppointmentType,
  date: string,
  notBefore: Instant,
): Slot[] =>
  db
    .all<Raw>(calendarSql.planDays, [JSON.stringify(ids), date, date])
    .map((raw) => decodeRow(planDays, raw))
    .flatMap((day) => freeSlots(day, type, busyOn(db, day.calendarId, date), { onlineOnly: false, notBefore }))

/** Free times day by day over the named calendars, in order of time, until enough are found. */
function findFree(db: ReadableDb, ids: readonly string[], type: AppointmentType, from: Instant, count: number): Slot[] {
  const found: Slot[] = []
  const first = dateOf(from)
  for (let n = 0; n < HORIZON && found.length < count; n += 1) {
    const date = addDays(first, n)
    const today = freeOn(db, ids, type, date, from)
    found.push(...today.sort((a, b) => a.startsAt - b.startsAt || (a.calendarId < b.calendarId ? -1 : 1)))
  }
  return found.slice(0, count)
}

const answerOf = (db: ReadableDb, id: string): RequestAnswer | null => {
  const raw = db.get<Raw>('select * from "requestAnswer" where "id" = ?', [id])
  return raw ? decodeRow(requestAnswers, raw) : null
}

/** The clinic's calendars and types, in its order. */
export const calendarsAndTypes = (db: ReadableDb) => ({
  calendars: db.all<Raw>('select * from "calendar" order by "sortOrder", "id"').map((raw) => decodeRow(calendars, raw)),
  types: db
    .all<Raw>('select * from "appointmentType" order by "sortOrder", "id"')
    .map((raw) => decodeRow(appointmentTypes, raw)),
})

export const calendarQueries: Pick<
  QueryHandlers,
  | 'calendar.setup'
  | 'calendar.range'
  | 'calendar.nextFree'
  | 'calendar.bestFree'
  | 'appointment.details'
  | 'appointment.requests'
> = {
  'calendar.setup': ({ db }) => calendarsAndTypes(db),
  'calendar.range': ({ db }, { calendarIds, from, to }) => {
    const wanted = JSON.stringify(calendarIds)
    return {
      appointments: db.all<Raw>(calendarSql.range, [wanted, from - LONGEST, to, from]).map(withPatient),
      planDays: db
        .all<Raw>(calendarSql.planDays, [wanted, dateOf(from), dateOf(to - 1)])
        .map((raw) => decodeRow(planDays, raw)),
    }
  },
  'calendar.nextFree': ({ db }, { calendarId, typeId, from, count }) => {
    const raw = db.get<Raw>('select * from "appointmentType" where "id" = ?', [typeId])
    if (!raw) return []
    const ids =
      calendarId === null ? db.all<{ id: string }>('select "id" from "calendar"').map(({ id }) => id) : [calendarId]
    return findFree(db, ids, decodeRow(appointmentTypes, raw), from, count)
  },
  'calendar.bestFree': ({ db }, args) => {
    const raw = db.get<Raw>('select * from "appointmentType" where "id" = ?', [args.typeId])
    if (!raw) return []
    const type = decodeRow(appointmentTypes, raw)
    const wanted = { ...type, durationMinutes: args.minutes ?? type.durationMinutes }
    const order = new Map(args.calendarIds.map((id, n) => [id, n]))
    const found: Slot[] = []
    const last = addDays(args.from, HORIZON)
    for (let date = args.from; date <= args.to && date < last && found.length < args.count; date = addDays(date, 1)) {
      const first = instantOf(date, args.after ?? '00:00')
      const end = args.before === null ? Number.POSITIVE_INFINITY : instantOf(date, args.before)
      const today = freeOn(db, args.calendarIds, wanted, date, Math.max(first, args.now))
        .filter(({ endsAt }) => endsAt <= end)
        .sort((a, b) => a.startsAt - b.startsAt || (order.get(a.calendarId) ?? 0) - (order.get(b.calendarId) ?? 0))
      found.push(...today.filter(({ startsAt }, n) => today[n - 1]?.startsAt !== startsAt))
    }
    return found.slice(0, args.count)
  },
  'appointment.requests': ({ db, now }) =>
    db.all<Raw>(calendarSql.requests, [now]).map((raw) => ({
      ...withPatient(raw),
      calendarName: String(raw['calendarName']),
      typeName: String(raw['typeName']),
    })),
  'appointment.details': ({ db }, { id }) => {
    const raw = db.get<Raw>(calendarSql.details, [id])
    if (!raw) return null
    const text = (name: string): string | null => (typeof raw[name] === 'string' ? raw[name] : null)
    return {
      ...withPatient(raw),
      calendarName: String(raw['calendarName']),
      typeName: String(raw['typeName']),
      phone: text('phone'),
      otherGpName: text('otherGpName'),
      openDialogues: Number(raw['openDialogues']),
      told: toldOf(db, id),
      states: statesOf(db, id),
      answer: answerOf(db, id),
    }
  },
}
