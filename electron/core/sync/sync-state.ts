import type { SyncState } from '@shared/sync/state'
import { getMeta } from '../cache/meta'
import { ownJson } from '../db/json'
import type { ReadableDb } from '../db/open'
import type { LoopState } from './loop-state'
import { countWaiting } from './outbox'

/**
 * How the sync stands: what the window shows at all times (synced, waiting, offline, needs attention).
 */
export function syncStateOf(db: ReadableDb, loop: LoopState): SyncState {
  const progress = getMeta(db, 'copyProgress')
  const receiving =
    progress === undefined ? null : { ...ownJson<{ done: number; total: number }>(progress), paused: loop.paused }
  const waiting = countWaiting(db)
  const lastSyncedAt = getMeta(db, 'lastSyncedAt')
  return {
    phase: phaseOf(loop, waiting, receiving),
    lastSyncedAt: lastSyncedAt === undefined ? null : Number(lastSyncedAt),
    offlineSince: loop.offlineSince,
    waiting,
    needsAttention: db.get<{ n: number }>('select count(*) as n from "rejection" where "settledAt" is null')?.n ?? 0,
    problem: loop.refusal,
    receiving,
  }
}

function phaseOf(loop: LoopState, waiting: number, receiving: SyncState['receiving']): SyncState['phase'] {
  if (loop.refusal !== null) return 'refused'
  if (loop.offlineSince !== null) return 'offline'
  if (!loop.everAnswered) return 'starting'
  return waiting > 0 || (receiving !== null && !receiving.paused) ? 'syncing' : 'synced'
}
