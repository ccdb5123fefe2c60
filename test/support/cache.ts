import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { PullAnswer } from '@shared/protocol'
import { onTestFinished } from 'vitest'
import { setMeta } from '../../electron/core/cache/meta'
import { migrations } from '../../electron/core/cache/migrations'
import { migrate } from '../../electron/core/db/migrate'
import { openCache } from '../../electron/core/db/open'
import { makeWriter } from '../../electron/core/db/writer'
import { applyPull } from '../../electron/core/sync/apply-pull'
import { storedCookie } from '../../electron/core/sync/cookie'
import { MORNING, type Rows, smallestClinic } from './clinic-rows'
import { tempDir } from './temp-dir'

export const CLIENT_ID = '00000000-0000-4000-8000-000000000000'

/** HelseNorge's answer to a pull, as a test needs it. */
export const aPull = (clock: number, rows: readonly Rows[], over: Partial<PullAnswer> = {}): PullAnswer => ({
  cookie: { epoch: 'epoch-1', clock, copying: null },
  copy: null,
  progress: null,
  more: false,
  lastMutationId: 0,
  lastCommandId: null,
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
  await writer.transaction((write) => setMeta(write, 'clientId', CLIENT_ID))
  /** takes the page as the next answer */
  const pulled = (page: PullAnswer, asked = storedCookie(cache.read)) => applyPull(writer, page, asked, randomUUID)
  await pulled(aPull(1, rows, { copy: 'first' }))
  return { file, db: cache.read, write: cache.write, writer, pulled }
}
