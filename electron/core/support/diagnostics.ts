import { statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { QueryResult } from '@shared/contract'
import { PROTOCOL_VERSION } from '@shared/protocol'
import { SHOWN_EVENTS } from '@shared/sync/diagnostics'
import { syncedTables } from '@shared/tables'
import { getMeta } from '../cache/meta'
import type { World } from '../clock'
import type { ReadableDb } from '../db/open'
import { quote } from '../db/row-codec'
import { storedCookie } from '../sync/cookie'
import { sweeping } from '../sync/copy-sweep'
import type { Engine } from '../sync/engine'
import { rebuildWanted } from '../sync/rebuild'
import type { SyncLog } from '../sync/sync-log'
import type { OnTheLine } from '../sync/watched-transport'

/** Enough of an id to tell two apart. */
export const shortId = (id: string): string => id.slice(0, 8)

/** How the sync stands, for whoever helps. */
export function diagnosticsOf(parts: {
  readonly db: ReadableDb
  readonly world: Pick<World, 'now'>
  readonly engine: Pick<Engine, 'plan'>
  readonly log: Pick<SyncLog, 'recent'>
  readonly seen: OnTheLine
  readonly helsenorgeUrl: string | null
}): QueryResult<'sync.diagnostics'> {
  const { db, seen } = parts
  const { failures, nextIn } = parts.engine.plan()
  const cookie = storedCookie(db)
  return {
    helsenorgeUrl: parts.helsenorgeUrl,
    protocol: PROTOCOL_VERSION,
    clientId: shortId(getMeta(db, 'clientId') ?? ''),
    cookie: cookie && { epoch: shortId(cookie.epoch), clock: cookie.clock, copying: cookie.copying !== null },
    rebuild: rebuildWanted(db) ? 'wanted' : sweeping(db) === null ? 'none' : 'copying',
    streamOpen: seen.streamOpen,
    failures,
    nextTryAt: nextIn === null ? null : parts.world.now() + nextIn,
    lastPush: seen.lastPush,
    lastPull: seen.lastPull,
    events: [...parts.log.recent(SHOWN_EVENTS)],
  }
}

/** Local tables worth counting beside the synced ones. */
const OWN_TABLES = ['outbox', 'rejection', 'draft', 'blob', 'lostRow'] as const

/** @param file the cache */
export function storageOf(db: ReadableDb, file: string): QueryResult<'sync.storage'> {
  return {
    cache: sizeOf(file),
    wal: sizeOf(`${file}-wal`),
    free: freeOn(dirname(file)),
    tables: rowCounts(db),
  }
}

/** Rows of each table that holds any. */
export const rowCounts = (db: ReadableDb): { name: string; rows: number }[] =>
  [...syncedTables.map(({ name }) => name), ...OWN_TABLES]
    .map((name) => ({ name, rows: db.get<{ n: number }>(`select count(*) as n from ${quote(name)}`)?.n ?? 0 }))
    .filter(({ rows }) => rows > 0)

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Bytes this user may still write; null where the file system does not say. */
export function freeOn(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
