import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { QueryResult } from '@shared/contract'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { CACHE_FILE } from '../../electron/core/db/open'
import { calendarDesk } from '../support/calendar-desk'
import { smallestClinic } from '../support/clinic-rows'
import { realHelsenorge } from '../support/real-desk'
import { tempDir } from '../support/temp-dir'

/** A real HelseNorge that can be backed up and put back. */
async function helsenorgeWithBackups() {
  const server = await realHelsenorge(smallestClinic())
  const backup = tempDir()
  const copy = (from: string, to: string) => {
    rmSync(to, { recursive: true })
    cpSync(from, to, { recursive: true })
  }
  return {
    ...server,
    backUp: async () => {
      await server.stop()
      copy(server.dataDir, backup)
      await server.start()
    },
    putBack: async () => {
      await server.stop()
      copy(backup, server.dataDir)
    },
  }
}

async function aDesk(url: string, dataDir?: string) {
  const desk = await calendarDesk(url, dataDir)
  return {
    ...desk,
    book: async (id: string, time: string) => expect(await desk.book(id, time)).toMatchObject({ ok: true }),
    calendar: async () => (await desk.inCalendar()).map(({ id }) => id).sort(),
  }
}

/** Rows kept aside in a cache that is closed. */
function keptAside(dataDir: string) {
  const db = new Database(join(dataDir, CACHE_FILE), { readonly: true })
  const rows = db
    .prepare(`select "tableName", "id", "kind" from "lostRow" where "tableName" <> 'patientNews' order by "id"`)
    .all()
  db.close()
  return rows
}

describe('a HelseNorge that was put back from a backup', () => {
  test('[SY23-SY26] forgets what came after: that becomes cards and is not sent again, its rows are kept aside, what waits arrives once', async () => {
    const server = await helsenorgeWithBackups()
    const desk = await aDesk(server.url)
    await desk.synced()
    await desk.book('before', '08:00')
    await desk.synced()
    await server.backUp()
    await desk.until(() => desk.core.syncState().phase === 'synced')
    await desk.book('forgotten', '09:00')
    await desk.synced()
    await server.putBack()
    await desk.book('waiting', '10:00')
    await desk.until(() => desk.core.syncState().phase === 'offline')
    await server.start()
    await desk.until(() => desk.core.syncState().needsAttention > 0)
    await desk.synced()
    expect(await desk.calendar()).toEqual(['before', 'waiting'])
    expect(await desk.cards()).toEqual([['lost-in-restore', 'forgotten']])
    const other = await aDesk(server.url)
    await other.synced()
    expect(await other.calendar()).toEqual(['before', 'waiting'])
    // and it goes on from there, under its new numbers
    await desk.book('after', '11:00')
    await desk.synced()
    await other.until(async () => (await other.calendar()).length === 3)
    expect(await desk.cards()).toHaveLength(1)
    // what stood here is shown until somebody has looked it through
    const lost = async () => (await desk.core.query('sync.lost', {})) as QueryResult<'sync.lost'>
    const attention = () => desk.core.syncState().needsAttention
    expect(await lost()).toMatchObject({
      count: 1,
      rows: [{ tableName: 'appointment', id: 'forgotten', kind: 'gone', patientName: 'Solberg, Ingrid' }],
    })
    expect(attention()).toBe(2)
    const rows = (await lost()).rows.map(({ tableName, id, noticedAt }) => ({ tableName, id, noticedAt }))
    await desk.core.local('sync.settleLost', { rows, seen: true }, {})
    expect(await lost()).toEqual({ count: 0, rows: [] })
    expect(attention()).toBe(1)
    await desk.core.local('sync.settleLost', { rows, seen: false }, {})
    expect((await lost()).count).toBe(1)
    await desk.close()
    expect(keptAside(desk.dataDir)).toMatchObject([{ tableName: 'appointment', id: 'forgotten', kind: 'gone' }])
  })

  test('[SY23] is noticed also when it has come farther since than it ever was before', async () => {
    const server = await helsenorgeWithBackups()
    const away = await aDesk(server.url)
    const busy = await aDesk(server.url)
    await Promise.all([away.synced(), busy.synced()])
    await server.backUp()
    await away.until(() => away.core.syncState().phase === 'synced')
    await away.book('forgotten', '08:00')
    await away.synced()
    await away.close()
    await busy.until(async () => (await busy.calendar()).includes('forgotten'))
    await server.putBack()
    await server.start()
    await busy.until(async () => (await busy.calendar()).length === 0)
    for (const [i, time] of ['08:00', '08:20', '08:40', '09:00'].entries()) await busy.book(`new-${i}`, time)
    await busy.synced()
    const back = await aDesk(server.url, away.dataDir)
    await back.until(() => back.core.syncState().needsAttention > 0)
    await back.synced()
    expect(await back.calendar()).toEqual(['new-0', 'new-1', 'new-2', 'new-3'])
    expect(await back.cards()).toEqual([['lost-in-restore', 'forgotten']])
  })

  test('[SY30] a cache put back from an older copy of itself takes a new client id, and its new bookings are not taken for old ones', async () => {
    const server = await helsenorgeWithBackups()
    const first = await aDesk(server.url)
    await first.synced()
    await first.book('one', '08:00')
    await first.synced()
    await first.close()
    const image = tempDir()
    cpSync(first.dataDir, image, { recursive: true })
    const later = await aDesk(server.url, first.dataDir)
    await later.synced()
    await later.book('two', '08:20')
    await later.synced()
    await later.close()
    await server.stop()
    const back = await aDesk(server.url, image)
    await back.book('three', '08:40')
    await back.book('four', '09:00')
    await server.start()
    await back.until(async () => (await back.calendar()).length === 4)
    await back.synced()
    expect(await back.calendar()).toEqual(['four', 'one', 'three', 'two'])
    expect(await back.cards()).toEqual([])
    const other = await aDesk(server.url)
    await other.synced()
    expect(await other.calendar()).toEqual(['four', 'one', 'three', 'two'])
  })

  test.each([
    ['soon after', 1],
    ['after much more work', 55],
  ])(
    '[SY7 SY30] a cache put back %s still gets the card of a booking that was refused meanwhile',
    async (_when, more) => {
      const server = await helsenorgeWithBackups()
      const first = await aDesk(server.url)
      await first.synced()
      await server.stop()
      await first.book('mine', '08:00')
      await first.close()
      const image = tempDir()
      cpSync(first.dataDir, image, { recursive: true })
      await server.start()
      const other = await aDesk(server.url)
      await other.synced()
      await other.book('theirs', '08:00')
      await other.synced()
      const later = await aDesk(server.url, first.dataDir)
      await later.until(async () => (await later.cards()).length === 1)
      for (let i = 0; i < more; i += 1)
        await later.submit('note.save', {
          id: `note-${i}`,
          patientId: 'patient-solberg',
          body: 'Notat',
          icpc: [],
          contactType: 'note',
          occurredAt: Date.now(),
        })
      await later.synced()
      await later.close()
      const back = await aDesk(server.url, image)
      await back.book('new', '09:00')
      await back.until(async () => (await back.calendar()).includes('new') && (await back.cards()).length > 0)
      await back.synced()
      expect(await back.calendar()).toEqual(['new', 'theirs'])
      expect(await back.cards()).toMatchObject([['slot-taken', 'mine']])
    },
  )
})
