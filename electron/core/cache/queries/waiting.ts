import {
  type Appointment,
  type AppointmentType,
  appointmentTypes,
  type Calendar,
  calendars,
  type PlanDay,
  planDays,
} from '@shared/calendar/model'
import { freeSlots, type Slot } from '@shared/calendar/slots'
import { takesFromPatients } from '@shared/calendar/take-slot'
import { type WaitingEntry, waitingEntries } from '@shared/calendar/waiting'
import { type Instant, MINUTE } from '@shared/time/instant'
import { addDays, dateOf } from '@shared/time/oslo'
import type { ReadableDb } from '../../db/open'
import { decodeRow } from '../../db/row-codec'
import type { QueryHandlers } from '../query-context'
import { busyOn, calendarSql } from './calendar'

type Raw = Record<string, unknown>
/** How far ahead a freed time is looked for, days: whoever waits longer has a time by then. */
const HORIZON = 30
/** A freed time nobody can be called for any more is none. */
const NOTICE = 30 * MINUTE

export const waitingSql = {
  list: `
    select w.*, p."familyName" || ', ' || p."givenName" as "patientName", p."birthDate" as "patientBirthDate", p."phone", p."gpId",
           a."startsAt" as "appointmentAt",
           exists (select 1 from "base" where "tableName" = 'waitingEntry' and "base"."id" = w."id") as "pending"
    from "waitingEntry" w join "patient" p on p."id" = w."patientId"
    left join "appointment" a on a."id" = w."appointmentId" and a."status" in ('requested', 'confirmed')
    where w."state" = 'waiting' order by w."createdAt", w."id" limit 200`,
}

/** Days and what holds time in them, each read once for the whole list. */
function dayReader(db: ReadableDb) {
  const days = new Map<string, { day: PlanDay; busy: readonly Appointment[] } | null>()
  return (calendarId: string, date: string) => {
    const key = `${calendarId} ${date}`
    const known = days.get(key)
    if (known !== undefined) return known
    const raw = db.get<Raw>(calendarSql.planDays, [JSON.stringify([calendarId]), date, date])
    const found = raw ? { day: decodeRow(planDays, raw), busy: busyOn(db, calendarId, date) } : null
    days.set(key, found)
    return found
  }
}

/** In the calendar that was named; else in the shared ones for a service of the lab, and with the own GP for anything else. */
function placesOf(entry: WaitingEntry, type: AppointmentType, gpId: unknown, all: readonly Calendar[]): Calendar[] {
  if (entry.calendarId !== null) return all.filter(({ id }) => id === entry.calendarId)
  if (type.resource) return all.filter((calendar) => calendar.ownerKind !== 'gp' && takesFromPatients(calendar, type))
  return all.filter(({ ownerKind, ownerId }) => ownerKind === 'gp' && ownerId === gpId)
}

export const waitingQueries: Pick<QueryHandlers, 'calendar.waiting'> = {
  'calendar.waiting': ({ db, now }, { offers }) => {
    const rows = db.all<Raw>(waitingSql.list)
    if (rows.length === 0) return []
    const all = db
      .all<Raw>('select * from "calendar" order by "sortOrder", "id"')
      .map((raw) => decodeRow(calendars, raw))
    const types = new Map(
      db.all<Raw>('select * from "appointmentType"').map((raw) => {
        const type = decodeRow(appointmentTypes, raw)
        return [type.id, type]
      }),
    )
    const dayOf = dayReader(db)
    const offerFor = (entry: WaitingEntry, raw: Raw, before: Instant | null): Slot | null => {
      const type = types.get(entry.typeId)
      if (!type) return null
      const today = dateOf(now)
      const places = placesOf(entry, type, raw['gpId'], all)
      const first = entry.from > today ? entry.from : today
      const last = [entry.to, addDays(today, HORIZON)].sort()[0] ?? first
      for (let date = first; date <= last; date = addDays(date, 1)) {
        const [slot] = places
          .flatMap(({ id }) => {
            const found = dayOf(id, date)
            const options = { onlineOnly: false, notBefore: now + NOTICE }
            return found ? freeSlots(found.day, type, found.busy, options) : []
          })
          .sort((a, b) => a.startsAt - b.startsAt)
        if (slot) return before === null || slot.startsAt < before ? slot : null
      }
      return null
    }
    return rows.map((raw) => {
      const entry = decodeRow(waitingEntries, raw)
      const appointmentAt = typeof raw['appointmentAt'] === 'number' ? raw['appointmentAt'] : null
      return {
        ...entry,
        patientName: String(raw['patientName']),
        patientBirthDate: String(raw['patientBirthDate']),
        phone: typeof raw['phone'] === 'string' ? raw['phone'] : null,
        appointmentAt,
        pending: raw['pending'] === 1,
        offer: offers ? offerFor(entry, raw, appointmentAt) : null,
      }
    })
  },
}
