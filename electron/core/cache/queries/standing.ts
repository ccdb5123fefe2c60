import { appointments } from '@shared/calendar/model'
import { holdsTime } from '@shared/calendar/rules'
import { overlaps } from '@shared/calendar/slots'
import { employees } from '@shared/clinic/model'
import { dialogues } from '@shared/inbox/model'
import { notes } from '@shared/journal/model'
import type { Standing, StandingAppointment, StandingDialogue } from '@shared/sync/attention'
import { HOUR } from '@shared/time/instant'
import type { ReadableDb } from '../../db/open'
import { decodeRow } from '../../db/row-codec'

type Raw = Record<string, unknown>
type Args = Readonly<Record<string, unknown>>

/** No appointment is longer: how far back one can begin and still reach into a time. */
const LONGEST = 12 * HOUR
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const NAMED = `
  select a.*, c."name" as "calendarName", t."name" as "typeName", p."familyName" || ', ' || p."givenName" as "patientName",
         e."givenName" || ' ' || e."familyName" as "by"
  from "appointment" a
  left join "calendar" c on c."id" = a."calendarId"
  left join "appointmentType" t on t."id" = a."typeId"
  left join "patient" p on p."id" = a."patientId"
  left join "employee" e on e."id" = a."changedById"`
export const standingSql = {
  appointment: `${NAMED} where a."id" = ?`,
  near: `${NAMED} where a."calendarId" = ? and a."startsAt" >= ? and a."startsAt" < ?`,
  last: `
    select m."id", m."senderKind", m."sentAt", m."body",
           coalesce(e."givenName" || ' ' || e."familyName", p."givenName" || ' ' || p."familyName", '') as "senderName"
    from "message" m
    left join "employee" e on e."id" = m."senderId"
    left join "patient" p on p."id" = m."senderId"
    where m."dialogueId" = ? order by m."sentAt" desc, m."id" desc limit 1`,
  note: `
    select n.*, e."givenName" || ' ' || e."familyName" as "by"
    from "note" n left join "employee" e on e."id" = coalesce(n."changedById", n."signedById", n."authorId") where n."id" = ?`,
}

function named(raw: Raw): StandingAppointment {
  const { clinicId: _clinic, patientId: _patient, changedById: _by, ...row } = decodeRow(appointments, raw)
  return {
    ...row,
    calendarName: text(raw['calendarName']) ?? '',
    typeName: text(raw['typeName']) ?? '',
    patientName: text(raw['patientName']) ?? '',
    by: text(raw['by']),
  }
}

function dialogueOf(db: ReadableDb, id: unknown): Standing | null {
  const raw = db.get<Raw>('select * from "dialogue" where "id" = ?', [text(id)])
  if (!raw) return null
  const { kind, subject, status, lastMessageAt, lastSender, id: own } = decodeRow(dialogues, raw)
  const said = db.get<Raw>(standingSql.last, [own])
  const last: StandingDialogue['last'] = said
    ? {
        id: String(said['id']),
        senderName: String(said['senderName']),
        fromPatient: said['senderKind'] === 'patient',
        sentAt: Number(said['sentAt']),
        body: String(said['body']),
      }
    : null
  return { kind: 'dialogue', row: { id: own, kind, subject, status, lastMessageAt, lastSender, last } }
}

function noteOf(db: ReadableDb, id: unknown): Standing | null {
  const raw = db.get<Raw>(standingSql.note, [text(id)])
  if (!raw) return null
  const { id: own, body, icpc, contactType, occurredAt, status, changedAt, signedAt } = decodeRow(notes, raw)
  return {
    kind: 'note',
    row: { id: own, body, icpc, contactType, occurredAt, status, changedAt, signedAt, by: text(raw['by']) },
  }
}

function servicesOf(db: ReadableDb, id: unknown): Standing | null {
  const raw = db.get<Raw>('select * from "employee" where "id" = ?', [text(id)])
  const gp = raw && decodeRow(employees, raw)
  if (!gp?.services) return null
  return {
    kind: 'services',
    row: { employeeId: gp.id, name: `${gp.givenName} ${gp.familyName}`, services: gp.services },
  }
}

/** What stands now of the thing the command was about: the others' version. */
export function standingOf(db: ReadableDb, command: string, args: Args): Standing | null {
  const [feature] = command.split('.')
  if (feature === 'dialogue') return dialogueOf(db, args['dialogueId'] ?? args['id'])
  if (feature === 'note') return noteOf(db, args['id']) ?? noteOf(db, args['correctsId'])
  if (feature === 'employee') return servicesOf(db, args['employeeId'])
  const raw = db.get<Raw>(standingSql.appointment, [text(args['id'])])
  return raw ? { kind: 'appointment', row: named(raw) } : null
}

/** Who holds the time the command wanted, apart from what it was about itself. */
export function holderOf(db: ReadableDb, args: Args): StandingAppointment | null {
  const { calendarId, startsAt, endsAt } = args
  if (typeof calendarId !== 'string' || typeof startsAt !== 'number' || typeof endsAt !== 'number') return null
  const near = db.all<Raw>(standingSql.near, [calendarId, startsAt - LONGEST, endsAt]).map(named)
  const wanted = { startsAt, endsAt }
  return near.find((one) => one.id !== args['id'] && holdsTime(one) && overlaps(one, wanted)) ?? null
}
