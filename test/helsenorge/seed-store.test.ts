import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { clinics } from '@shared/clinic/model'
import { attachments } from '@shared/inbox/model'
import { patients } from '@shared/patient/model'
import type { Cookie } from '@shared/protocol'
import { syncedTables } from '@shared/tables'
import { build } from 'vite'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type SeedProgress, seedDemo } from '../../electron/helsenorge/seed/seed-demo'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import type { FeedPage, Store } from '../../electron/helsenorge/store/store'
import { runProgram } from '../support/built-program'
import { collectDemo, SEEDED_AT } from '../support/demo-clinic'
import { tempDir } from '../support/temp-dir'

const CLINIC = 'clinic-fjordglott'

/** All that a new workstation pulls, counted by table. */
async function pulled(store: Store): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  let cookie: Cookie | null = null
  for (let more = true; more; ) {
    const { page }: { page: FeedPage } = await store.feed(
      { clinicId: CLINIC, cookie, limit: 5000, now: SEEDED_AT },
      async () => null,
    )
    for (const { table, put } of page.patches) counts.set(table, (counts.get(table) ?? 0) + put.length)
    cookie = page.cookie
    more = page.more
  }
  return counts
}

describe('the demo clinic in HelseNorge’s own store', () => {
  const small = collectDemo('small')

  async function seeded(): Promise<{ store: Store; progress: SeedProgress[] }> {
    const store = openSqliteStore(tempDir())
    onTestFinished(() => store.close())
    const progress: SeedProgress[] = []
    await seedDemo(store, { variant: 'small', seed: 1, now: SEEDED_AT, onProgress: (one) => progress.push(one) })
    return { store, progress }
  }

  it('a new workstation pulls every row that is its business, and no notification', async () => {
    const { store } = await seeded()
    const counts = await pulled(store)
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(syncedTables.map((table) => [table.name, small.of(table).length])),
    )
    expect(store.clock()).toBe(small.steps.length)
  })

  it('the bytes behind every attachment are there (S14)', async () => {
    const { store } = await seeded()
    for (const { sha256, bytes } of small.of(attachments)) expect((await store.getBlob(sha256))?.length).toBe(bytes)
  })

  it('says how far it is, up to the end', async () => {
    const { progress } = await seeded()
    const done = progress.map((one) => one.done)
    expect(done).toEqual([...done].sort((a, b) => a - b))
    for (const one of progress) expect(one.done).toBeLessThanOrEqual(one.total)
    expect(progress.at(-1)).toMatchObject({ done: done.at(-1), total: done.at(-1), what: 'done' })
  })

  it('never goes into a store that holds anything', async () => {
    const { store } = await seeded()
    await expect(seedDemo(store, { variant: 'small', seed: 1, now: SEEDED_AT })).rejects.toThrow('empty')
    expect(await store.read((tx) => tx.list(patients, { where: {} }))).toHaveLength(200)
  })
})

describe('the program that makes the demo clinic', { timeout: 60_000 }, () => {
  const root = resolve(import.meta.dirname, '../..')
  let script = ''
  beforeAll(async () => {
    const cache = join(root, 'node_modules/.cache')
    mkdirSync(cache, { recursive: true })
    const outDir = mkdtempSync(join(cache, 'seed-'))
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      resolve: { alias: { '@shared': join(root, 'shared') } },
      build: { ssr: 'electron/helsenorge/seed/entry.ts', outDir, target: 'node24.15', emptyOutDir: false },
    })
    script = join(outDir, 'entry.js')
    return () => rmSync(outDir, { recursive: true, force: true })
  }, 60_000)

  const rowsIn = async (folder: string): Promise<number> => {
    const store = openSqliteStore(folder)
    onTestFinished(() => store.close())
    expect(await store.read((tx) => tx.list(clinics, { where: {} }))).toHaveLength(1)
    return (await pulled(store)).get('patient') ?? 0
  }

  it('fills a folder, says so in lines of JSON and ends with 0', async () => {
    const data = join(tempDir(), 'data')
    const run = runProgram(script, ['--data', data, '--variant', 'small', '--seed', '1'])
    expect(await run.exit).toEqual({ code: 0, signal: null })
    const lines = run
      .output()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines)
      expect(line).toEqual({
        type: 'progress',
        done: expect.any(Number),
        total: expect.any(Number),
        what: expect.any(String),
      })
    expect(lines.at(-1)).toMatchObject({ what: 'done' })
    expect(await rowsIn(data)).toBe(200)
    expect(readdirSync(data).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('killed half-way it leaves no clinic; started again it makes the whole', async () => {
    const data = join(tempDir(), 'data')
    const first = runProgram(script, ['--data', data, '--variant', 'demo'])
    await first.says(/"what":"(appointments|open dialogues|history)"/)
    first.child.kill('SIGKILL')
    expect((await first.exit).signal).toBe('SIGKILL')
    expect(existsSync(join(data, 'helsenorge.db'))).toBe(false)
    const second = runProgram(script, ['--data', data, '--variant', 'small'])
    expect(await second.exit).toEqual({ code: 0, signal: null })
    expect(await rowsIn(data)).toBe(200)
  })

  it('does not touch a folder where somebody has stored something', async () => {
    const data = tempDir()
    writeFileSync(join(data, 'diary.txt'), 'mine')
    const run = runProgram(script, ['--data', data, '--variant', 'small'])
    expect((await run.exit).code).toBe(1)
    expect(run.output()).toMatch(/^[^\n]+ is not empty: choose another folder or empty it first\.\n$/)
    expect(readdirSync(data)).toEqual(['diary.txt'])
  })

  it.each([
    [['--variant', 'small'], 'Name the data folder'],
    [['--data', 'x', '--variant', 'huge'], '--variant must be one of small, demo, large'],
    [['--data', 'x', '--seed', 'one'], '--seed must be a whole number'],
  ])('%j is refused with one sentence', async (args, sentence) => {
    const run = runProgram(script, args)
    expect((await run.exit).code).toBe(2)
    expect(run.output()).toMatch(/^[^\n]+\.\n$/)
    expect(run.output()).toContain(sentence)
  })
})
