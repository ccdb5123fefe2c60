import { describe, expect, test } from 'vitest'
import { realWorld } from '../../electron/core/clock'
import { openCore } from '../../electron/core/core'
import { calendarDesk } from '../support/calendar-desk'
import { anAppointment, at, smallestClinic, withAppointment } from '../support/clinic-rows'
import { realHelsenorge } from '../support/real-desk'
import { tempDir } from '../support/temp-dir'

describe('a workstation and HelseNorge', () => {
  test('[S21] meet by the activation code, and the clinic is on the desk', async () => {
    const server = await realHelsenorge([...smallestClinic(), withAppointment()])
    const desk = await calendarDesk(server.url)
    await desk.synced()
    expect(await desk.inCalendar()).toEqual([{ id: 'appointment-1', pending: false }])
    expect(await desk.core.query('clinic.overview', {})).toMatchObject({
      clinic: { name: 'Prøveklinikken' },
      userId: 'gp-berg',
    })
  })

  test('[S20] two desks: what one books stands at the other, without anyone asking', async () => {
    const server = await realHelsenorge(smallestClinic())
    const one = await calendarDesk(server.url)
    const two = await calendarDesk(server.url)
    await Promise.all([one.synced(), two.synced()])
    await one.book('from-one', '08:00')
    await two.until(async () => (await two.inCalendar()).length === 1)
    await one.synced()
    expect(await one.inCalendar()).toEqual([{ id: 'from-one', pending: false }])
  })

  test('a booking made while HelseNorge is down waits, survives a restart of the desk, and arrives once', async () => {
    const server = await realHelsenorge(smallestClinic())
    const first = await calendarDesk(server.url)
    await first.synced()
    await server.stop()
    await first.book('offline', '08:00')
    await first.until(() => first.core.syncState().phase === 'offline')
    expect(await first.inCalendar()).toEqual([{ id: 'offline', pending: true }])
    await first.close()
    const again = await calendarDesk(server.url, first.dataDir)
    expect(await again.inCalendar()).toEqual([{ id: 'offline', pending: true }])
    expect(again.core.syncState().waiting).toBe(1)
    await server.start()
    await again.synced()
    expect(await again.inCalendar()).toEqual([{ id: 'offline', pending: false }])
    const other = await calendarDesk(server.url)
    await other.synced()
    expect(await other.inCalendar()).toEqual([{ id: 'offline', pending: false }])
  })

  test('[S7 S70] of two desks that booked one time while apart, the second gets a card and loses nothing', async () => {
    const server = await realHelsenorge(smallestClinic())
    const quick = await calendarDesk(server.url)
    const slow = await calendarDesk(server.url)
    await Promise.all([quick.synced(), slow.synced()])
    await server.stop()
    await Promise.all([quick.book('quick', '08:00'), slow.book('slow', '08:00')])
    await slow.close()
    await server.start()
    await quick.synced()
    const back = await calendarDesk(server.url, slow.dataDir)
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
    const server = await realHelsenorge(smallestClinic())
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
    const desk = await calendarDesk(server.url, dataDir)
    await desk.synced()
    expect(desk.core.syncState().problem).toBeNull()
  })

  test('five hundred bookings made offline arrive in order, each once', async () => {
    const server = await realHelsenorge(smallestClinic())
    const desk = await calendarDesk(server.url)
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
    const other = await calendarDesk(server.url)
    await other.synced()
    expect((await other.inCalendar()).map(({ id }) => id).sort()).toEqual([...ids].sort())
  })
})

const anAppointmentArgs = (id: string) => {
  const { calendarId, typeId, patientId, reason, hidden } = anAppointment()
  return { id, calendarId, typeId, patientId, reason, hidden }
}
