import { bookabilityOf } from '@shared/calendar/bookability'
import {
  type Appointment,
  type AppointmentType,
  appointments,
  appointmentTypes,
  type Calendar,
  calendars,
  type PlanDay,
  patientLists,
  planDays,
} from '@shared/calendar/model'
import { bookingWindow, holdsTime } from '@shared/calendar/rules'
import { freeSlots } from '@shared/calendar/slots'
import { employees } from '@shared/clinic/model'
import { HOUR, type Instant } from '@shared/time/instant'
import { addDays, dateOf, instantOf } from '@shared/time/oslo'
import type { ReadableDb } from '../../db/open'
import { decodeRow } from '../../db/row-codec'
import type { QueryHandlers } from '../query-context'
import { calendarSql } from './calendar'

type Raw = Record<string, unknown>
/** No appointment is longer: how far back one can begin and still reach into a day. */
const LONGEST = 12 * HOUR

/** The first free time of a type that a patient would be offered in a calendar, day by day until one is found. */
function firstFreeIn(db: ReadableDb, calendar: Calendar, days: readonly PlanDay[], now: Instant) {
  const window = bookingWindow(calendar, now)
  const busy = new Map<string, Appointment[]>()
  const busyOn = (date: string): Appointment[] => {
    const known = busy.get(date)
    if (known) return known
    const found = db
      .all<Raw>(calendarSql.busy, [calendar.id, instantOf(date) - LONGEST, instantOf(addDays(date, 1))])
      .map((raw) => decodeRow(appointments, raw))
      .filter(holdsTime)
    busy.set(date, found)
    return found
  }
  return (type: AppointmentType): Instant | undefined => {
    for (const day of days) {
      if (!day.blocks.some((block) => block.online && block.typeIds.includes(type.id))) continue
      const [first] = freeSlots(day, type, busyOn(day.date), { onlineOnly: true, notBefore: window.from })
      if (first) return first.startsAt > window.to ? undefined : first.startsAt
    }
    return undefined
  }
}

const ON_LIST = `
  select p."id", p."givenName", p."familyName", p."birthDate" from json_each(?) as wanted
  cross join "patient" p on p."id" = wanted.value order by p."familyName", p."givenName"`

export const bookabilityQueries: Pick<
  QueryHandlers,
  'calendar.bookability' | 'calendar.patientLists' | 'calendar.patientList'
> = {
  'calendar.bookability': ({ db, now }) => {
    const all = db
      .all<Raw>('select * from "calendar" order by "sortOrder", "id"')
      .map((raw) => decodeRow(calendars, raw))
    const types = db
      .all<Raw>('select * from "appointmentType" order by "sortOrder", "id"')
      .map((raw) => decodeRow(appointmentTypes, raw))
    return all.map((calendar) => {
      const { to } = bookingWindow(calendar, now)
      const days = db
        .all<Raw>(`${calendarSql.planDays} order by d."date"`, [JSON.stringify([calendar.id]), dateOf(now), dateOf(to)])
        .map((raw) => decodeRow(planDays, raw))
      const owner = db.get<Raw>('select * from "employee" where "id" = ?', [calendar.ownerId])
      const list = db.get<Raw>('select * from "patientList" where "id" = ?', [calendar.patientListId])
      const standing = {
        calendar,
        calendars: all,
        owner: owner && decodeRow(employees, owner),
        list: list && decodeRow(patientLists, list),
        types,
        days,
        firstFree: firstFreeIn(db, calendar, days, now),
      }
      const { rules, types: told } = bookabilityOf(standing)
      return { calendarId: calendar.id, rules: [...rules], types: [...told] }
    })
  },
  'calendar.patientList': ({ db }, { id }) => {
    const raw = db.get<Raw>('select * from "patientList" where "id" = ?', [id])
    if (!raw) return null
    const list = decodeRow(patientLists, raw)
    const onList = db.all<{ id: string; givenName: string; familyName: string; birthDate: string }>(ON_LIST, [
      JSON.stringify(list.patientIds),
    ])
    return { list, patients: onList }
  },
  'calendar.patientLists': ({ db }) =>
    db
      .all<Raw>('select * from "patientList" order by "name"')
      .map((raw) => decodeRow(patientLists, raw))
      .map(({ id, name, patientIds }) => ({ id, name, count: patientIds.length })),
}
