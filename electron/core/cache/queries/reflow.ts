import {
  type AppointmentType,
  appointmentTypes,
  type Calendar,
  calendars,
  type PlanDay,
  planDays,
} from '@shared/calendar/model'
import { planReflow } from '@shared/calendar/reflow'
import { isOpen } from '@shared/calendar/rules'
import { reach } from '@shared/citizen/reach'
import { clinics } from '@shared/clinic/model'
import type { QueryResult } from '@shared/contract'
import { type Patient, patients } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import { addDays, dateOf, instantOf } from '@shared/time/oslo'
import type { ReadableDb } from '../../db/open'
import { decodeRow } from '../../db/row-codec'
import type { QueryHandlers } from '../query-context'
import { busyOn, calendarSql, withPatient } from './calendar'
import { familyOf } from './patient'

type Raw = Record<string, unknown>
type Row = QueryResult<'calendar.reflow'>['rows'][number]

const dayOf = (db: ReadableDb, calendarId: string, date: string): PlanDay | undefined => {
  const raw = db.get<Raw>(calendarSql.planDays, [JSON.stringify([calendarId]), date, date])
  return raw && decodeRow(planDays, raw)
}

/** Calendars that may take over: shared ones for one another, GPs' only when the person at the desk says so. */
const helpers = (all: readonly Calendar[], away: Calendar, otherGps: boolean): Calendar[] =>
  all.filter(({ id, ownerKind }) => id !== away.id && (otherGps || (away.ownerKind !== 'gp' && ownerKind !== 'gp')))

export const reflowQueries: Pick<QueryHandlers, 'calendar.reflow'> = {
  'calendar.reflow': ({ db, now }, { calendarId, from, otherGps }) => {
    const all = db
      .all<Raw>('select * from "calendar" order by "sortOrder", "id"')
      .map((raw) => decodeRow(calendars, raw))
    const away = all.find(({ id }) => id === calendarId)
    if (!away) return { rows: [], day: null }
    const date = dateOf(from)
    const types = new Map(
      db.all<Raw>('select * from "appointmentType"').map((raw) => {
        const type = decodeRow(appointmentTypes, raw)
        return [type.id, type]
      }),
    )
    const until = instantOf(addDays(date, 1))
    const displaced = db
      .all<Raw>(calendarSql.range, [JSON.stringify([calendarId]), from, until, from])
      .map(withPatient)
      .filter(isOpen)
    const reserves = helpers(all, away, otherGps).flatMap(({ id }) => {
      const day = dayOf(db, id, date)
      return day ? [{ day, busy: busyOn(db, id, date) }] : []
    })
    const proposals = new Map(
      planReflow(displaced, reserves, types, Math.max(from, now)).map((proposal) => [proposal.id, proposal]),
    )
    const rows = displaced
      .sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1))
      .map((appointment): Row => {
        const raw = db.get<Raw>('select * from "patient" where "id" = ?', [appointment.patientId])
        const patient = raw && decodeRow(patients, raw)
        const proposal = proposals.get(appointment.id)
        return {
          ...appointment,
          phone: patient?.phone ?? null,
          reached: patient
            ? reachedBy(db, { patient, calendar: away, hidden: appointment.hidden, types }, appointment.typeId, now)
            : 'nobody',
          to: proposal?.to ?? null,
          others: [...(proposal?.others ?? [])],
        }
      })
    return { rows, day: dayOf(db, calendarId, date) ?? null }
  },
}

function reachedBy(
  db: ReadableDb,
  about: {
    readonly patient: Patient
    readonly calendar: Calendar
    readonly hidden: boolean
    readonly types: ReadonlyMap<string, AppointmentType>
  },
  typeId: string,
  now: Instant,
): Row['reached'] {
  const { patient, calendar, hidden, types } = about
  if (hidden) return 'hidden'
  if (!reach(patient, familyOf(db, patient, now), 'appointments', now).problem) return 'helsenorge'
  const raw = db.get<Raw>('select * from "clinic" where "id" = ?', [patient.clinicId])
  const clinic = raw && decodeRow(clinics, raw)
  const sends = clinic?.vendorNotifications && calendar.vendorNotifications && types.get(typeId)?.vendorNotifications
  return sends && (patient.phone !== null || patient.email !== null) ? 'vendor' : 'nobody'
}
