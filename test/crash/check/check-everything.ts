import { appointmentLogs } from '@shared/calendar/appointment-log'
import { appointments } from '@shared/calendar/model'
import { holdsTime } from '@shared/calendar/rules'
import { overlaps } from '@shared/calendar/slots'
import { NEWS_KEPT, notifications, patientNews } from '@shared/citizen/model'
import { usages } from '@shared/citizen/usage'
import { clinics } from '@shared/clinic/model'
import { attachments, dialogues } from '@shared/inbox/model'
import type { Row, Table } from '@shared/table'
import { syncedTables, tables } from '@shared/tables'
import type { Journal } from '../journal'
import { addFiledNotes, type Expected, expectedOf } from './expected'
import { fatesOf } from './fates'
import type { Finding, Note } from './promises'
import type { CacheFile, Card, HelsenorgeFile } from './read-files'

export interface Evidence {
  readonly journal: Journal
  /** who sat at the desks */
  readonly employeeId: string
  /** rows of the demo clinic before anybody did anything: by table, then id */
  readonly before: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly helsenorge: HelsenorgeFile
  readonly caches: ReadonlyMap<string, CacheFile>
  /** cards of desks that are no more */
  readonly cardsOfOthers: ReadonlyMap<string, readonly Card[]>
}

export interface Verdict {
  readonly findings: readonly Finding[]
  /** writes of desks and citizens that were told "done" */
  readonly done: number
  readonly cards: number
  /** with letters that were told done and carried out */
  readonly files: number
}

export const snapshotOf = (file: HelsenorgeFile): ReadonlyMap<string, ReadonlyMap<string, string>> =>
  new Map(tables.map((table) => [table.name, file.texts(table)]))

/** Compares what people were told with what lies in the files. Nothing runs meanwhile. */
export function checkEverything(evidence: Evidence): Verdict {
  const { journal, helsenorge, caches } = evidence
  const findings: Finding[] = []
  const note: Note = (promise, text) => void findings.push({ promise, text })
  for (const fault of journal.faults) note('faults', fault)
  for (const write of journal.desks)
    if (write.told === 'open') note('rest', `${write.desk}: ${write.name} was never answered`)
  for (const write of journal.citizens)
    if (write.status === null) note('rest', `citizen ${write.kind} was never answered`)

  const names = new Set(journal.desks.map(({ desk }) => desk))
  let cards = 0
  const carriedOut = [...names].flatMap((name) => {
    const own = journal.desks.filter(({ desk }) => desk === name)
    const fates = fatesOf(own, caches.get(name)?.cards ?? evidence.cardsOfOthers.get(name) ?? [], note)
    cards += fates.refused
    return fates.carriedOut
  })
  const expected = expectedOf(carriedOut, journal.citizens, evidence)
  const threads = helsenorge.rows(dialogues)
  addFiledNotes(expected, helsenorge, (id) => threads.get(id)?.kind)
  for (const table of tables) checkTable(evidence, table, expectedRows(expected, table), note)
  for (const { sha256, name } of helsenorge.rows(attachments).values())
    if (!helsenorge.blobs.has(sha256)) note('lost', `the bytes of ${name} are not there: ${sha256}`)
  checkHolders(helsenorge, expected, note)
  checkNotifications(evidence, expected, note)
  checkNews(evidence, note)
  checkLogs(evidence, note)

  for (const line of helsenorge.damage) note('whole', `HelseNorge: ${line}`)
  for (const [name, cache] of caches) checkCache(evidence, name, cache, note)
  const done =
    journal.desks.filter(({ told }) => told === 'done').length +
    journal.citizens.filter(({ status }) => status !== null && status < 300).length
  return { findings, done, cards, files: expected.attachment.size }
}

const expectedRows = (expected: Expected, table: Table): ReadonlyMap<string, Record<string, unknown>> =>
  (expected as unknown as Record<string, Map<string, Record<string, unknown>>>)[table.name] ?? new Map()

/** Every expected row stands as it was last told, every other is as it was. What the patient was told has its own checks. */
function checkTable(
  { helsenorge, before }: Evidence,
  table: Table,
  expected: ReadonlyMap<string, Record<string, unknown>>,
  note: Note,
): void {
  const rows = helsenorge.rows(table)
  const texts = helsenorge.texts(table)
  const old = before.get(table.name) ?? new Map<string, string>()
  for (const [id, fields] of expected) {
    const row = rows.get(id)
    if (!row) note('lost', `${table.name} ${id} is not there: ${JSON.stringify(fields)}`)
    else
      for (const [name, value] of Object.entries(fields))
        if (JSON.stringify(row[name]) !== JSON.stringify(value))
          note(
            'lost',
            `${table.name} ${id}: ${name} is ${JSON.stringify(row[name])}, told was ${JSON.stringify(value)}`,
          )
  }
  if (table.name === patientNews.name || table.name === appointmentLogs.name) return
  for (const [id, text] of old)
    if (texts.get(id) !== text && !expected.has(id))
      note('doubled', `${table.name} ${id} has changed, and nobody asked for it`)
  // who was told and who looked is told apart, or asked for by nobody
  if (table.name === notifications.name || table.name === usages.name) return
  for (const id of texts.keys())
    if (!old.has(id) && !expected.has(id)) note('doubled', `${table.name} ${id} is there, and nobody asked for it`)
}

function checkHolders(helsenorge: HelsenorgeFile, expected: Expected, note: Note): void {
  const holding = [...helsenorge.rows(appointments).values()].filter(holdsTime)
  const byCalendar = Map.groupBy(holding, ({ calendarId }) => calendarId)
  for (const own of byCalendar.values()) {
    own.sort((a, b) => a.startsAt - b.startsAt)
    for (const [i, one] of own.entries()) {
      const next = own[i + 1]
      if (next && overlaps(one, next) && (expected.appointment.has(one.id) || expected.appointment.has(next.id)))
        note('holder', `${one.id} and ${next.id} hold the same time in ${one.calendarId}`)
    }
  }
}

function checkNotifications({ helsenorge, before }: Evidence, expected: Expected, note: Note): void {
  const old = before.get(notifications.name) ?? new Map<string, string>()
  const found = new Map<string, string[]>()
  // of what the demo clinic had planned for tomorrow
  for (const { id, subjectId, subjectKind, kind } of helsenorge.rows(notifications).values())
    if (!old.has(id) && kind !== 'appointment-reminder')
      found.set(subjectId, [...(found.get(subjectId) ?? []), subjectKind === 'dialogue' ? 'message' : kind])
  for (const subject of new Set([...found.keys(), ...expected.notifications.keys()])) {
    const told = (found.get(subject) ?? []).toSorted().join(', ')
    const due = (expected.notifications.get(subject) ?? []).toSorted().join(', ')
    if (told !== due) note('notified', `${subject}: the patient was told [${told}], the changes were [${due}]`)
  }
}

/** What the clinic may know of notifications is what there is. */
function checkNews({ helsenorge, before }: Evidence, note: Note): void {
  const old = before.get(notifications.name) ?? new Map<string, string>()
  const fresh = [...helsenorge.rows(notifications).values()].filter(({ id }) => !old.has(id))
  const bySubject = Map.groupBy(fresh, ({ subjectId }) => subjectId)
  const news = helsenorge.rows(patientNews)
  for (const [subject, own] of bySubject) {
    const known = new Set(news.get(subject)?.news.map(({ id }) => id))
    const missing = own.filter(({ id }) => !known.has(id)).length
    if (missing > Math.max(0, own.length - NEWS_KEPT))
      note('notified', `${subject}: the clinic does not know that the patient was told`)
  }
  const all = helsenorge.rows(notifications)
  for (const { id, news: known } of news.values())
    if (known.some((one) => !old.has(one.id) && all.get(one.id)?.createdAt !== one.at))
      note('notified', `${id}: the clinic believes that the patient was told, and it is not so`)
}

/** Each line of an appointment's log is another state of it, and the last is what it is now. */
function checkLogs({ helsenorge }: Evidence, note: Note): void {
  const all = helsenorge.rows(appointments)
  for (const { id, states } of helsenorge.rows(appointmentLogs).values()) {
    const texts = states.map(({ calendarId, startsAt, endsAt, status, hidden }) =>
      JSON.stringify([calendarId, startsAt, endsAt, status, hidden]),
    )
    const own = all.get(id)
    const now = own && JSON.stringify([own.calendarId, own.startsAt, own.endsAt, own.status, own.hidden])
    if (texts.at(-1) !== now) note('lost', `${id}: its log ends with ${texts.at(-1)}, it is ${now}`)
    if (texts.some((text, n) => text === texts[n - 1])) note('doubled', `${id}: one change stands twice in its log`)
  }
}

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value
const textOf = (row: Row<Table>): string => JSON.stringify(sorted(row))

function checkCache({ helsenorge, journal }: Evidence, name: string, cache: CacheFile, note: Note): void {
  for (const line of cache.damage) note('whole', `${name}: ${line}`)
  if (cache.waiting > 0) note('rest', `${name}: ${cache.waiting} commands still wait`)
  if (cache.base > 0) note('rest', `${name}: ${cache.base} rows still count as waiting`)
  const own = journal.desks.filter(({ desk, told }) => desk === name && told === 'done')
  if (cache.numbersGiven !== own.length)
    note('doubled', `${name}: ${own.length} commands were told done, ${cache.numbersGiven} were numbered`)
  const ids = new Set(own.map(({ commandId }) => commandId))
  for (const id of cache.commandIds)
    if (!ids.has(id)) note('doubled', `${name}: command ${id} was accepted, and nobody was told`)
  if (cache.setAside > 0) note('mistaken', `${name}: ${cache.setAside} rows were set aside as lost by HelseNorge`)
  const settled = new Set([...cache.acknowledgedIds, ...cache.cards.map(({ commandId }) => commandId)])
  for (const id of ids)
    if (id !== null && !settled.has(id))
      note('mistaken', `${name}: nobody remembers what came of command ${id}: its number was given up`)
  for (const [key, text] of journal.drafts.get(name) ?? [])
    if (cache.drafts.get(key) !== text)
      note('drafts', `${name}: ${key} is ${cache.drafts.get(key) ?? 'gone'}, told was ${text}`)
  const [clinicId] = cache.rows(clinics).keys()
  if (clinicId === undefined) note('same', `${name}: the cache holds no clinic`)
  for (const table of syncedTables) {
    const theirs = [...helsenorge.rows(table).values()].filter((row) => row['clinicId'] === clinicId)
    const mine = cache.rows(table)
    for (const row of theirs) {
      const kept = mine.get(String(row['id']))
      if (!kept) note('same', `${name}: ${table.name} ${String(row['id'])} is missing`)
      else if (textOf(kept) !== textOf(row)) note('same', `${name}: ${table.name} ${String(row['id'])} is another`)
    }
    if (mine.size > theirs.length)
      note('same', `${name}: ${table.name} holds ${mine.size - theirs.length} rows too many`)
  }
}
