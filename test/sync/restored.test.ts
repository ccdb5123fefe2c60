import { cpSync, rmSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { realWorld } from '../../electron/core/clock'
import { type Core, openCore } from '../../electron/core/core'
import { startHelsenorge } from '../../electron/helsenorge/server'
import { anAppointment, at, smallestClinic } from '../support/clinic-rows'
import { filledFolder } from '../support/helsenorge'
import { tempDir } from '../support/temp-dir'

const CODE = 'kode-til-proeve'

/** A real HelseNorge on one port, which can be stopped, backed up and put back. */
async function helsenorgeWithBackups() {
  const dataDir = await filledFolder(smallestClinic())
  const backup = tempDir()
  const startAt = (port: number) =>
    startHelsenorge({ dataDir, port, portalDir: null, clock: realWorld.now, activationCode: CODE, demo: null })
  let server = await startAt(0)
  const port = Number(new URL(server.url).port)
  let up = true
  const stop = async () => {
    if (up) await server.close()
    up = false
  }
  const start = async () => {
    server = await startAt(port)
    up = true
  }
  onTestFinished(stop)
  const copy = (from: string, to: string) => {
    rmSync(to, { recursive: true })
    cpSync(from, to, { recursive: true })
  }
  return {
    url: server.url,
    stop,
    start,
    backUp: async () => {
      await stop()
      copy(dataDir, backup)
      await start()
    },
    putBack: async () => {
      await stop()
      copy(backup, dataDir)
    },
  }
}

async function aDesk(url: string, dataDir = tempDir()) {
  const core: Core = await openCore({
    dataDir,
    address: Promise.resolve({ helsenorgeUrl: url, activationCode: CODE }),
    world: realWorld,
    events: { changed: () => undefined, sync: () => undefined },
  })
  let open = true
  const close = async () => {
    if (open) await core.close()
    open = false
  }
  onTestFinished(close)
  const until = async (yes: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await yes())) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const book = async (id: string, time: string) => {
    const { calendarId, typeId, patientId, reason, hidden } = anAppointment()
    const startsAt = at(time, '2026-11-24')
    const done = await core.submit({
      name: 'appointment.book',
      commandId: crypto.randomUUID(),
      args: { id, calendarId, typeId, patientId, reason, hidden, startsAt, endsAt: startsAt + 20 * 60_000 },
    })
    expect(done.ok).toBe(true)
  }
  const calendar = async () => {
    const question = { calendarIds: ['cal-berg'], from: at('07:00', '2026-11-24'), to: at('18:00', '2026-11-24') }
    const range = (await core.query('calendar.range', question)) as { appointments: { id: string }[] }
    return range.appointments.map(({ id }) => id).sort()
  }
  const synced = () => until(() => core.syncState().phase === 'synced' && core.syncState().waiting === 0)
  const cards = async () =>
    ((await core.query('attention.list', {})) as { code: string; args: { id: string } }[]).map(({ code, args }) => [
      code,
      args.id,
    ])
  return { core, dataDir, close, until, book, calendar, synced, cards }
}

describe('a HelseNorge that was put back from a backup', () => {
  test('[SY23 SY24 SY26] forgets what came after: that becomes cards and is not sent again, what waits arrives once', async () => {
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
})
