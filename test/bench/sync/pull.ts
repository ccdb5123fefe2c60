import { join } from 'node:path'
import { syncedTables } from '@shared/tables'
import Database from 'better-sqlite3'
import { migrations } from '../../../electron/core/cache/migrations'
import { migrate } from '../../../electron/core/db/migrate'
import { CACHE_FILE, openCache } from '../../../electron/core/db/open'
import { columnsOf, quote } from '../../../electron/core/db/row-codec'
import { openDesk } from './desk'
import type { Mock } from './mock'

const PAGE = 4000

/** A first copy into an empty folder. @returns rows and milliseconds, from opening the cache to at rest */
export async function pullAll(mock: Mock, dataDir: string): Promise<{ rows: number; ms: number; firstPageMs: number }> {
  const began = performance.now()
  const desk = await openDesk(mock, dataDir)
  let firstPageMs = 0
  void desk.changed('employee').then(() => {
    firstPageMs = performance.now() - began
  })
  await desk.synced()
  const ms = performance.now() - began
  await desk.close()
  const db = new Database(join(dataDir, CACHE_FILE), { readonly: true })
  const rows = syncedTables.reduce(
    (sum, { name }) => sum + (db.prepare(`select count(*) as n from ${quote(name)}`).get() as { n: number }).n,
    0,
  )
  db.close()
  return { rows, ms, firstPageMs }
}

/** The same rows into a cache with the same indexes, by nothing but prepared inserts. Reading them is not counted. @returns milliseconds */
export function insertAll(from: string, dataDir: string): number {
  const file = join(dataDir, CACHE_FILE)
  openCache(file, (db) => migrate(db, migrations, file)).close()
  const source = new Database(join(from, CACHE_FILE), { readonly: true })
  const target = new Database(file)
  target.pragma('journal_mode = wal')
  target.pragma('synchronous = full')
  target.pragma('cache_size = -16000')
  let ms = 0
  for (const table of syncedTables) {
    const columns = columnsOf(table).map(({ name }) => quote(name))
    const insert = target.prepare(
      `insert into ${quote(table.name)} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    )
    const put = target.transaction((rows: unknown[][]) => {
      for (const row of rows) insert.run(row)
    })
    let page: unknown[][] = []
    const flush = () => {
      const began = performance.now()
      put(page)
      ms += performance.now() - began
      page = []
    }
    for (const row of source
      .prepare(`select ${columns.join(', ')} from ${quote(table.name)}`)
      .raw()
      .iterate()) {
      page.push(row as unknown[])
      if (page.length === PAGE) flush()
    }
    if (page.length > 0) flush()
  }
  source.close()
  target.close()
  return ms
}
