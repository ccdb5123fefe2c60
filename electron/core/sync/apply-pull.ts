import type { Cookie, PullAnswer } from '@shared/protocol'
import { syncedTables, tableNamed } from '@shared/tables'
import { getMeta, setMeta } from '../cache/meta'
import { ownJson } from '../db/json'
import type { WritableDb } from '../db/open'
import { quote } from '../db/row-codec'
import type { Writer } from '../db/writer'
import { deleteRow, optimisticTx, putRow } from './cache-tx'
import { keepRejection } from './keep-rejection'
import { waiting } from './outbox'
import { runCommand } from './run-command'

export interface Applied {
  readonly touched: ReadonlySet<string>
  readonly rows: number
}

export const storedCookie = (db: Pick<WritableDb, 'get'>): Cookie | null => {
  const text = getMeta(db as WritableDb, 'cookie')
  return text === undefined ? null : ownJson<Cookie>(text)
}

/**
 * Takes one or more pages of HelseNorge's answer into the cache in ONE transaction: undo every optimistic effect, patch, take away what is
 * acknowledged, replay what still waits. The cookie never goes back: an older answer that comes late changes nothing.
 */
export async function applyPull(writer: Writer, pages: readonly PullAnswer[]): Promise<Applied> {
  const touched = new Set<string>()
  let rows = 0
  await writer.transaction(async (db) => {
    const fresh = pages.filter((page) => !isStale(storedCookie(db), page))
    const last = fresh.at(-1)
    if (!last) return
    undoOptimistic(db, touched)
    for (const page of fresh) {
      if (page.wipe) wipe(db, touched)
      rows += patch(db, page, touched)
      setMeta(db, 'cookie', JSON.stringify(page.cookie))
      for (const refusal of page.rejections) keepRejection(db, refusal, touched)
    }
    const acknowledged = db.run('delete from "outbox" where "mutationId" <= ?', [last.lastMutationId])
    if (acknowledged > 0) touched.add('outbox')
    await replay(db, touched)
    setMeta(db, 'lastSyncedAt', String(last.serverTime))
  })
  return { touched, rows }
}

const isStale = (have: Cookie | null, page: PullAnswer): boolean =>
  have !== null && have.epoch === page.cookie.epoch && page.cookie.clock < have.clock

function undoOptimistic(db: WritableDb, touched: Set<string>): void {
  const saved = db.all<{ tableName: string; id: string; row: string | null }>('select * from "base"')
  for (const { tableName, id, row } of saved) {
    const table = tableNamed(tableName)
    if (!table) throw new Error(`base holds a row of an unknown table: ${tableName}`)
    touched.add(tableName)
    if (row === null) deleteRow(db, table, id)
    else putRow(db, table, ownJson(row))
  }
  if (saved.length > 0) db.run('delete from "base"')
}

function wipe(db: WritableDb, touched: Set<string>): void {
  for (const table of syncedTables) {
    db.run(`delete from ${quote(table.name)}`)
    touched.add(table.name)
  }
}

function patch(db: WritableDb, page: PullAnswer, touched: Set<string>): number {
  let rows = 0
  for (const change of page.patches) {
    const table = tableNamed(change.table)
    if (!table?.synced) throw new Error(`HelseNorge sent an unknown table: ${change.table}`)
    for (const row of change.put) putRow(db, table, row)
    for (const id of change.delete) deleteRow(db, table, id)
    rows += change.put.length + change.delete.length
    if (change.put.length + change.delete.length > 0) touched.add(table.name)
  }
  return rows
}

/** What still waits runs again on the new truth, each in its own savepoint; one that no longer fits shows nothing, and HelseNorge decides. */
async function replay(db: WritableDb, touched: Set<string>): Promise<void> {
  for (const mutation of waiting(db)) {
    db.run('savepoint replay')
    const outcome = await runCommand(optimisticTx(db, touched), mutation)
    if (!outcome.ok) db.run('rollback to replay')
    db.run('release replay')
  }
}
