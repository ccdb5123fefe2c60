import { attachments } from '@shared/inbox/model'
import { notes } from '@shared/journal/model'
import type { Value } from '../../db/open'
import { decodeRow } from '../../db/row-codec'
import type { QueryHandlers } from '../query-context'

type Raw = Record<string, unknown>

export const journalSql = {
  page: (paged: boolean): string => `
    select n.*, coalesce(e."givenName" || ' ' || e."familyName", p."givenName" || ' ' || p."familyName", '') as "authorName",
           d."subject" as "subject",
           exists (select 1 from "base" where "tableName" = 'note' and "base"."id" = n."id") as "pending"
    from "note" n
    left join "employee" e on e."id" = n."authorId"
    left join "patient" p on p."id" = n."authorId"
    left join "dialogue" d on d."id" = n."dialogueId"
    where n."patientId" = :patientId ${paged ? 'and (n."occurredAt", n."id") < (:at, :id)' : ''}
    order by n."occurredAt" desc, n."id" desc limit :limit`,
  unsigned: `
    select n.*, p."familyName" || ', ' || p."givenName" as "patientName"
    from "note" n join "patient" p on p."id" = n."patientId"
    where n."status" = 'draft' and n."authorId" = ? order by n."occurredAt" desc, n."id"`,
  note: `
    select n.*, e."givenName" || ' ' || e."familyName" as "by"
    from "note" n left join "employee" e on e."id" = n."changedById" where n."id" = ?`,
  files: `
    select a.* from "message" m, json_each(m."attachmentIds") wanted join "attachment" a on a."id" = wanted.value
    where m."id" = ?`,
}

export const journalQueries: Pick<QueryHandlers, 'journal.timeline' | 'journal.unsigned' | 'journal.note'> = {
  'journal.timeline': ({ db }, { patientId, before, limit }) => {
    const params: Record<string, Value> = before
      ? { patientId, limit, at: before.occurredAt, id: before.id }
      : { patientId, limit }
    const entries = db.all<Raw>(journalSql.page(before !== null), params).map((raw) => {
      const note = decodeRow(notes, raw)
      return {
        ...note,
        authorName: String(raw['authorName']),
        subject: typeof raw['subject'] === 'string' ? raw['subject'] : null,
        attachments:
          note.messageId === null
            ? []
            : db.all<Raw>(journalSql.files, [note.messageId]).map((file) => decodeRow(attachments, file)),
        pending: raw['pending'] === 1,
      }
    })
    const total = db.get<{ n: number }>('select count(*) as n from "note" where "patientId" = ?', [patientId])?.n ?? 0
    return { entries, total }
  },
  'journal.note': ({ db }, { id }) => {
    const raw = db.get<Raw>(journalSql.note, [id])
    if (!raw) return null
    return { ...decodeRow(notes, raw), changedByName: typeof raw['by'] === 'string' ? raw['by'] : null }
  },
  'journal.unsigned': ({ db, userId }) =>
    userId === null
      ? []
      : db
          .all<Raw>(journalSql.unsigned, [userId])
          .map((raw) => ({ ...decodeRow(notes, raw), patientName: String(raw['patientName']) })),
}
