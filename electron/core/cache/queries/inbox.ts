import { feeToPay } from '@shared/citizen/paid-fees'
import type { DialogueKind } from '@shared/clinic/model'
import { attachments, dialogues, messages } from '@shared/inbox/model'
import type { InboxRow, Mailbox } from '@shared/inbox/queries'
import { patients, prescriptions } from '@shared/patient/model'
import type { ReadableDb, Value } from '../../db/open'
import { decodeRow } from '../../db/row-codec'
import { readsOf } from '../../sync/cache-tx'
import type { QueryContext, QueryHandlers } from '../query-context'
import { pileOf } from './patient-pile'

type Raw = Record<string, unknown>

const READ = `(select r."readAt" from "dialogueRead" r where r."id" = d."id" || ':' || :user)`
const UNREAD = `(d."lastSender" = 'patient' and coalesce(${READ}, 0) < d."lastMessageAt")`

/** Inboxes beyond the user's own: the user, the user's role, the groups the user is in, and the clinic itself (S39). */
const RECEIVERS = `
  select "id" from "clinic"
  union select :user
  union select 'role:' || e."role" from "employee" e where e."id" = :user
  union select g."id" from "group" g, json_each(g."memberIds") m where m.value = :user`

const SCOPE: Record<Mailbox, string> = {
  mine: `coalesce(d."ownerId", d."practitionerId") = :user and d."status" = 'open'`,
  clinic: `d."receiverId" in (${RECEIVERS}) and d."status" = 'open'`,
  answered: `d."status" = 'answered'`,
  closed: `d."status" = 'closed'`,
}

/** The page of a mailbox; `paged` adds the key of the row above, `ofKind` the filter. */
export function inboxSql(
  mailbox: Mailbox,
  options: { paged: boolean; ofKind: boolean },
): { page: string; count: string } {
  const scope = SCOPE[mailbox] + (options.ofKind ? ' and d."kind" = :kind' : '')
  const below = options.paged ? ' and (d."lastMessageAt", d."id") < (:at, :id)' : ''
  return {
    page: `
      select d.*, p."familyName" || ', ' || p."givenName" as "patientName", ${UNREAD} as "unread",
             (select o."givenName" || ' ' || o."familyName" from "employee" o where o."id" = d."ownerId") as "ownerName",
             exists (select 1 from "base" where "tableName" in ('dialogue', 'message') and "base"."id" = d."id") as "pending"
      from "dialogue" d cross join "patient" p on p."id" = d."patientId"
      where ${scope}${below}
      order by d."lastMessageAt" desc, d."id" desc limit :limit`,
    count: `select count(*) as n from "dialogue" d where ${scope}`,
  }
}

function list(
  db: ReadableDb,
  user: string,
  args: {
    mailbox: Mailbox
    kind: DialogueKind | null
    before: { lastMessageAt: number; id: string } | null
    limit: number
  },
): { rows: InboxRow[]; total: number } {
  const sql = inboxSql(args.mailbox, { paged: args.before !== null, ofKind: args.kind !== null })
  const shared: Record<string, Value> = args.kind === null ? {} : { kind: args.kind }
  if (args.mailbox === 'mine' || args.mailbox === 'clinic') shared['user'] = user
  const page: Record<string, Value> = { ...shared, user, limit: args.limit }
  if (args.before) Object.assign(page, { at: args.before.lastMessageAt, id: args.before.id })
  const rows = db.all<Raw>(sql.page, page).map((raw) => {
    const { id, patientId, kind, subject, status, lastMessageAt, lastSender, preview, dueAt } = decodeRow(
      dialogues,
      raw,
    )
    return {
      id,
      patientId,
      kind,
      subject,
      status,
      lastMessageAt,
      lastSender,
      preview,
      dueAt,
      ownerName: typeof raw['ownerName'] === 'string' ? raw['ownerName'] : null,
      patientName: String(raw['patientName']),
      unread: raw['unread'] === 1,
      pending: raw['pending'] === 1,
    }
  })
  return { rows, total: db.get<{ n: number }>(sql.count, shared)?.n ?? 0 }
}

export const countsSql = (mailbox: 'mine' | 'clinic'): string =>
  `select count(*) as n from "dialogue" d where ${SCOPE[mailbox]} and ${UNREAD}`

const THREAD = `
  select m.*, exists (select 1 from "base" where "tableName" = 'message' and "base"."id" = m."id") as "pending",
         case m."senderKind"
           when 'employee' then (select e."givenName" || ' ' || e."familyName" from "employee" e where e."id" = m."senderId")
           else (select p."givenName" || ' ' || p."familyName" from "patient" p where p."id" = m."senderId") end as "senderName"
  from "message" m where m."dialogueId" = ? order by m."sentAt", m."id"`

function thread({ db, now }: QueryContext, dialogueId: string) {
  const found = db.get<Raw>('select * from "dialogue" where "id" = ?', [dialogueId])
  if (!found) return null
  const dialogue = decodeRow(dialogues, found)
  const person = db.get<Raw>('select * from "patient" where "id" = ?', [dialogue.patientId])
  if (!person) return null
  const files = db
    .all<Raw>('select * from "attachment" where "dialogueId" = ?', [dialogueId])
    .map((raw) => decodeRow(attachments, raw))
  const prescriptionsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const raw = db.get<Raw>('select * from "prescription" where "id" = ?', [id])
      return raw ? [decodeRow(prescriptions, raw)] : []
    })
  return {
    dialogue,
    patient: decodeRow(patients, person),
    pile: pileOf(db, dialogue.patientId, dialogue.id, now),
    messages: db.all<Raw>(THREAD, [dialogueId]).map((raw) => {
      const message = decodeRow(messages, raw)
      return {
        ...message,
        senderName: typeof raw['senderName'] === 'string' ? raw['senderName'] : '',
        attachments: files.filter((file) => message.attachmentIds.includes(file.id)),
        prescriptions: prescriptionsOf(message.prescriptionIds),
        pending: raw['pending'] === 1,
      }
    }),
  }
}

export const inboxQueries: Pick<
  QueryHandlers,
  'inbox.list' | 'inbox.counts' | 'inbox.thread' | 'inbox.consultationFee' | 'inbox.attachment'
> = {
  'inbox.list': ({ db, userId }, args) => (userId === null ? { rows: [], total: 0 } : list(db, userId, args)),
  'inbox.counts': ({ db, userId }) => {
    if (userId === null) return { mine: 0, clinic: 0 }
    const count = (mailbox: 'mine' | 'clinic'): number =>
      db.get<{ n: number }>(countsSql(mailbox), { user: userId })?.n ?? 0
    return { mine: count('mine'), clinic: count('clinic') }
  },
  'inbox.thread': (context, { dialogueId }) => thread(context, dialogueId),
  'inbox.consultationFee': async ({ db, now }, { patientId }) => {
    const tx = readsOf(db)
    const patient = await tx.get(patients, patientId)
    return patient ? feeToPay(tx, patient, 'e-consultation', now) : null
  },
  'inbox.attachment': async ({ db, blob }, { attachmentId }) => {
    const raw = db.get<Raw>('select * from "attachment" where "id" = ?', [attachmentId])
    if (!raw) return { here: false, why: 'missing' }
    const file = decodeRow(attachments, raw)
    const fetched = await blob(file.sha256)
    if (!fetched.ok) return { here: false, why: fetched.why }
    const { buffer, byteOffset, byteLength } = fetched.bytes
    const base64 = Buffer.from(buffer, byteOffset, byteLength).toString('base64')
    return { here: true, name: file.name, type: file.type, base64 }
  },
}
