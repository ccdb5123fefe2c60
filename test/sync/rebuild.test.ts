import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { syncedTables } from '@shared/tables'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { CACHE_FILE } from '../../electron/core/db/open'
import { calendarDesk } from '../support/calendar-desk'
import { smallestClinic, withDialogue } from '../support/clinic-rows'
import { realHelsenorge } from '../support/real-desk'
import { tempDir } from '../support/temp-dir'

type Desk = Awaited<ReturnType<typeof calendarDesk>>

const rebuild = (desk: Desk) => desk.core.local('sync.rebuild', {}, {})
const rebuildOf = async (desk: Desk) => ((await desk.core.query('sync.diagnostics', {})) as { rebuild: string }).rebuild
const rebuilt = async (desk: Desk) => {
  await desk.until(async () => (await rebuildOf(desk)) === 'none')
  await desk.synced()
}
const calendar = async (desk: Desk) => (await desk.inCalendar()).map(({ id }) => id).sort()

/** Changes the file of a desk that is closed, as a fault of this program or a damaged disk would. */
function spoil(dataDir: string, sql: string): void {
  const db = new Database(join(dataDir, CACHE_FILE))
  db.exec(sql)
  db.close()
}
/** All synced rows of a desk that is closed, as text. */
function rowsOf(dataDir: string): unknown {
  const db = new Database(join(dataDir, CACHE_FILE), { readonly: true })
  const rows = syncedTables.map(({ name }) => [name, db.prepare(`select * from "${name}" order by "id"`).all()])
  db.close()
  return rows.map(([name, all]) => [name, JSON.stringify(all, (key, value) => (key === 'number' ? undefined : value))])
}

describe('[SY31] the cache built anew', () => {
  test('is HelseNorge’s view again, whatever was wrong in it: rows lost, changed and never there', async () => {
    const server = await realHelsenorge([...smallestClinic(), withDialogue()])
    const desk = await calendarDesk(server.url)
    await desk.synced()
    for (const [id, time] of [
      ['kept', '08:00'],
      ['lost', '08:20'],
      ['changed', '08:40'],
    ] as const)
      await desk.book(id, time)
    await desk.synced()
    await desk.close()
    spoil(
      desk.dataDir,
      `delete from "appointment" where "id" = 'lost'; delete from "dialogue";
       update "appointment" set "reason" = 'wrong' where "id" = 'changed';
       insert into "appointment" select 'ghost', "clinicId", "calendarId", "typeId", "patientId", "startsAt" + 7200000, "endsAt" + 7200000,
         "status", "reason", "source", "hidden", "bookedAt", "changedAt", "cancelledBy", "changedById", "overbookReason" from "appointment" where "id" = 'kept'`,
    )
    const spoilt = await calendarDesk(server.url, desk.dataDir)
    await spoilt.synced()
    expect(await calendar(spoilt)).toEqual(['changed', 'ghost', 'kept'])
    await rebuild(spoilt)
    await rebuilt(spoilt)
    expect(await calendar(spoilt)).toEqual(['changed', 'kept', 'lost'])
    const fresh = await calendarDesk(server.url)
    await fresh.synced()
    await Promise.all([spoilt.close(), fresh.close()])
    expect(rowsOf(spoilt.dataDir)).toEqual(rowsOf(fresh.dataDir))
  })

  test('asked for without a line it waits, says so, and the calendar stands; waiting changes, drafts and who is at the desk are kept', async () => {
    const server = await realHelsenorge(smallestClinic())
    const desk = await calendarDesk(server.url)
    await desk.synced()
    await desk.book('sent', '08:00')
    await desk.synced()
    await desk.core.local('session.switchUser', { employeeId: 'sec-kari' }, {})
    await desk.core.local('draft.save', { key: 'reply', text: 'Ser an til mandag' }, {})
    await server.stop()
    await desk.book('waiting', '09:00')
    expect(await rebuild(desk)).toMatchObject({ ok: true })
    await desk.until(() => desk.core.syncState().phase === 'offline')
    expect(await rebuildOf(desk)).toBe('wanted')
    expect(await calendar(desk)).toEqual(['sent', 'waiting'])
    await desk.close()
    const again = await calendarDesk(server.url, desk.dataDir)
    expect(await rebuildOf(again)).toBe('wanted')
    expect(await calendar(again)).toEqual(['sent', 'waiting'])
    await server.start()
    await rebuilt(again)
    expect(await again.inCalendar()).toEqual([
      { id: 'sent', pending: false },
      { id: 'waiting', pending: false },
    ])
    expect(await again.core.query('draft.get', { key: 'reply' })).toBe('Ser an til mandag')
    expect(await again.core.query('clinic.overview', {})).toMatchObject({ userId: 'sec-kari' })
    const other = await calendarDesk(server.url)
    await other.synced()
    expect(await calendar(other)).toEqual(['sent', 'waiting'])
  })

  test('[SY15] no view is ever empty meanwhile, and a card stays a card', async () => {
    const server = await realHelsenorge(smallestClinic())
    const desk = await calendarDesk(server.url)
    const rival = await calendarDesk(server.url)
    await Promise.all([desk.synced(), rival.synced()])
    await rival.book('theirs', '08:00')
    await desk.until(async () => (await calendar(desk)).length === 1)
    await server.stop()
    await Promise.all([rival.book('first', '09:00'), desk.book('second', '09:00')])
    await desk.close()
    await server.start()
    await rival.synced()
    const back = await calendarDesk(server.url, desk.dataDir)
    await back.until(() => back.core.syncState().needsAttention === 1)
    let emptiest = Number.POSITIVE_INFINITY
    await rebuild(back)
    await back.until(async () => {
      emptiest = Math.min(emptiest, (await calendar(back)).length)
      return (await rebuildOf(back)) === 'none'
    })
    expect(emptiest).toBe(2)
    expect(await back.cards()).toEqual([['slot-taken', 'second']])
  })

  test('killed at any moment of it, it goes on and ends the same', async () => {
    const server = await realHelsenorge(smallestClinic())
    const desk = await calendarDesk(server.url)
    await desk.synced()
    await desk.book('sent', '08:00')
    await desk.synced()
    await server.stop()
    await desk.book('waiting', '09:00')
    await rebuild(desk)
    // what a power cut would leave, taken again and again while the rebuild runs
    const images: string[] = []
    const picture = () => {
      const image = tempDir()
      cpSync(desk.dataDir, image, { recursive: true })
      images.push(image)
    }
    picture()
    await server.start()
    await desk.until(async () => {
      if (images.length < 6) picture()
      return (await rebuildOf(desk)) === 'none'
    })
    await desk.synced()
    await desk.close()
    for (const image of images) {
      const after = await calendarDesk(server.url, image)
      await rebuilt(after)
      expect(await after.inCalendar()).toEqual([
        { id: 'sent', pending: false },
        { id: 'waiting', pending: false },
      ])
      expect(await after.cards()).toEqual([])
      await after.close()
    }
  })

  test('[SY25] asked for while HelseNorge is being put back from a backup, what that has lost is still kept aside', async () => {
    const server = await realHelsenorge(smallestClinic())
    const desk = await calendarDesk(server.url)
    await desk.synced()
    await server.stop()
    const backup = tempDir()
    cpSync(server.dataDir, backup, { recursive: true })
    await server.start()
    await desk.book('forgotten', '08:00')
    await desk.synced()
    await server.stop()
    await rebuild(desk)
    rmSync(server.dataDir, { recursive: true })
    cpSync(backup, server.dataDir, { recursive: true })
    await server.start()
    await rebuilt(desk)
    expect(await desk.cards()).toEqual([['lost-in-restore', 'forgotten']])
    await desk.close()
    const db = new Database(join(desk.dataDir, CACHE_FILE), { readonly: true })
    expect(db.prepare('select "id", "kind" from "lostRow"').all()).toEqual([{ id: 'forgotten', kind: 'gone' }])
    db.close()
  })

  test('a cookie that can not be read any more does not keep it from coming', async () => {
    const server = await realHelsenorge(smallestClinic())
    const desk = await calendarDesk(server.url)
    await desk.synced()
    await desk.book('sent', '08:00')
    await desk.synced()
    await desk.close()
    spoil(desk.dataDir, `update "meta" set "value" = '{"epoch":7}' where "key" = 'cookie'; delete from "appointment"`)
    const spoilt = await calendarDesk(server.url, desk.dataDir)
    await rebuild(spoilt)
    await rebuilt(spoilt)
    expect(await calendar(spoilt)).toEqual(['sent'])
  })
})
