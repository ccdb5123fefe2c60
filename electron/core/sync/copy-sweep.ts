import type { CopyReason, TablePatch } from '@shared/protocol'
import type { Row, Table } from '@shared/table'
import { syncedTables, tableNamed } from '@shared/tables'
import type { Instant } from '@shared/time/instant'
import { deleteMeta, getMeta, setMeta } from '../cache/meta'
import type { ReadableDb, WritableDb } from '../db/open'
import { decodeRow, encodeRow, quote } from '../db/row-codec'
import { getRow } from './cache-tx'

/** The copy that comes over older rows now, or null. */
export const sweeping = (db: ReadableDb): CopyReason | null => (getMeta(db, 'sweep') as CopyReason | undefined) ?? null

/**
 * A copy begins. Old rows stand until it is complete, so that nobody looks at an empty calendar meanwhile (SY15); on an empty cache there is nothing to keep
 * an account of. A copy after a restore stays one until it is complete, whatever makes it begin again.
 */
export function beginCopy(db: WritableDb, reason: CopyReason): void {
  db.run('delete from "received"')
  const holdsRows = syncedTables.some((table) => db.get(`select 1 from ${quote(table.name)} limit 1`) !== undefined)
  if (!holdsRows) deleteMeta(db, 'sweep')
  else if (sweeping(db) !== 'restored') setMeta(db, 'sweep', reason)
}

/** Rows of a page, before they are put: they stay when the copy is complete; after a restore, what they overwrite is kept aside (SY25). */
export function markReceived(
  db: WritableDb,
  table: Table,
  puts: TablePatch['put'],
  reason: CopyReason,
  now: Instant,
): void {
  for (const row of puts) {
    const id = idOf(row)
    if (reason === 'restored') {
      const before = getRow(db, table, id)
      if (before && !sameRow(table, before, row)) keepLost(db, table, before, 'older', now)
    }
    db.run('insert or ignore into "received" ("tableName", "id") values (?, ?)', [table.name, id])
  }
}

/** The copy is complete: rows it did not bring are no longer HelseNorge's. */
export function sweep(db: WritableDb, reason: CopyReason, touched: Set<string>, now: Instant): void {
  for (const table of syncedTables) {
    const notReceived = `from ${quote(table.name)} where not exists
      (select 1 from "received" where "tableName" = ? and "received"."id" = ${quote(table.name)}."id")`
    if (reason === 'restored') {
      for (const raw of db.all<Record<string, unknown>>(`select * ${notReceived}`, [table.name]))
        keepLost(db, table, decodeRow(table, raw), 'gone', now)
    }
    if (db.run(`delete ${notReceived}`, [table.name]) > 0) touched.add(table.name)
  }
  if (reason === 'restored') touched.add('lostRow')
  db.run('delete from "received"')
  deleteMeta(db, 'sweep')
}

function keepLost(db: WritableDb, table: Table, row: Row<Table>, kind: 'gone' | 'older', now: Instant): void {
  db.run(
    'insert or ignore into "lostRow" ("tableName", "id", "row", "kind", "noticedAt", "settledAt") values (?, ?, ?, ?, ?, null)',
    [table.name, String(row['id']), JSON.stringify(row), kind, now],
  )
}

/** @throws for a row without an id: a defect of HelseNorge's, and nothing of the page is taken */
function idOf(row: Readonly<Record<string, unknown>>): string {
  const { id } = row
  if (typeof id !== 'string') throw new Error('HelseNorge sent a row without an id')
  return id
}

const sameRow = (table: Table, a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean =>
  JSON.stringify(encodeRow(table, a)) === JSON.stringify(encodeRow(table, b))

/** @throws when HelseNorge sends what this program does not know: a defect of one side, and nothing of the page is taken */
export function syncedTable(name: string): Table {
  const table = tableNamed(name)
  if (!table?.synced) throw new Error(`HelseNorge sent an unknown table: ${name}`)
  return table
}
