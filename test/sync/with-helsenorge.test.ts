import type { SyncState } from '@shared/sync/state'
import { describe, expect, onTestFinished, test } from 'vitest'
import { realWorld } from '../../electron/core/clock'
import { type Core, openCore } from '../../electron/core/core'
import { startHelsenorge } from '../../electron/helsenorge/server'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { anAppointment, at, type Rows, smallestClinic, withAppointment } from '../support/clinic-rows'
import { tempDir } from '../support/temp-dir'

const CODE = 'kode-til-proeve'
const MONDAY = at('07:00')

/** A real HelseNorge on a real port with real files; `stop` and `start` are what they say. */
async function helsenorge(rows: readonly Rows[] = smallestClinic()) {
  const dataDir = tempDir()
  const store = openSqliteStore(dataDir)
  store.load(rows)
  store.close()
  const start = (port: number) =>
    startHelsenorge({
      dataDir,
      port,
      host: '127.0.0.1',
      portalDir: null,
      clock: realWorld.now,
      activationCode: CODE,
      demo: null,
    })
  let server = await start(0)
  const port = Number(new URL(server.url).port)
  let up = true
  const stop = async () => {
    if (up) await server.close()
    up = false
  }
  onTestFinished(stop)
  return {
    url: server.url,
    stop,
    start: async () => {
      server = await start(port)
      up = true
    },
  }
}

async function workstation(url: string, dataDir = tempDir()) {
  const states: SyncState[] = []
  const waiters = new Set<() => void>()
  const wake = () => {
    for (const waiter of waiters) waiter()
  }
  const core: Core = await openCore({
    dataDir,
    address: Promise.resolve({ helsenorgeUrl: url, activationCode: CODE }),
    world: realWorld,
    events: {
      changed: wake,
      sync: (state) => {
        states.push(state)
        wake()
      },
    },
  })
  let open = true
  const close = async () => {
    if (open) await core.close()
    open = false
  }
  onTestFinished(close)
  /** Resolves as soon as the question is answered yes; a test that waits in vain runs into its time limit. */
  const until = async (yes: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await yes())) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 50)
        waiters.add(() => {
          clearTimeout(timer)
          resolve()
        })
      })
      waiters.clear()
    }
  }
  const synced = () => until(() => core.syncState().phase === 'synced' && core.syncState().waiting === 0)
  const inCalendar = async () => {
    const range = await core.query('calendar.range', {
      calendarIds: ['cal-berg'],
      from: MONDAY,
      to: at('00:00', '2026-11-30'),
    })
    return (range as { appointments: { id: string; pending: boolean }[] }).appointments.map(({ id, pending }) => ({
      id,
      pending,
    }))
  }
  let n = 0
  const book = (id: string, time: string) => {
    n += 1
    const startsAt = at(time, '2026-11-24')
    return core.submit({
      name: 'appointment.book',
      commandId: crypto.randomUUID(),
      args: {
        id,
        calendarId: 'cal-berg',
        typeId: 'type-consultation',
        patientId: 'patient-solberg',
        startsAt,
        endsAt: startsAt + 20 * 60_000,
        reason: `Time ${n}`,
        hidden: false,
      },
    })
  }
  return { core, close, until, synced, inCalendar, book, dataDir, states }
}

describe('a workstation and HelseNorge', () => {
  test('[S21] meet by the activation code, and the clinic is on the desk', async () => {
    const server = await helsenorge([...smallestClinic(), withAppointment()])
    const desk = await workstation(server.url)
    await desk.synced()
    expect(await desk.inCalendar()).toEqual([{ id: 'appointment-1', pending: false }])
    expect(await desk.core.query('clinic.overview', {})).toMatchObject({
      clinic: { name: 'Prøveklinikken' },
      userId: 'gp-berg',
    })
  })

  test('[S20] two desks: what one books stands at the other, without anyone asking', async () => {
    const server = await helsenorge()
    const one = await workstation(server.url)
    const two = await workstation(server.url)
    await Promise.all([one.synced(), two.synced()])
    await one.book('from-one', '08:00')
    await two.until(async () => (await two.inCalendar()).length === 1)
    await one.synced()
    expect(await one.inCalendar()).toEqual([{ id: 'from-one', pending: false }])
  })

  test('a booking made while HelseNorge is down waits, survives a restart of the desk, and arrives once', async () => {
    const server = await helsenorge()
    const first = await workstation(server.url)
    await first.synced()
    await server.stop()
    await first.book('offline', '08:00')
    await first.until(() => first.core.syncState().phase === 'offline')
    expect(await first.inCalendar()).toEqual([{ id: 'offline', pending: true }])
    await first.close()
    const again = await workstation(server.url, first.dataDir)
    expect(await again.inCalendar()).toEqual([{ id: 'offline', pending: true }])
    expect(again.core.syncState().waiting).toBe(1)
    await server.start()
    await again.synced()
    expect(await again.inCalendar()).toEqual([{ id: 'offline', pending: false }])
    const other = await workstation(server.url)
    await other.synced()
    expect(await other.inCalendar()).toEqual([{ id: 'offline', pending: false }])
  })

  test('[S7 S70] of two desks that booked one time while apart, the second gets a card and loses nothing', async () => {
    const server = await helsenorge()
    const quick = await workstation(server.url)
    const slow = await workstation(server.url)
    await Promise.all([quick.synced(), slow.synced()])
    await server.stop()
    await Promise.all([quick.book('quick', '08:00'), slow.book('slow', '08:00')])
    await slow.close()
    await server.start()
    await quick.synced()
    const back = await workstation(server.url, slow.dataDir)
    await back.until(() => back.core.syncState().needsAttention === 1)
    await back.synced()
    expect(await back.inCalendar()).toEqual([{ id: 'quick', pending: false }])
    expect(await back.core.query('attention.list', {})).toMatchObject([
      {
        code: 'slot-taken',
        name: 'appointment.book',
        args: { id: 'slow', reason: 'Time 1' },
        patientName: 'Solberg, Ingrid',
      },
    ])
    const free = await back.core.query('calendar.nextFree', {
      calendarId: 'cal-berg',
      typeId: 'type-consultation',
      from: at('08:00', '2026-11-24'),
      count: 3,
    })
    expect((free as { startsAt: number }[]).map((slot) => slot.startsAt)).toEqual(
      ['08:20', '08:40', '09:00'].map((time) => at(time, '2026-11-24')),
    )
  })

  test('a wrong activation code is said, and nothing is lost while somebody finds the right one', async () => {
    const server = await helsenorge()
    const dataDir = tempDir()
    const core = await openCore({
      dataDir,
      address: Promise.resolve({ helsenorgeUrl: server.url, activationCode: 'feil-kode-feil' }),
      world: realWorld,
      events: { changed: () => undefined, sync: () => undefined },
    })
    while (core.syncState().phase !== 'refused') await new Promise((resolve) => setTimeout(resolve, 20))
    expect(core.syncState().problem).toMatch(/activation/)
    await core.close()
    const desk = await workstation(server.url, dataDir)
    await desk.synced()
    expect(desk.core.syncState().problem).toBeNull()
  })

  test('five hundred bookings made offline arrive in order, each once', async () => {
    const server = await helsenorge()
    const desk = await workstation(server.url)
    await desk.synced()
    await server.stop()
    const ids = Array.from({ length: 500 }, (_none, i) => `offline-${i}`)
    for (const [i, id] of ids.entries()) {
      const startsAt = at('08:00', '2026-11-24') + i * 60_000
      const done = await desk.core.submit({
        name: 'appointment.book',
        commandId: crypto.randomUUID(),
        args: { ...anAppointmentArgs(id), startsAt, endsAt: startsAt + 60_000 },
      })
      expect(done.ok).toBe(true)
    }
    await server.start()
    await desk.synced()
    const other = await workstation(server.url)
    await other.synced()
    expect((await other.inCalendar()).map(({ id }) => id).sort()).toEqual([...ids].sort())
  })
})

const anAppointmentArgs = (id: string) => {
  const { calendarId, typeId, patientId, reason, hidden } = anAppointment()
  return { id, calendarId, typeId, patientId, reason, hidden }
}
