import { dialogues } from '@shared/inbox/model'
import type { PatientPile } from '@shared/inbox/queries'
import type { Instant } from '@shared/time/instant'
import type { ReadableDb } from '../../db/open'
import { decodeRow } from '../../db/row-codec'

export const pileSql = {
  open: `select * from "dialogue" where "patientId" = ? and "status" = 'open' and "id" <> ? order by "lastMessageAt" desc limit 20`,
  next: `
    select a."startsAt", c."name" as "calendarName" from "appointment" a join "calendar" c on c."id" = a."calendarId"
    where a."patientId" = ? and a."startsAt" >= ? and a."status" not in ('cancelled', 'rejected') order by a."startsAt" limit 1`,
  lastVisit: `
    select a."startsAt" from "appointment" a join "appointmentType" t on t."id" = a."typeId"
    where a."patientId" = ? and a."status" = 'completed' and not t."resource" order by a."startsAt" desc limit 1`,
}

/** What else is open for the patient of a dialogue, when the patient comes, and when the patient last was at a consultation (N4, N8). */
export const pileOf = (db: ReadableDb, patientId: string, dialogueId: string, now: Instant): PatientPile => ({
  others: db.all<Record<string, unknown>>(pileSql.open, [patientId, dialogueId]).map((raw) => {
    const { id, kind, subject } = decodeRow(dialogues, raw)
    return { id, kind, subject }
  }),
  next: db.get<{ startsAt: Instant; calendarName: string }>(pileSql.next, [patientId, now]) ?? null,
  lastVisitAt: db.get<{ startsAt: Instant }>(pileSql.lastVisit, [patientId])?.startsAt ?? null,
})
