import { z } from 'zod'
import { instant } from '../time/instant'

/** What the window always shows about sync: pushed by the core as event `sync` and answered by the query `sync.state`. */
export const syncState = z.object({
  /** offline: HelseNorge does not answer; refused: it answers no (key, activation, version), a person must act */
  phase: z.enum(['starting', 'syncing', 'synced', 'offline', 'refused']),
  lastSyncedAt: instant.nullable(),
  offlineSince: instant.nullable(),
  /** own changes HelseNorge has not acknowledged */
  waiting: z.int(),
  /** open cards; rows kept aside after a restore count as one matter */
  needsAttention: z.int(),
  /** code of the last problem for a sentence in the window; null when all is well */
  problem: z.string().nullable(),
  /** a copy of the whole clinic under way, in rows; null otherwise */
  receiving: z.object({ done: z.int(), total: z.int(), paused: z.boolean() }).nullable(),
})
export type SyncState = z.infer<typeof syncState>
