import { ownNotification } from '@shared/citizen/api'
import { paths } from '@shared/protocol'
import { DAY, MINUTE } from '@shared/time/instant'
import { clockAnswer } from '@shared/training/faults'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { loggedIn } from '../support/citizen-client'
import { citizenClinic } from '../support/citizen-clinic'
import { at, MORNING, withAppointment } from '../support/clinic-rows'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'

const THURSDAY = '2026-11-26'
const rows = [
  ...citizenClinic(),
  withAppointment({ id: 'a', startsAt: at('10:00', THURSDAY), endsAt: at('10:20', THURSDAY) }),
]

test('[N12 S101] two days forward: the reminder is there at once, and the same workstation works on', async () => {
  const { url, clock, close, dataDir } = await startTestHelsenorge({ rows, training: true })
  const trainer = await activeWorkstation(url, clock)
  const moved = await trainer.request('POST', paths.clock, { body: { minutes: 28 * 60 } })
  expect(clockAnswer.parse(await moved.json())).toEqual({ now: MORNING + 28 * 60 * MINUTE, ahead: 28 * 60 * MINUTE })
  const citizen = await loggedIn(url)
  const told = z.array(ownNotification).parse((await citizen.notifications()).body)
  expect(told.map(({ kind, createdAt }) => [kind, createdAt])).toEqual([
    ['appointment-reminder', MORNING + 28 * 60 * MINUTE],
  ])
  expect((await trainer.pull()).lastMutationId).toBe(0)
  await close()
  const again = await startTestHelsenorge({ dataDir, clock, training: true })
  const back = await activeWorkstation(again.url, clock)
  expect(clockAnswer.parse(await (await back.request('GET', paths.clock)).json()).ahead).toBe(28 * 60 * MINUTE)
})

test('the clock goes forward only, a month at a time at most, and only for training', async () => {
  const { url, clock } = await startTestHelsenorge({ rows, training: true })
  const trainer = await activeWorkstation(url, clock)
  for (const minutes of [0, -60, 32 * 24 * 60, 1.5])
    expect((await trainer.request('POST', paths.clock, { body: { minutes } })).status, String(minutes)).toBe(400)
  expect(clockAnswer.parse(await (await trainer.request('GET', paths.clock)).json())).toEqual({
    now: MORNING,
    ahead: 0,
  })
  const real = await startTestHelsenorge({ rows })
  const workstation = await activeWorkstation(real.url, real.clock)
  const refused = await workstation.request('POST', paths.clock, { body: { minutes: 60 } })
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, 'not-for-training'])
})

test('[S194] what depends on the day follows: contact details that are confirmed for 18 months run out', async () => {
  const { url, clock } = await startTestHelsenorge({ rows, training: true })
  const trainer = await activeWorkstation(url, clock)
  const before = await loggedIn(url)
  expect((await before.appointments()).status).toBe(200)
  for (let month = 0; month < 19; month += 1)
    await trainer.request('POST', paths.clock, { body: { minutes: 31 * 24 * 60 } })
  const after = await loggedIn(url)
  expect((await after.appointments()).body).toMatchObject({ code: 'contact-outdated' })
  expect(clock()).toBeLessThan(MORNING + DAY)
})
