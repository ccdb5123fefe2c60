import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { QueryResult } from '@shared/contract'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { CACHE_FILE } from '../../electron/core/db/open'
import { reasonClass } from '../../electron/core/sync/reason-class'
import { safeError } from '../../electron/core/sync/safe-detail'
import { kept, makeSyncLog } from '../../electron/core/sync/sync-log'
import { cacheWith } from '../support/cache'
import { calendarDesk } from '../support/calendar-desk'
import { MORNING, smallestClinic } from '../support/clinic-rows'
import { realHelsenorge } from '../support/real-desk'
import { tempDir } from '../support/temp-dir'
import { virtualWorld } from '../support/virtual-world'

async function aLog(writerOver?: (writer: Awaited<ReturnType<typeof cacheWith>>['writer']) => typeof writer) {
  const cache = await cacheWith()
  const world = virtualWorld()
  const writer = writerOver ? writerOver(cache.writer) : cache.writer
  const open = () => makeSyncLog({ db: cache.db, writer, world, changed: () => undefined })
  return { ...cache, world, open, log: open() }
}

const diagnosticsOf = async (desk: Awaited<ReturnType<typeof calendarDesk>>) =>
  (await desk.core.query('sync.diagnostics', {})) as QueryResult<'sync.diagnostics'>
/** Whether the file itself says that a program has it open: a second after the start. */
function saidToRun(dataDir: string): boolean {
  const db = new Database(join(dataDir, CACHE_FILE), { readonly: true })
  const found = db.prepare(`select 1 from "meta" where "key" = 'running'`).get()
  db.close()
  return found !== undefined
}
const codesOf = async (desk: Awaited<ReturnType<typeof calendarDesk>>) =>
  (await diagnosticsOf(desk)).events.map(({ code, exchange, detail }) => [code, exchange, detail])

describe('the log of the sync', () => {
  test('keeps equal events that follow each other as one line with a count, the first and the last time and the longest duration', async () => {
    const { log, world } = await aLog()
    log.note({ code: 'slow', exchange: 'pull', ms: 7_000 })
    await world.pass(15_000)
    log.note({ code: 'slow', exchange: 'pull', ms: 6_000 })
    log.note({ code: 'slow', exchange: 'push', ms: 8_000 })
    expect(log.recent(2)).toMatchObject([
      { code: 'slow', exchange: 'push', count: 1, ms: 8_000 },
      { code: 'slow', exchange: 'pull', count: 2, at: MORNING, lastAt: MORNING + 15_000, ms: 7_000 },
    ])
  })

  test('is on the disk a second later, in one transaction for all that came meanwhile, and at hand after a restart', async () => {
    const { log, db, world, open } = await aLog()
    log.note({ code: 'unreachable', exchange: 'push', detail: 'timeout' })
    expect(kept(db)).toEqual([])
    await world.pass(1_000)
    expect(kept(db)).toEqual([...log.recent(10)].reverse())
    await log.close()
    expect(
      open()
        .recent(10)
        .map(({ code }) => code),
    ).toEqual(['started', 'unreachable', 'started'])
  })

  test('never grows beyond 500 lines, on the disk or in memory, and numbers go on after a restart', async () => {
    const { log, db, world, open } = await aLog()
    for (let i = 0; i < 700; i += 1) {
      log.note({ code: 'refused', detail: `status-${100 + i}` })
      if (i % 90 === 0) await world.pass(1_000)
    }
    await log.close()
    expect(log.recent(1_000)).toHaveLength(500)
    expect(db.get('select count(*) as n from "syncLog"')).toEqual({ n: 500 })
    const again = open()
    again.note({ code: 'refused', detail: 'slot-taken' })
    await again.close()
    expect(db.get('select count(*) as n from "syncLog"')).toEqual({ n: 500 })
    expect(again.recent(3).map(({ detail }) => detail)).toEqual(['slot-taken', null, 'status-799'])
  })

  test('a full disk costs nobody anything: the events stand in memory and are written when it works again', async () => {
    let full = true
    const { log, db, world } = await aLog((writer) => ({
      transaction: (body, keep) =>
        full ? Promise.reject(new Error('database or disk is full')) : writer.transaction(body, keep),
    }))
    log.note({ code: 'refused', detail: 'too-large' })
    await world.pass(1_000)
    expect(log.recent(1)).toMatchObject([{ detail: 'too-large' }])
    full = false
    log.note({ code: 'refused', detail: 'mutation-gap' })
    await world.pass(1_000)
    expect(kept(db).map(({ detail }) => detail)).toEqual([null, 'too-large', 'mutation-gap'])
  })

  test('a program that was killed is noticed at the next start, one that was closed is not', async () => {
    const { log, world, open } = await aLog()
    await world.pass(1_000)
    const afterKill = open()
    expect(afterKill.recent(2).map(({ code }) => code)).toEqual(['started', 'unclean-end'])
    await afterKill.close()
    expect(open().recent(1)).toMatchObject([{ code: 'started', count: 2 }])
    expect(log.recent(1)).toMatchObject([{ code: 'started', count: 1 }])
  })

  test('of an error only its name, its code and the places in this program are kept, whatever its message holds', () => {
    const error = new TypeError('Ingrid Solberg 15868012304\n    at Solberg (file:///solberg.ts:1:1)')
    const safe = safeError(error)
    expect(safe.name).toBe('TypeError')
    expect(safe.frames[0]).toMatch(/^sync-log\.test\.ts:\d+:\d+$/)
    expect(JSON.stringify(safe)).not.toMatch(/Solberg|solberg|15868012304/)
    const changed = new Error('before')
    expect(changed.stack).toContain('before')
    changed.message = 'Ingrid Solberg'
    expect(safeError(changed)).toEqual({ name: 'Error', frames: [] })
    expect(safeError(Object.assign(new Error('x'), { name: 'Ingrid Solberg', code: 'SQLITE_FULL' })).name).toBe(
      'Error SQLITE_FULL',
    )
    expect(safeError('Ingrid Solberg')).toEqual({ name: 'not-an-error', frames: [] })
  })

  test('why nobody answers is a class, never the message', () => {
    const caused = (code: string) =>
      new TypeError('fetch failed', { cause: Object.assign(new Error('http://helse/15868012304'), { code }) })
    expect(reasonClass(caused('ECONNREFUSED'))).toBe('connection-refused')
    expect(reasonClass(caused('CERT_HAS_EXPIRED'))).toBe('certificate')
    expect(reasonClass(caused('SOMETHING_ELSE'))).toBe('other')
    expect(reasonClass(AbortSignal.abort(new DOMException('late', 'TimeoutError')).reason)).toBe('timeout')
    expect(reasonClass(new SyntaxError('Unexpected token Ingrid'))).toBe('unreadable-answer')
    expect(reasonClass('Ingrid Solberg')).toBe('other')
  })
})

describe('what a workstation says of its sync', () => {
  test('where it stands, what it last sent and received, and that the stream is open', async () => {
    const server = await realHelsenorge(smallestClinic())
    const desk = await calendarDesk(server.url)
    await desk.synced()
    await desk.book('one', '08:00')
    await desk.synced()
    await desk.until(async () => (await diagnosticsOf(desk)).streamOpen)
    const told = await diagnosticsOf(desk)
    expect(told).toMatchObject({
      helsenorgeUrl: server.url,
      rebuild: 'none',
      failures: 0,
      cookie: { copying: false },
      lastPush: { rows: 1, outcome: 'ok' },
      lastPull: { outcome: 'ok' },
    })
    expect(told.clientId).toHaveLength(8)
    expect(await codesOf(desk)).toEqual([
      ['copy', null, 'first'],
      ['started', null, null],
    ])
    const { tables, cache } = (await desk.core.query('sync.storage', {})) as QueryResult<'sync.storage'>
    expect(tables).toContainEqual({ name: 'appointment', rows: 1 })
    expect(cache).toBeGreaterThan(0)
  })

  test('that HelseNorge does not answer, why, and when it is tried again', async () => {
    const server = await realHelsenorge(smallestClinic())
    const desk = await calendarDesk(server.url)
    await desk.synced()
    await server.stop()
    await desk.book('waits', '08:00')
    await desk.until(async () => (await codesOf(desk))[0]?.[2] === 'connection-refused')
    await desk.until(async () => (await diagnosticsOf(desk)).nextTryAt !== null)
    expect(await diagnosticsOf(desk)).toMatchObject({
      streamOpen: false,
      lastPush: { outcome: 'unreachable', rows: 0 },
    })
    await desk.core.local('sync.now', {}, {})
    await server.start()
    await desk.synced()
    expect(await diagnosticsOf(desk)).toMatchObject({ failures: 0, lastPush: { outcome: 'ok', rows: 1 } })
  })

  test('that it was killed: a copy of its files while it runs is what a power cut leaves', async () => {
    const server = await realHelsenorge(smallestClinic())
    const desk = await calendarDesk(server.url)
    await desk.synced()
    const image = tempDir()
    await desk.until(() => saidToRun(desk.dataDir))
    cpSync(desk.dataDir, image, { recursive: true })
    await desk.close()
    const after = await calendarDesk(server.url, image)
    expect((await codesOf(after)).map(([code]) => code)).toContain('unclean-end')
    await after.close()
    const again = await calendarDesk(server.url, image)
    expect((await codesOf(again)).filter(([code]) => code === 'unclean-end')).toHaveLength(1)
  })
})
