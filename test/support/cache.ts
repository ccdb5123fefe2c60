import { join } from 'node:path'
import type { PullAnswer } from '@shared/protocol'
import { onTestFinished } from 'vitest'
import { migrations } from '../../electron/core/cache/migrations'
import { migrate } from '../../electron/core/db/migrate'
import { openCache } from '../../electron/core/db/open'
import { makeWriter } from '../../electron/core/db/writer'
import { applyPull } from '../../electron/core/sync/apply-pull'
import { MORNING, type Rows, smallestClinic } from './clinic-rows'
import { tempDir } from './temp-dir'

/** HelseNorge's answer to a pull, as a test needs it. */
export const aPull = (clock: number, rows: readonly Rows[], over: Partial<PullAnswer> = {}): PullAnswer => ({
  cookie: { epoch: 'epoch-1', clock },
  wipe: false,
  more: false,
  lastMutationId: 0,
  rejections: [],
  patches: rows.map(({ table, rows: put }) => ({
    table: table.name,
    put: [...put] as PullAnswer['patches'][number]['put'],
    delete: [],
  })),
  serverTime: MORNING,
  ...over,
})

/** A real cache file with the smallest clinic in it. */
export async function cacheWith(rows: readonly Rows[] = smallestClinic()) {
  const file = join(tempDir(), 'cache.sqlite')
  const cache = openCache(file, (db) => migrate(db, migrations, file))
  onTestFinished(cache.close)
  const writer = makeWriter(cache.write)
  await applyPull(writer, [aPull(1, rows)])
  return { file, db: cache.read, write: cache.write, writer }
}
