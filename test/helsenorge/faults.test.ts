import { randomUUID } from 'node:crypto'
import { ownAppointments } from '@shared/citizen/api'
import { paths } from '@shared/protocol'
import { type Fault, faultsAnswer, trainingDays } from '@shared/training/faults'
import { describe, expect, test } from 'vitest'
import { createFaultBoard } from '../../electron/helsenorge/training/fault-board'
import { calendarDesk } from '../support/calendar-desk'
import { loggedIn } from '../support/citizen-client'
import { citizenClinic, TOMORROW } from '../support/citizen-clinic'
import { at, smallestClinic } from '../support/clinic-rows'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'
import { realHelsenorge } from '../support/real-desk'

const aFault = (over: Partial<Fault> = {}): Fault => ({
  kind: 'refused',
  on: 'everybody',
  percent: 100,
  ms: 0,
  after: 0,
  seconds: 60,
  ...over,
})
const wish = (time: string) => ({
  id: randomUUID(),
  calendarId: 'cal-berg',
  typeId: 'type-consultation',
  startsAt: at(time, TOMORROW),
  reason: 'Vondt i kneet',
})

async function inTraining() {
  const helsenorge = await startTestHelsenorge({ rows: citizenClinic(), training: true })
  const trainer = await activeWorkstation(helsenorge.url, helsenorge.clock)
  const citizen = await loggedIn(helsenorge.url)
  const order = (...faults: Fault[]) => trainer.request('POST', paths.faults, { body: { faults } })
  const standing = async () =>
    faultsAnswer.parse(await (await trainer.request('GET', paths.faults)).json()).faults.map(({ kind }) => kind)
  const appointments = async (): Promise<number> =>
    ownAppointments.parse((await citizen.appointments()).body).upcoming.length
  return { ...helsenorge, trainer, citizen, order, standing, appointments }
}

describe('[N12] faults on demand', () => {
  test('refused: the patient reads that HelseNorge is closed for now; an empty order makes it well', async () => {
    const { citizen, order, standing, appointments } = await inTraining()
    await order(aFault({ on: 'citizens' }))
    const refused = await citizen.book(wish('09:00'))
    expect(refused).toMatchObject({ status: 503, body: { code: 'closed-for-now' } })
    expect(refused.headers.get('retry-after')).toBe('5')
    expect(await standing()).toEqual(['refused'])
    await order()
    expect(await appointments()).toBe(0)
    expect((await citizen.book(wish('09:00'))).status).toBe(201)
  })

  test('[S64] lost before: nothing has happened; lost after: it has, and the same wish again is the same appointment', async () => {
    const { citizen, order, appointments } = await inTraining()
    const body = wish('09:00')
    const key = randomUUID()
    await order(aFault({ kind: 'lost-before', on: 'citizens' }))
    await expect(citizen.book(body, { key })).rejects.toThrow('fetch failed')
    await order()
    expect(await appointments()).toBe(0)
    await order(aFault({ kind: 'lost-after', on: 'citizens' }))
    await expect(citizen.book(body, { key })).rejects.toThrow('fetch failed')
    await order()
    expect(await appointments()).toBe(1)
    expect((await citizen.book(body, { key })).status).toBe(201)
    expect(await appointments()).toBe(1)
  })

  test('doubled: a wish that arrives twice has one effect and one answer', async () => {
    const { citizen, order, appointments, defects } = await inTraining()
    await order(aFault({ kind: 'doubled', on: 'citizens' }))
    expect((await citizen.book(wish('09:00'))).status).toBe(201)
    await order()
    expect(await appointments()).toBe(1)
    expect((await citizen.notifications()).body).toHaveLength(1)
    expect(defects).toEqual([])
  })

  test('slow: the answer comes, later', async () => {
    const { citizen, order } = await inTraining()
    await order(aFault({ kind: 'slow', ms: 120, on: 'citizens' }))
    const began = performance.now()
    expect((await citizen.home()).status).toBe(200)
    expect(performance.now() - began).toBeGreaterThanOrEqual(115)
  })

  test('who is not meant meets nothing: the clinic works while the portal is closed', async () => {
    const { trainer, order } = await inTraining()
    await order(aFault({ on: 'citizens' }))
    expect((await trainer.pull()).lastMutationId).toBe(0)
  })

  test('a line that is gone takes the open streams with it', async () => {
    const { trainer, order } = await inTraining()
    const stream = await trainer.request('GET', paths.events)
    const ended = (async () => {
      for await (const _ of stream.body ?? []) void _
    })()
    await order(aFault({ kind: 'lost-before', on: 'workstations' }))
    await expect(ended).rejects.toThrow('terminated')
  })

  test('without training, and without a workstation’s key, nobody orders faults', async () => {
    const { url, clock } = await startTestHelsenorge({ rows: citizenClinic() })
    const workstation = await activeWorkstation(url, clock)
    const refused = await workstation.request('POST', paths.faults, { body: { faults: [aFault()] } })
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({
      code: 'not-for-training',
      title: expect.stringContaining('--training'),
    })
    const anybody = await fetch(url + paths.faults, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ faults: [] }),
    })
    expect(anybody.status).toBe(401)
  })

  test('an order that makes no sense is refused by the place of its fault, and the old one stands', async () => {
    const { trainer, order, standing } = await inTraining()
    await order(aFault({ on: 'citizens' }))
    const answer = await trainer.request('POST', paths.faults, { body: { faults: [aFault({ percent: 0 })] } })
    expect(await answer.json()).toMatchObject({ code: 'bad-request', data: { where: 'body.faults.0.percent' } })
    expect(await standing()).toEqual(['refused'])
  })

  test('the share is spread evenly, and each fault has its beginning and its end whatever the clock shows', () => {
    let elapsed = 0
    const board = createFaultBoard(() => elapsed)
    board.order([aFault({ percent: 30 }), aFault({ kind: 'slow', after: 10, seconds: 5 })])
    const met = Array.from({ length: 10 }, () => board.meet('citizens').length)
    expect(met).toEqual([0, 0, 0, 1, 0, 0, 1, 0, 0, 1])
    elapsed = 12_000
    expect(board.standing().map(({ startsIn, endsIn }) => [startsIn, endsIn])).toEqual([
      [0, 48],
      [0, 3],
    ])
    elapsed = 15_000
    expect(board.standing()).toHaveLength(1)
    elapsed = 60_000
    expect([board.standing(), board.meet('citizens')]).toEqual([[], []])
  })

  test.each(Object.entries(trainingDays))('the training day %s can be ordered as it stands', async (_name, faults) => {
    const { order, standing } = await inTraining()
    expect((await order(...faults)).status).toBe(200)
    expect(await standing()).toEqual(faults.map(({ kind }) => kind))
  })
})

test.each(['lost-before', 'lost-after', 'doubled', 'refused'] as const)(
  '[SY3 SY19] a real workstation whose requests are %s for a while ends with everything, once',
  async (kind) => {
    const server = await realHelsenorge(smallestClinic(), { training: true })
    const trainer = await activeWorkstation(server.url, () => Date.now())
    const desk = await calendarDesk(server.url)
    await desk.synced()
    await trainer.request('POST', paths.faults, {
      body: { faults: [aFault({ kind, percent: 60, on: 'workstations' })] },
    })
    const times = ['08:00', '08:20', '08:40', '09:00', '09:20']
    for (const time of times) await desk.book(`at-${time}`, time)
    await trainer.request('POST', paths.faults, { body: { faults: [] } })
    await desk.until(async () => desk.core.syncState().waiting === 0)
    await desk.synced()
    expect((await desk.inCalendar()).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      times.map((time) => ({ id: `at-${time}`, pending: false })),
    )
    expect(await desk.cards()).toEqual([])
    expect(server.defects).toEqual([])
  },
)
