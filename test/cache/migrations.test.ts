import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncedTables } from '@shared/tables'
import { expect, onTestFinished, test } from 'vitest'
import { migrations } from '../../electron/core/cache/migrations'
import { migrate } from '../../electron/core/db/migrate'
import { openCache } from '../../electron/core/db/open'
import { columnsOf } from '../../electron/core/db/row-codec'
import { cacheWith } from '../support/cache'
import { tempDir } from '../support/temp-dir'

const open = (file: string) => openCache(file, (db) => migrate(db, migrations, file))

test('versions count up from 1 without gaps', () => {
  expect(migrations.map((m) => m.version)).toEqual(migrations.map((_m, i) => i + 1))
})

test('the migrated cache has exactly the columns and indexes that the shared tables declare, all STRICT', async () => {
  const { db } = await cacheWith()
  for (const table of syncedTables) {
    const have = db.all<{ name: string; type: string; notnull: number }>(
      `select name, lower(type) as type, "notnull" from pragma_table_info('${table.name}') where name <> 'number' or pk = 0`,
    )
    const want = columnsOf(table).map(({ name, kind, nullable }) => ({
      name,
      type: kind === 'integer' || kind === 'boolean' ? 'integer' : 'text',
      notnull: nullable ? 0 : 1,
    }))
    expect(have, table.name).toEqual(want)
    expect(db.get(`select strict from pragma_table_list where name = '${table.name}'`)).toEqual({ strict: 1 })
    for (const fields of table.indexes) {
      const columns = db.all<{ name: string }>(
        `select name from pragma_index_info('${table.name}_${fields.join('_')}')`,
      )
      expect(columns.map((c) => c.name)).toEqual([...fields, 'id'])
    }
  }
})

test('a cache written by a newer program is refused with a sentence and left untouched', () => {
  const file = join(tempDir(), 'cache.sqlite')
  const cache = open(file)
  cache.write.exec('pragma user_version = 99')
  cache.close()
  const before = readFileSync(file)
  expect(() => open(file)).toThrow(/newer version of Klinikk; install that version/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a damaged cache is refused with a sentence and left untouched', () => {
  const file = join(tempDir(), 'cache.sqlite')
  writeFileSync(file, 'this is not a database, it is a shopping list'.repeat(100))
  const before = join(tempDir(), 'before')
  copyFileSync(file, before)
  expect(() => open(file)).toThrow(/is damaged and was left as it is; restore it/)
  expect(readFileSync(file).equals(readFileSync(before))).toBe(true)
})

test('a folder that can not be made is refused with a sentence', () => {
  const blocked = join(tempDir(), 'file')
  writeFileSync(blocked, '')
  expect(() => open(join(blocked, 'cache.sqlite'))).toThrow(/give this user write access or choose another data folder/)
})

test('a migration that fails half way leaves the version and the tables as they were', () => {
  const file = join(tempDir(), 'cache.sqlite')
  const broken = [{ version: 1, sql: 'create table a (x) ; create table a (x)' }]
  expect(() => openCache(file, (db) => migrate(db, broken, file))).toThrow('could not be opened')
  const cache = openCache(file, () => undefined)
  expect(cache.read.get('pragma user_version')).toEqual({ user_version: 0 })
  expect(cache.read.all(`select name from sqlite_schema`)).toEqual([])
  cache.close()
})

test('files that an older program kept open to any eye are gone after the upgrade, from the disk as well', () => {
  const file = join(tempDir(), 'cache.sqlite')
  const old = openCache(file, (db) => migrate(db, migrations.slice(0, 1), file))
  const picture = Buffer.from('a picture that could be recognized '.repeat(500))
  old.write.run('insert into "blob" values (?, ?, 0)', ['a'.repeat(64), picture])
  old.write.exec('pragma wal_checkpoint(truncate)')
  expect(readFileSync(file).includes(picture.subarray(0, 60))).toBe(true)
  old.close()
  const cache = open(file)
  expect(cache.read.all('select * from "blob"')).toEqual([])
  cache.close()
  expect(readFileSync(file).includes(picture.subarray(0, 60))).toBe(false)
})

test('the reading handle can not write', async () => {
  const { db } = await cacheWith()
  expect(() => db.get(`insert into "meta" values ('a', 'b') returning 1`)).toThrow(/readonly/)
})

test('[SY27] a second program on one cache is refused with a sentence, in one process or two, and the file is left as it is', () => {
  const file = join(tempDir(), 'cache.sqlite')
  const cache = open(file)
  onTestFinished(cache.close)
  const before = readFileSync(file)
  expect(() => open(file)).toThrow(/in use by another Klinikk on this computer; close that one first/)
  const other = spawnSync(
    process.execPath,
    [
      '-e',
      `const Database = require('better-sqlite3'); const lock = new Database(process.argv[1], { timeout: 0 });
       lock.pragma('locking_mode = exclusive'); lock.exec('begin exclusive; commit')`,
      join(dirname(file), 'cache.lock'),
    ],
    { encoding: 'utf8', cwd: join(import.meta.dirname, '../..'), env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  )
  expect(other.stderr).toContain('database is locked')
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('[SY27] the lock goes with the one who held it', () => {
  const file = join(tempDir(), 'cache.sqlite')
  open(file).close()
  const again = open(file)
  onTestFinished(again.close)
  expect(again.read.get('pragma user_version')).toEqual({ user_version: migrations.length })
})
