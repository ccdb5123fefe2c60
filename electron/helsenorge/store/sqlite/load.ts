import type { Row, Table } from '@shared/table'
import type { Connection } from './connection'
import { prepared } from './connection'
import { getMeta, putMeta } from './meta'
import { textOf } from './rows'
import { createIndexes, dropIndexes, quote } from './schema'
import { clinicOf, idOf } from './write-tx'

const ROWS_A_TRANSACTION = 5000

/**
 * Fills an empty store. Nothing is safe on the disk until it returns: a mark tells the next start that a load was broken off.
 * @throws when the store is not empty
 */
export function bulkLoad(
  connection: Connection,
  steps: Iterable<{ readonly table: Table; readonly rows: readonly Row<Table>[] }>,
): number {
  const db = prepared(connection)
  let clock = Number(getMeta(db, 'clock'))
  if (clock !== 0) throw new Error('only an empty store can be loaded')
  putMeta(db, 'loading', 'begun')
  dropIndexes(connection)
  connection.pragma('synchronous = off')
  let waiting = 0
  connection.exec('begin immediate')
  for (const { table, rows } of steps) {
    clock += 1
    const insert = db.statement(`insert into ${quote(table.name)} (id, clinic_id, clock, body) values (?, ?, ?, ?)`)
    for (const row of rows) insert.run(idOf(row), clinicOf(row), clock, textOf(row))
    waiting += rows.length
    if (waiting < ROWS_A_TRANSACTION) continue
    waiting = 0
    connection.exec('commit; begin immediate')
  }
  putMeta(db, 'clock', String(clock))
  connection.exec('commit')
  createIndexes(connection)
  connection.pragma('synchronous = full')
  // the log goes into the file and the file to the disk before the mark is taken away
  connection.pragma('wal_checkpoint(truncate)')
  connection.exec("delete from _meta where key = 'loading'")
  return clock
}
