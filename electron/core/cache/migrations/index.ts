import type { Migration } from '../../db/migrate'
import { localTables001 } from './001-local-tables'
import { syncedTables001 } from './001-synced-tables'
import { attention002 } from './002-attention'

/** Every version the cache has had, oldest first; a released one is never edited. */
export const migrations: readonly Migration[] = [
  { version: 1, sql: `${syncedTables001}\n${localTables001}` },
  { version: 2, sql: attention002 },
]
