import type { Family } from '@shared/citizen/reach'
import { dialogues } from '@shared/inbox/model'
import { type Patient, patients, prescriptions, relations } from '@shared/patient/model'
import { selfReported } from '@shared/patient/self-reported'
import type { Instant } from '@shared/time/instant'
import { ageOn, dateOf } from '@shared/time/oslo'
import type { ReadableDb, Value } from '../../db/open'
import { decodeRow } from '../../db/row-codec'
import type { QueryHandlers } from '../query-context'

type Raw = Record<string, unknown>

const HIT = 'p."id", p."givenName", p."familyName", p."birthDate", p."nationalId", p."gpId", p."city"'
interface Hit {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
  readonly nationalId: string
  readonly gpId: string | null
  readonly city: string
}

export const patientSql = {
  all: `select ${HIT} from "patient" p order by p."familyName", p."givenName", p."id" limit :limit offset :offset`,
  countAll: 'select count(*) as n from "patient"',
  search: `select ${HIT} from "patientSearch" s join "patient" p on p."number" = s.rowid
    where "patientSearch" match :words order by p."familyName", p."givenName", p."id" limit :limit offset :offset`,
  countSearch: `select count(*) as n from "patientSearch" where "patientSearch" match :words`,
}

/** Typed text as beginnings of words for the index: dots and dashes inside numbers fall away, so 16.07.1980 finds 16071980. */
export function searchWords(text: string): string | undefined {
  const words = text
    .toLowerCase()
    .replace(/(?<=\d)[.\-/\s](?=\d)/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0)
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(' ')
}

function search(db: ReadableDb, args: { text: string; limit: number; offset: number }): { hits: Hit[]; total: number } {
  const words = searchWords(args.text)
  const page: Record<string, Value> = { limit: args.limit, offset: args.offset }
  if (words === undefined) {
    if (args.text.trim() !== '') return { hits: [], total: 0 }
    return { hits: db.all<Hit>(patientSql.all, page), total: db.get<{ n: number }>(patientSql.countAll)?.n ?? 0 }
  }
  return {
    hits: db.all<Hit>(patientSql.search, { ...page, words }),
    total: db.get<{ n: number }>(patientSql.countSearch, { words })?.n ?? 0,
  }
}

const RELATIVES = `
  select p."id", p."givenName" || ' ' || p."familyName" as "name", r."kind", r."sameAddress", r."guardianId" = :id as "isChild"
  from (select * from "relation" where "childId" = :id union all select * from "relation" where "guardianId" = :id) r
  join "patient" p on p."id" = case when r."guardianId" = :id then r."childId" else r."guardianId" end`
const UPCOMING = `
  select a."id", a."startsAt", c."name" as "calendarName", t."name" as "typeName", a."status"
  from "appointment" a join "calendar" c on c."id" = a."calendarId" join "appointmentType" t on t."id" = a."typeId"
  where a."patientId" = ? and a."startsAt" >= ? and a."status" not in ('cancelled', 'rejected')
  order by a."startsAt" limit 20`

const GUARDIANS = `select p.* from "relation" r join "patient" p on p."id" = r."guardianId" where r."childId" = ?`

/** The registered guardians of a child under 16. */
export function familyOf(db: ReadableDb, patient: Patient, now: Instant): Family {
  if (ageOn(patient.birthDate, dateOf(now)) >= 16) return { relations: [], guardians: [] }
  return {
    relations: db
      .all<Raw>('select * from "relation" where "childId" = ?', [patient.id])
      .map((row) => decodeRow(relations, row)),
    guardians: db.all<Raw>(GUARDIANS, [patient.id]).map((row) => decodeRow(patients, row)),
  }
}

export const patientQueries: Pick<QueryHandlers, 'patient.search' | 'patient.card' | 'patient.reachNow'> = {
  'patient.search': ({ db }, args) => search(db, args),
  'patient.reachNow': async ({ db, now, reachNow }, { patientId }) => {
    const row = db.get<{ nationalId: string }>('select "nationalId" from "patient" where "id" = ?', [patientId])
    return row ? reachNow(row.nationalId) : { problem: 'not-found', at: now, reachability: null }
  },
  'patient.card': ({ db, now }, { patientId }) => {
    const raw = db.get<Raw>('select * from "patient" where "id" = ?', [patientId])
    if (!raw) return null
    const patient = decodeRow(patients, raw)
    const gp = db.get<{ name: string }>(
      'select "givenName" || \' \' || "familyName" as "name" from "employee" where "id" = ?',
      [patient.gpId],
    )
    const reported = db.get<Raw>('select * from "selfReported" where "id" = ?', [patientId])
    return {
      patient,
      gpName: gp?.name ?? patient.otherGp,
      family: familyOf(db, patient, now),
      reported: reported ? decodeRow(selfReported, reported) : null,
      relatives: db
        .all<{ id: string; name: string; kind: string; sameAddress: number; isChild: number }>(RELATIVES, {
          id: patientId,
        })
        .map((row) => ({ ...row, sameAddress: row.sameAddress === 1, isChild: row.isChild === 1 })),
      prescriptions: db
        .all<Raw>('select * from "prescription" where "patientId" = ? order by "expiresAt" desc limit 100', [patientId])
        .map((row) => decodeRow(prescriptions, row)),
      upcoming: db.all<{ id: string; startsAt: number; calendarName: string; typeName: string; status: string }>(
        UPCOMING,
        [patientId, now],
      ),
      dialogues: db
        .all<Raw>('select * from "dialogue" where "patientId" = ? order by "lastMessageAt" desc limit 50', [patientId])
        .map((row) => {
          const { id, kind, subject, status, lastMessageAt } = decodeRow(dialogues, row)
          return { id, kind, subject, status, lastMessageAt }
        }),
    }
  },
}
