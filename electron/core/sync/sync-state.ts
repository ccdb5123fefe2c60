import type { SyncState } from '@shared/sync/state'
import type { Instant } from '@shared/time/instant'
import { getMeta } from '../cache/meta'
import { lostSql } from '../cache/queries/lost'
import { ownJson } from '../db/json'
import type { ReadableDb } from '../db/open'
import type { LoopState } from './loop-state'
import { countWaiting } from './outbox'

/**
 * How the sync stands: what the window shows at all times (synced, waiting, offline, needs attention).
 * @param offlineSince by the clock on the wall
 */
export function syncStateOf(db: ReadableDb, loop: LoopState, offlineSince: Instant | null): SyncState {
  const progress = getMeta(db, 'copyProgress')
  const receiving =
    progress === undefined ? null : { ...ownJson<{ done: number; total: number }>(progress), paused: loop.paused }
  const waiting = countWaiting(db)
  const lastSyncedAt = getMeta(db, 'lastSyncedAt')
  return {
    phase: phaseOf(loop, waiting, receiving),
    lastSyncedAt: lastSyncedAt === undefined ? null : Number(lastSyncedAt),
    offlineSince,
    waiting,
    needsAttention: countCards(db) + (db.get(lostSql.any) === undefined ? 0 : 1),
    problem: loop.refusal,
    receiving,
  }
}

const countCards = (db: ReadableDb): number =>
  db.get<{ n: number }>('select count(*) as n from "rejection" where "settledAt" is null')?.n ?? 0

function phaseOf(loop: LoopState, waiting: number, receiving: SyncState['receiving']): SyncState['phase'] {
  if (loop.refusal !== null) return 'refused'
  if (loop.failingSince !== null) return 'offline'
  if (!loop.everAnswered) return 'starting'
  return waiting > 0 || (receiving !== null && !receiving.paused) ? 'syncing' : 'synced'
}
