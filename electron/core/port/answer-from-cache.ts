import { runQuery } from '../cache/queries'
import { userAtDesk } from '../cache/queries/clinic'
import type { World } from '../clock'
import type { ReadableDb } from '../db/open'
import { copyPaused } from '../sync/copy-pause'
import { initialLoop } from '../sync/loop-state'
import { syncStateOf } from '../sync/sync-state'
import type { Answering } from './serve-port'

/** No answer here: the window asks again when the core is connected. */
const later = (): Promise<never> => new Promise(() => undefined)

/** Answers queries out of the cache alone, as it was left; whatever writes or needs the network is left unanswered. */
export const answeringFromCache = (db: ReadableDb, world: Pick<World, 'now'>): Answering => ({
  query: async (name, args) =>
    runQuery(name, args, {
      db,
      now: world.now(),
      userId: userAtDesk(db),
      syncState: syncStateOf(db, { ...initialLoop, paused: copyPaused(db) }, null),
      blob: later,
      uploads: () => [],
      reachNow: later,
      faults: later,
      support: { diagnostics: later, storage: later, log: later },
    }),
  submit: later,
  local: later,
})
