import type { Cookie, PullAnswer } from '@shared/protocol'
import { tableNamed } from '@shared/tables'
import type { Instant } from '@shared/time/instant'
import { deleteMeta, getNumber, setMeta } from '../cache/meta'
import { ownJson } from '../db/json'
import type { WritableDb } from '../db/open'
import type { Writer } from '../db/writer'
import { deleteRow, optimisticTx, putRow } from './cache-tx'
import { cardsForForgotten, standingOfNumbers, takeNewClientId } from './client-numbers'
import { sameCookie, storeCookie, storedCookie } from './cookie'
import { beginCopy, markReceived, sweep, sweeping, syncedTable } from './copy-sweep'
import { keepRejection } from './keep-rejection'
import { countWaiting, waiting } from './outbox'
import { rebuildAfter } from './rebuild'
import { runCommand } from './run-command'

/** How long own commands are remembered after they were carried out, should HelseNorge be put back to an older state (SY24). */
const REMEMBERED_MS = 30 * 24 * 60 * 60_000

export interface Applied {
  /** tables whose rows changed */
  readonly touched: ReadonlySet<string>
  /** false: the answer belonged to another cookie and nothing was done (SY10) */
  readonly taken: boolean
}

/**
 * Takes a page of HelseNorge's answer into the cache in ONE transaction (SY9): undo every optimistic effect, patch, take away what is acknowledged, run again
 * what still waits.
 * @param asked the cookie the answer was asked from
 * @param uuid a new client id, should this one's numbers be spent (SY26, SY30)
 */
export function applyPull(
  writer: Writer,
  page: PullAnswer,
  asked: Cookie | null,
  uuid: () => string,
): Promise<Applied> {
  return writer.transaction(async (db) => {
    const touched = new Set<string>()
    if (!sameCookie(storedCookie(db), asked)) return { touched, taken: false }
    undoOptimistic(db, touched)
    if (page.copy !== null) beginCopy(db, page.copy)
    patch(db, page, touched)
    storeCookie(db, page.cookie)
    if (page.progress && page.cookie.copying !== null) setMeta(db, 'copyProgress', JSON.stringify(page.progress))
    else deleteMeta(db, 'copyProgress')
    const reason = sweeping(db)
    if (reason !== null && !page.more) sweep(db, reason, touched, page.serverTime)
    rebuildAfter(db, page)
    takeNumbers(db, page, touched, uuid)
    await replay(db, touched)
    setMeta(db, 'lastSyncedAt', String(page.serverTime))
    return { touched, taken: true }
  })
}

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

function patch(db: WritableDb, page: PullAnswer, touched: Set<string>): void {
  const reason = sweeping(db)
  for (const change of page.patches) {
    const table = syncedTable(change.table)
    if (reason !== null) markReceived(db, table, change.put, reason, page.serverTime)
    for (const row of change.put) putRow(db, table, row)
    for (const id of change.delete) deleteRow(db, table, id)
    if (change.put.length + change.delete.length > 0) touched.add(table.name)
  }
}

/** What HelseNorge says of this client's own commands; and whether the numbers it knows are the numbers given here. */
function takeNumbers(db: WritableDb, page: PullAnswer, touched: Set<string>, uuid: () => string): void {
  const standing = standingOfNumbers(db, page)
  if (standing !== 'copied') {
    for (const refusal of page.rejections) keepRejection(db, refusal, touched)
    acknowledge(db, page.lastMutationId, page.serverTime, touched)
  }
  if (standing === 'as known') return
  // the next push learns which of those that wait were carried out under these numbers
  if (standing === 'copied' && countWaiting(db) > 0) return
  if (standing === 'forgotten') cardsForForgotten(db, page.lastMutationId, page.serverTime)
  takeNewClientId(db, uuid())
  touched.add('outbox').add('rejection')
}

/** Refused ones are cards by now and need no memory. */
function acknowledge(db: WritableDb, upTo: number, now: Instant, touched: Set<string>): void {
  if (upTo > getNumber(db, 'acknowledgedUntil', 0)) setMeta(db, 'acknowledgedUntil', String(upTo))
  db.run(
    `insert or ignore into "acknowledged" ("commandId", "mutationId", "name", "args", "employeeId", "madeAt", "acknowledgedAt")
     select "commandId", "mutationId", "name", "args", "employeeId", "madeAt", ? from "outbox" where "mutationId" <= ?
       and not exists (select 1 from "rejection" where "rejection"."commandId" = "outbox"."commandId")`,
    [now, upTo],
  )
  if (db.run('delete from "outbox" where "mutationId" <= ?', [upTo]) === 0) return
  touched.add('outbox')
  db.run('delete from "acknowledged" where "acknowledgedAt" < ?', [now - REMEMBERED_MS])
}

/** What still waits runs again on the new truth, each in its own savepoint; one that no longer fits shows nothing, and HelseNorge decides (SY16). */
async function replay(db: WritableDb, touched: Set<string>): Promise<void> {
  for (const mutation of waiting(db)) {
    db.run('savepoint replay')
    const outcome = await runCommand(optimisticTx(db, touched), mutation)
    if (!outcome.ok) db.run('rollback to replay')
    db.run('release replay')
  }
}
