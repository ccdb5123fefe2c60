import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendars } from '@shared/calendar/model'
import { patientNews } from '@shared/citizen/model'
import { clinics } from '@shared/clinic/model'
import { patients } from '@shared/patient/model'
import { tables } from '@shared/tables'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { stagesOf } from '../../electron/helsenorge/store/copy-order'
import { indexesOf } from '../../electron/helsenorge/store/list-plan'
import { BOUNDARY, boundaryParams } from '../../electron/helsenorge/store/sqlite/changes'
import { prepared } from '../../electron/helsenorge/store/sqlite/connection'
import { stageSql } from '../../electron/helsenorge/store/sqlite/copy'
import { createGroupCommit } from '../../electron/helsenorge/store/sqlite/group-commit'
import { listSql } from '../../electron/helsenorge/store/sqlite/rows'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import type { Store } from '../../electron/helsenorge/store/store'
import { aCalendar, aClinic, aPatient, MORNING } from '../support/clinic-rows'
import { tempDir } from '../support/temp-dir'
import { storeSuite } from './store.suite'
import { feedSuite } from './store-feed.suite'

const folders = new Map<string, { test: string | undefined; dir: string }>()
function openNamed(which: string): Store {
  const current = expect.getState().currentTestName
  let known = folders.get(which)
  if (known?.test !== current || !known) {
    known = { test: current, dir: tempDir() }
    folders.set(which, known)
  }
  return opened(known.dir)
}
function opened(dir: string): Store {
  const store = openSqliteStore(dir)
  onTestFinished(() => store.close())
  return store
}

storeSuite('SQLite', openNamed)
feedSuite('SQLite', openNamed, (which, other) => {
  const from = folders.get(which)?.dir ?? ''
  const to = tempDir()
  folders.set(other, { test: expect.getState().currentTestName, dir: to })
  cpSync(from, to, { recursive: true })
})

const code = (body: () => unknown): unknown => {
  try {
    body()
  } catch (error) {
    return (error as { code?: unknown }).code
  }
  return 'no problem'
}

test.each(
  tables.flatMap((table) =>
    indexesOf(table).map((fields) => ({ table, fields, name: `${table.name}: ${fields.join(', ')}` })),
  ),
)('a list by $name is answered by an index in its order, without scanning or sorting', ({ table, fields }) => {
  const dir = tempDir()
  opened(dir)
  const db = new Database(join(dir, 'helsenorge.db'), { readonly: true })
  onTestFinished(() => void db.close())
  const equal = Object.fromEntries(fields.slice(0, -1).map((field) => [field, 'x']))
  const last = fields.at(-1) ?? ''
  const queries = [
    { where: { ...equal, [last]: 'x' } },
    { where: equal, range: { field: last, from: 'x', to: 'y' } },
    ...(fields.length > 1 ? [{ where: equal, limit: 5 }] : []),
  ]
  for (const query of queries) {
    const { sql, params } = listSql(table, query)
    const plan = (db.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[]).map(
      (row) => row.detail,
    )
    expect(plan).toHaveLength(1)
    expect(plan[0]).toMatch(new RegExp(`^SEARCH ${table.name} USING INDEX ${table.name} by `))
  }
})

test('the end of a page is found by merging the tables, without sorting them', () => {
  const dir = tempDir()
  const store = opened(dir)
  store.load([{ table: clinics, rows: [aClinic()] }])
  const db = new Database(join(dir, 'helsenorge.db'), { readonly: true })
  onTestFinished(() => void db.close())
  const plan = (
    db.prepare(`explain query plan ${BOUNDARY}`).all(...boundaryParams('clinic', 0, 5)) as { detail: string }[]
  )
    .map((row) => row.detail)
    .join('\n')
  expect(plan).toContain('MERGE (UNION ALL)')
  expect(plan).not.toContain('TEMP B-TREE')
})

test.each(stagesOf(MORNING).map((stage) => ({ stage, name: `${stage.table.name} ${JSON.stringify(stage.range)}` })))(
  '[SY14] a copy reads $name by an index in its order, from where it stopped too, without scanning or sorting',
  ({ stage }) => {
    const dir = tempDir()
    opened(dir)
    const db = new Database(join(dir, 'helsenorge.db'), { readonly: true })
    onTestFinished(() => void db.close())
    for (const after of [null, { date: stage.range === null ? null : MORNING, id: 'x' }]) {
      const { sql, params } = stageSql('clinic', stage, after, 10)
      const plan = (db.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[]).map(
        ({ detail }) => detail,
      )
      expect(plan).toHaveLength(1)
      expect(plan[0]).toMatch(new RegExp(`^SEARCH ${stage.table.name} USING INDEX ${stage.table.name} copy `))
    }
  },
)

test('a demo clinic whose making was broken off is thrown away at the next start, never taken for a real one', () => {
  const dir = tempDir()
  const store = openSqliteStore(dir)
  const half = function* () {
    yield { table: clinics, rows: [aClinic()] }
    yield { table: patients, rows: Array.from({ length: 6000 }, (_, i) => aPatient({ id: `p${i}` })) }
    throw new Error('power cut')
  }
  expect(() => store.load(half())).toThrow('power cut')
  store.close()
  expect(opened(dir).isEmpty()).toBe(true)
})

test('two servers cannot use one data folder, in one process or two', () => {
  const dir = tempDir()
  opened(dir)
  expect(code(() => openSqliteStore(dir))).toBe('folder-in-use')
  const other = spawnSync(
    process.execPath,
    [
      '-e',
      `const Database = require('better-sqlite3'); const lock = new Database(process.argv[1], { timeout: 0 });
       lock.pragma('locking_mode = exclusive'); lock.exec('begin exclusive; commit')`,
      join(dir, 'helsenorge.lock'),
    ],
    { encoding: 'utf8', cwd: join(import.meta.dirname, '../..'), env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  )
  expect(other.stderr).toContain('database is locked')
})

test('a file of a newer program is refused and left as it is', () => {
  const dir = tempDir()
  openSqliteStore(dir).close()
  const db = new Database(join(dir, 'helsenorge.db'))
  db.pragma('user_version = 99')
  db.close()
  expect(code(() => openSqliteStore(dir))).toBe('file-newer')
  expect(() => openSqliteStore(dir)).toThrow(/newer program/)
})

test('a file of an earlier program gets the fields that workstations now expect, and keeps what was there', async () => {
  const dir = tempDir()
  const store = openSqliteStore(dir)
  await store.write((tx) => tx.put(calendars, aCalendar()))
  store.close()
  const db = new Database(join(dir, 'helsenorge.db'))
  db.exec(`
    update "calendar" set body = json_remove(body, '$.vendorNotifications', '$.patientListId');
    insert into "patientNews" values ('a', 'clinic', 1, '{"id":"a","news":[{"at":5},{"at":7}]}');
    pragma user_version = 3`)
  db.close()
  const upgraded = openSqliteStore(dir)
  expect(await upgraded.read((tx) => tx.get(calendars, 'cal-berg'))).toEqual(aCalendar())
  expect(await upgraded.read((tx) => tx.get(patientNews, 'a'))).toMatchObject({ lastAt: 7 })
  upgraded.close()
})

test('a damaged file is named and never deleted, and the folder can be used again', async () => {
  const dir = tempDir()
  const file = join(dir, 'helsenorge.db')
  writeFileSync(file, 'this is a letter, not a database, and it is long enough to be looked at by anyone who wonders')
  expect(code(() => openSqliteStore(dir))).toBe('file-damaged')
  expect(readFileSync(file, 'utf8')).toContain('this is a letter')
  const cut = tempDir()
  const store = openSqliteStore(cut)
  await store.write((tx) => tx.put(clinics, aClinic()))
  store.close()
  truncateSync(join(cut, 'helsenorge.db'), 10_000)
  expect(code(() => openSqliteStore(cut))).toBe('file-damaged')
  expect(existsSync(join(cut, 'helsenorge.db'))).toBe(true)
})

test('a data folder that cannot be written, or is a file, is said so in a sentence', () => {
  const dir = tempDir()
  const folder = join(dir, 'read-only')
  mkdirSync(folder)
  chmodSync(folder, 0o555)
  chmodSync(dir, 0o755)
  const root = process.getuid?.() === 0
  // an administrator may write anywhere: be nobody for a moment
  if (root) process.seteuid?.(65534)
  try {
    expect(code(() => openSqliteStore(folder))).toBe('folder-read-only')
    expect(code(() => openSqliteStore(join(folder, 'below')))).toBe('folder-read-only')
  } finally {
    if (root) process.seteuid?.(0)
  }
  writeFileSync(join(dir, 'file'), '')
  expect(code(() => openSqliteStore(join(dir, 'file')))).toBe('folder-not-a-folder')
})

test('when the disk is full nobody is told that the write is safe, and the store goes on when there is room again', async () => {
  const db = new Database(join(tempDir(), 'full.db'))
  onTestFinished(() => void db.close())
  db.exec('create table t (x text)')
  const told: string[] = []
  const commits = createGroupCommit(prepared(db), {
    beforeCommit: () => undefined,
    committed: () => told.push('committed'),
    lost: () => told.push('lost'),
  })
  const write = (size: number) =>
    commits.ask(async () => {
      db.prepare('insert into t values (?)').run('x'.repeat(size))
      return { value: size, keep: true }
    })
  db.pragma('max_page_count = 10')
  const outcomes = await Promise.allSettled([write(10), write(1_000_000), write(20)])
  // the one too large is refused alone, or all of its group with it; never is one of them said to be safe that is not
  const safe = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  expect(outcomes[1]?.status).toBe('rejected')
  expect(db.prepare('select length(x) from t').pluck().all()).toEqual(safe)
  db.pragma('max_page_count = 1000000')
  expect(await write(30)).toBe(30)
  expect(db.prepare('select count(*) from t').pluck().get()).toBe(safe.length + 1)
  expect(told.at(-1)).toBe('committed')
})

test('a store whose file is gone refuses what waits, and does not go round for ever', async () => {
  const db = new Database(join(tempDir(), 'gone.db'))
  const commits = createGroupCommit(prepared(db), {
    beforeCommit: () => undefined,
    committed: () => undefined,
    lost: () => undefined,
  })
  db.close()
  const write = () => commits.ask(async () => ({ value: 1, keep: true }))
  const outcomes = await Promise.allSettled([write(), write()])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
