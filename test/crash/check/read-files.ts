import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Row, Table } from '@shared/table'
import { syncedTables, tables } from '@shared/tables'
import Database from 'better-sqlite3'
import { CACHE_FILE } from '../../../electron/core/db/open'
import { columnsOf, decodeRow, quote } from '../../../electron/core/db/row-codec'
import { lookAtCache } from '../../../electron/doctor/look-at-cache'

/** A refused command as the desk keeps it. */
export interface Card {
  readonly commandId: string
  readonly name: string
  readonly args: string
  readonly code: string
}

/** One workstation's file, all of it that the checks look at. */
export interface CacheFile {
  readonly damage: readonly string[]
  readonly rows: (table: Table) => ReadonlyMap<string, Row<Table>>
  readonly waiting: number
  readonly base: number
  readonly cards: readonly Card[]
  readonly commandIds: readonly string[]
  readonly numbersGiven: number
  /** commands that HelseNorge has carried out, remembered should it be put back */
  readonly acknowledgedIds: readonly string[]
  /** rows kept for a person because HelseNorge seemed to have been put back */
  readonly setAside: number
  readonly drafts: ReadonlyMap<string, string>
}

/** HelseNorge's file. */
export interface HelsenorgeFile {
  /** sha256 of the files it holds, by their bytes */
  readonly blobs: ReadonlySet<string>
  readonly damage: readonly string[]
  /** every row, as its text */
  readonly texts: (table: Table) => ReadonlyMap<string, string>
  readonly rows: <T extends Table>(table: T) => ReadonlyMap<string, Row<T>>
}

type Db = Database.Database

/** What SQLite says is wrong with the file; nothing when it is whole. */
function damageOf(db: Db): string[] {
  const integrity = db.prepare('pragma integrity_check').pluck().all().map(String)
  const foreign = db.prepare('pragma foreign_key_check').all()
  return [...integrity.filter((line) => line !== 'ok'), ...foreign.map((row) => `foreign key: ${JSON.stringify(row)}`)]
}

/** Opened to write, so that what a killed process left in the log is taken in as the next start would; nothing is written. */
function opened<T>(file: string, read: (db: Db) => T): T {
  const db = new Database(file, { fileMustExist: true })
  try {
    return read(db)
  } finally {
    db.close()
  }
}

export const readCache = (dataDir: string): CacheFile => {
  const file = join(dataDir, CACHE_FILE)
  const doctor = lookAtCache(file, Date.now()).filter(({ level }) => level === 'bad')
  return opened(file, (db) => {
    const count = (table: string): number =>
      Number(
        db
          .prepare(`select count(*) from ${quote(table)}`)
          .pluck()
          .get(),
      )
    const byTable = new Map(
      syncedTables.map((table) => {
        const columns = columnsOf(table).map(({ name }) => quote(name))
        const raw = db.prepare(`select ${columns.join(', ')} from ${quote(table.name)}`).all()
        const rows = raw.map((row) => decodeRow(table, row as Record<string, unknown>))
        return [table.name, new Map(rows.map((row) => [String(row['id']), row]))] as const
      }),
    )
    const drafts = db.prepare('select "key", "text" from "draft"').all() as { key: string; text: string }[]
    const next = db.prepare(`select "value" from "meta" where "key" = 'nextMutationId'`).pluck().get()
    return {
      damage: [...damageOf(db), ...doctor.map(({ code, what }) => `the doctor: ${code}: ${what}`)],
      rows: (table) => byTable.get(table.name) ?? new Map(),
      waiting: count('outbox'),
      base: count('base'),
      cards: db
        .prepare('select "commandId", "name", "args", "code" from "rejection" order by "mutationId"')
        .all() as Card[],
      commandIds: db.prepare('select "commandId" from "submitted"').pluck().all().map(String),
      numbersGiven: Number(next ?? 1) - 1,
      acknowledgedIds: db.prepare('select "commandId" from "acknowledged"').pluck().all().map(String),
      setAside: count('lostRow'),
      drafts: new Map(drafts.map(({ key, text }) => [key, text])),
    }
  })
}

function blobsOf(db: Db): Set<string> {
  const found = new Set<string>()
  for (const bytes of db.prepare('select bytes from _blob').pluck().iterate() as Iterable<Uint8Array>)
    found.add(createHash('sha256').update(bytes).digest('hex'))
  return found
}

export const readHelsenorge = (dataDir: string): HelsenorgeFile =>
  opened(join(dataDir, 'helsenorge.db'), (db) => {
    const byTable = new Map(
      tables.map((table) => {
        const found = db.prepare(`select id, body from ${quote(table.name)}`).all() as { id: string; body: string }[]
        return [table.name, new Map(found.map(({ id, body }) => [id, body]))] as const
      }),
    )
    const texts = (table: Table): ReadonlyMap<string, string> => byTable.get(table.name) ?? new Map<string, string>()
    return {
      blobs: blobsOf(db),
      damage: damageOf(db),
      texts,
      rows: <T extends Table>(table: T) =>
        new Map([...texts(table)].map(([id, body]) => [id, JSON.parse(body) as Row<T>])),
    }
  })
