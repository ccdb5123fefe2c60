import {
  type Appointment,
  appointments,
  appointmentTypes,
  type Calendar,
  calendars,
  type PlanDay,
  planDays,
  type WeekTemplate,
  weekTemplates,
} from '@shared/calendar/model'
import { fallingOutside, onlineDifference } from '@shared/calendar/plan-difference'
import { type ClosedDay, closedDays, planChanges } from '@shared/calendar/plan-model'
import type { PlannedChange } from '@shared/calendar/plan-queries'
import {
  changesOf,
  type DayChange,
  type DayWanted,
  daysFrom,
  isUsablePeriod,
  planMark,
  rollOut,
} from '@shared/calendar/plan-rules'
import { bookingWindow, holdsTime } from '@shared/calendar/rules'
import type { QueryResult } from '@shared/contract'
import { HOUR, type Instant, type LocalDate } from '@shared/time/instant'
import { addDays, dateOf, instantOf } from '@shared/time/oslo'
import { holidayOn } from '@shared/time/working-days'
import type { ReadableDb } from '../../db/open'
import { decodeRow } from '../../db/row-codec'
import type { QueryHandlers } from '../query-context'
import { calendarSql } from './calendar'

type Raw = Record<string, unknown>
type DryRun = NonNullable<QueryResult<'plan.dryRun'>>
/** No appointment is longer: how far back one can begin and still reach into a day. */
const LONGEST = 12 * HOUR
/** As many appointments outside open time as anybody goes through. */
const MOST_OUTSIDE = 200
/** Changes of the plan that a calendar tells of. */
const MOST_CHANGES = 12

export const planSql = {
  templates: 'select * from "weekTemplate" where "calendarId" = ? order by "name", "id"',
  closed: 'select * from "closedDay" where "clinicId" = ? and "date" >= ? and "date" <= ? order by "date"',
  lastDay: 'select max("date") as "date" from "planDay" where "calendarId" = ?',
  changes: `
    select c.*, exists (select 1 from "base" where "tableName" = 'planChange' and "base"."id" = c."id") as "pending"
    from "planChange" c where exists (select 1 from json_each(c."calendarIds") where value = ?)
    order by c."changedAt" desc limit ${MOST_CHANGES}`,
  /** those that may hold time on the days, with whom they are for */
  booked: `
    select a.*, p."familyName" || ', ' || p."givenName" as "patientName", p."birthDate" as "patientBirthDate", p."phone"
    from "appointment" a join "patient" p on p."id" = a."patientId"
    where a."calendarId" = ? and a."startsAt" >= ? and a."startsAt" < ? and a."status" not in ('cancelled', 'rejected')
    order by a."startsAt"`,
}

const daysOf = (db: ReadableDb, calendarId: string, from: LocalDate, to: LocalDate): PlanDay[] =>
  db
    .all<Raw>(`${calendarSql.planDays} order by d."date"`, [JSON.stringify([calendarId]), from, to])
    .map((raw) => decodeRow(planDays, raw))
const closedOf = (db: ReadableDb, clinicId: string, from: LocalDate, to: LocalDate): ClosedDay[] =>
  db.all<Raw>(planSql.closed, [clinicId, from, to]).map((raw) => decodeRow(closedDays, raw))
const calendarOf = (db: ReadableDb, id: string): Calendar | undefined => {
  const raw = db.get<Raw>('select * from "calendar" where "id" = ?', [id])
  return raw && decodeRow(calendars, raw)
}

/** A change that is thought of, in days. */
interface Thought {
  readonly template: WeekTemplate | null
  readonly calendars: readonly Calendar[]
  readonly wanted: readonly DayWanted[]
  readonly standing: readonly PlanDay[]
  readonly closed: readonly ClosedDay[]
}

function think(db: ReadableDb, change: PlannedChange, now: Instant): Thought | null {
  const today = dateOf(now)
  if (change.kind === 'day') {
    const calendar = calendarOf(db, change.calendarId)
    if (!calendar || !isUsablePeriod({ from: change.date, to: change.date })) return null
    const standing = daysOf(db, calendar.id, change.date, change.date)
    return { template: null, calendars: [calendar], wanted: [change], standing, closed: [] }
  }
  if (!isUsablePeriod(change)) return null
  if (change.kind === 'roll-out') {
    const raw = db.get<Raw>('select * from "weekTemplate" where "id" = ?', [change.templateId])
    const template = raw && decodeRow(weekTemplates, raw)
    const calendar = template && calendarOf(db, template.calendarId)
    if (!calendar) return null
    const standing = daysOf(db, calendar.id, change.from, change.to)
    const closed = closedOf(db, calendar.clinicId, change.from, change.to)
    return { template, calendars: [calendar], wanted: rollOut(template, change, closed, today), standing, closed }
  }
  const shut = db
    .all<Raw>('select * from "calendar" order by "sortOrder", "id"')
    .map((raw) => decodeRow(calendars, raw))
    .filter(({ id }) => change.calendarId === null || id === change.calendarId)
  if (shut.length === 0) return null
  const from = change.from > today ? change.from : today
  const standing = shut.flatMap(({ id }) => daysOf(db, id, from, change.to))
  const wanted = standing.map(({ calendarId, date }) => ({ calendarId, date, blocks: [] }))
  return { template: null, calendars: shut, wanted, standing, closed: [] }
}

type Booked = Appointment & Pick<DryRun['outside'][number], 'patientName' | 'patientBirthDate' | 'phone'>
const bookedIn = (db: ReadableDb, calendarId: string, from: LocalDate, to: LocalDate): Booked[] =>
  db.all<Raw>(planSql.booked, [calendarId, instantOf(from) - LONGEST, instantOf(addDays(to, 1))]).map((raw) => ({
    ...decodeRow(appointments, raw),
    patientName: String(raw['patientName']),
    patientBirthDate: String(raw['patientBirthDate']),
    phone: typeof raw['phone'] === 'string' ? raw['phone'] : null,
  }))

/** By the day they begin on and the day they end on. */
function byDay(booked: readonly Booked[]): (date: string) => readonly Booked[] {
  const days = Map.groupBy(booked.filter(holdsTime), ({ startsAt }) => dateOf(startsAt))
  return (date) => [...(days.get(addDays(date, -1)) ?? []), ...(days.get(date) ?? [])]
}

function dryRun(db: ReadableDb, change: PlannedChange, now: Instant): DryRun | null {
  const thought = think(db, change, now)
  if (!thought) return null
  const changes = changesOf(thought.wanted, thought.standing)
  const types = db
    .all<Raw>('select * from "appointmentType" order by "sortOrder", "id"')
    .map((raw) => decodeRow(appointmentTypes, raw))
  const outside: Booked[] = []
  const told: DryRun['types'] = []
  for (const calendar of thought.calendars) {
    const own: readonly DayChange[] = changes.filter(({ calendarId }) => calendarId === calendar.id)
    const first = own[0]?.date
    const last = own.at(-1)?.date
    if (first === undefined || last === undefined) continue
    const end = dateOf(bookingWindow(calendar, now).to)
    const window = daysOf(db, calendar.id, dateOf(now), end)
    const booked = bookedIn(db, calendar.id, first < dateOf(now) ? first : dateOf(now), last > end ? last : end)
    outside.push(...fallingOutside(booked, own, now))
    told.push(...onlineDifference({ calendar, types, window, busyOn: byDay(booked) }, own, now))
  }
  outside.sort((a, b) => a.startsAt - b.startsAt)
  return {
    seen: planMark(thought.template, thought.standing, thought.closed),
    days: changes.map(({ calendarId, date, before, blocks }) => ({
      calendarId,
      date,
      before: [...before],
      blocks: [...blocks],
    })),
    shut: change.kind === 'roll-out' ? shutDays(change, thought.closed) : [],
    types: told,
    outside: outside
      .slice(0, MOST_OUTSIDE)
      .map(({ id, calendarId, typeId, patientId, startsAt, patientName, patientBirthDate, phone }) => ({
        id,
        calendarId,
        typeId,
        patientId,
        startsAt,
        patientName,
        patientBirthDate,
        phone,
      })),
    outsideCount: outside.length,
  }
}

/** Public holidays (without a name: the view knows them) and the clinic's own closed days in the period. */
function shutDays(period: { from: LocalDate; to: LocalDate }, closed: readonly ClosedDay[]): DryRun['shut'] {
  const names = new Map(closed.map(({ date, name }) => [date, name]))
  return [...daysFrom(period.from, period.to)]
    .filter((date) => names.has(date) || holidayOn(date) !== undefined)
    .map((date) => ({ date, name: names.get(date) ?? null }))
}

export const planQueries: Pick<QueryHandlers, 'calendar.templates' | 'calendar.plan' | 'plan.dryRun'> = {
  'calendar.templates': ({ db }, { calendarId }) =>
    db.all<Raw>(planSql.templates, [calendarId]).map((raw) => decodeRow(weekTemplates, raw)),
  'calendar.plan': ({ db }, { calendarId, from, to }) => {
    const calendar = calendarOf(db, calendarId)
    return {
      days: daysOf(db, calendarId, from, to),
      closed: calendar ? closedOf(db, calendar.clinicId, from, to) : [],
      lastDay: db.get<{ date: string | null }>(planSql.lastDay, [calendarId])?.date ?? null,
      changes: db.all<Raw>(planSql.changes, [calendarId]).map((raw) => {
        const change = decodeRow(planChanges, raw)
        return { ...change, days: change.days.length, pending: raw['pending'] === 1 }
      }),
    }
  },
  'plan.dryRun': ({ db, now }, { change }) => dryRun(db, change, now),
}
