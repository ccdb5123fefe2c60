import { employees } from '@shared/clinic/model'
import { MOST_OPEN, type Presence } from '@shared/presence/model'
import { paths, presenceEvent } from '@shared/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { anEmployee, smallestClinic } from '../support/clinic-rows'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'
import type { WorkstationClient } from '../support/workstation-client'

const thread = (employeeId = 'sec-kari', activity: Presence['activity'] = 'viewing'): Presence => ({
  employeeId,
  subject: { kind: 'dialogue', id: 'd-1' },
  activity,
})
const tell = (station: WorkstationClient, ...open: Presence[]) =>
  station.request('POST', paths.presence, { body: { open } })

/** The workstation's stream: every list it was told, and the way to cut it. */
async function listening(station: WorkstationClient) {
  const cut = new AbortController()
  onTestFinished(() => cut.abort())
  const answer = await station.request('GET', paths.events, { signal: cut.signal })
  const lists: Presence[][] = []
  const read = async () => {
    let text = ''
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const [, data] = /^event: presence\ndata: (.*)$/.exec(block) ?? []
        if (data !== undefined) lists.push(presenceEvent.parse(JSON.parse(data)))
      }
    }
  }
  read().catch(() => undefined)
  await expect.poll(() => lists.length).toBeGreaterThan(0)
  return { lists, now: () => lists.at(-1), cut: () => cut.abort() }
}

async function twoDesks() {
  const elsewhere = { table: employees, rows: [anEmployee({ id: 'gp-far', clinicId: 'other-clinic' })] }
  const server = await startTestHelsenorge({ rows: [...smallestClinic(), elsewhere] })
  const { url, clock } = server
  return { ...server, one: await activeWorkstation(url, clock), two: await activeWorkstation(url, clock) }
}

test('what one workstation has open the other is told at once, and itself never', async () => {
  const { one, two } = await twoDesks()
  const [own, other] = [await listening(one), await listening(two)]
  expect((await tell(one, thread())).status).toBe(204)
  await expect.poll(other.now).toEqual([thread()])
  await tell(one, thread('sec-kari', 'writing'))
  await expect.poll(other.now).toEqual([thread('sec-kari', 'writing')])
  await tell(one)
  await expect.poll(other.now).toEqual([])
  expect(own.lists).toEqual([[]])
})

test('a stream that opens hears the whole list', async () => {
  const { one, two } = await twoDesks()
  await listening(one)
  await tell(one, thread())
  expect((await listening(two)).now()).toEqual([thread()])
})

test('a beat that arrives after its stream has closed does not bring the workstation back', async () => {
  const { one, two } = await twoDesks()
  const own = await listening(one)
  const other = await listening(two)
  await tell(one, thread())
  await expect.poll(other.now).toEqual([thread()])
  own.cut()
  await expect.poll(other.now).toEqual([])
  const heard = other.lists.length
  expect((await tell(one, thread())).status).toBe(204)
  // what the next listener hears is all there is
  expect((await listening(two)).now()).toEqual([])
  expect(other.lists.length).toBe(heard)
})

test('a workstation that falls silent with its line open is gone within 10 s', async () => {
  const { one, two, clock } = await twoDesks()
  await listening(one)
  const other = await listening(two)
  await tell(one, thread())
  await expect.poll(other.now).toEqual([thread()])
  clock.advance(10_000)
  await expect.poll(other.now, { timeout: 5_000 }).toEqual([])
})

test('with its last stream a workstation is gone at once, with an older one that is replaced it stays', async () => {
  const { one, two } = await twoDesks()
  const [older, newer, other] = [await listening(one), await listening(one), await listening(two)]
  await tell(one, thread())
  await expect.poll(other.now).toEqual([thread()])
  older.cut()
  await tell(one, thread('sec-kari', 'writing'))
  await expect.poll(other.now).toEqual([thread('sec-kari', 'writing')])
  newer.cut()
  await expect.poll(other.now).toEqual([])
})

test('[S22] nobody speaks for an employee of another clinic or one that is unknown, nor without a key', async () => {
  const { one, two, url } = await twoDesks()
  const other = await listening(two)
  for (const name of ['gp-far', 'gp-nobody']) expect((await tell(one, thread(name))).status).toBe(403)
  const bare = await fetch(`${url}${paths.presence}`, { method: 'POST', body: '{"open":[]}' })
  expect(bare.status).toBe(401)
  expect(other.lists).toEqual([[]])
})

test('more than a desk can have open, another shape or a flood is refused', async () => {
  const { one } = await twoDesks()
  expect((await tell(one, ...Array.from({ length: MOST_OPEN + 1 }, () => thread()))).status).toBe(400)
  expect((await one.request('POST', paths.presence, { body: { open: [{ employeeId: 'x' }] } })).status).toBe(400)
  const statuses = []
  for (let i = 0; i < 61; i += 1) statuses.push((await tell(one)).status)
  expect(statuses.at(-1)).toBe(429)
})
