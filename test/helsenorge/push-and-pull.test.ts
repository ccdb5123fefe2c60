import { randomUUID } from 'node:crypto'
import { type Appointment, appointments } from '@shared/calendar/model'
import { clinics, employees } from '@shared/clinic/model'
import { attachments } from '@shared/inbox/model'
import { patients } from '@shared/patient/model'
import { PROTOCOL_VERSION, type PullAnswer, paths } from '@shared/protocol'
import { DAY, MINUTE } from '@shared/time/instant'
import { expect, onTestFinished, test } from 'vitest'
import { activateClinic } from '../../electron/helsenorge/connect/clients'
import { traceOf } from '../../electron/helsenorge/http/app'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import {
  aClinic,
  anAppointment,
  anEmployee,
  aPatient,
  at,
  smallestClinic,
  withAppointment,
} from '../support/clinic-rows'
import { ACTIVATION_CODE, activeWorkstation, filledFolder, startTestHelsenorge } from '../support/helsenorge'

const day = '2026-11-24'
const book = (id: string, time: string, over: object = {}) => ({
  name: 'appointment.book',
  args: {
    id,
    calendarId: 'cal-berg',
    typeId: 'type-consultation',
    patientId: 'patient-solberg',
    startsAt: at(time, day),
    endsAt: at(time, day) + 20 * MINUTE,
    reason: 'Blodtrykk',
    hidden: false,
    ...over,
  },
})
const rowsOf = (answer: PullAnswer, table: string) =>
  answer.patches.filter((patch) => patch.table === table).flatMap(({ put }) => put)
const appointmentsIn = (answer: PullAnswer) => rowsOf(answer, 'appointment') as unknown as Appointment[]

test('S92 what a workstation books stands at HelseNorge, with the time of HelseNorge, and comes back by pull', async () => {
  const { url, clock } = await startTestHelsenorge()
  const workstation = await activeWorkstation(url, clock)
  expect(await workstation.push(book('a1', '09:00'))).toEqual({ lastMutationId: 1 })
  const answer = await workstation.pull()
  expect(answer).toMatchObject({ copy: 'first', more: false, lastMutationId: 1, rejections: [], serverTime: clock() })
  expect(appointmentsIn(answer)).toMatchObject([{ id: 'a1', status: 'confirmed', source: 'clinic', bookedAt: clock() }])
  expect(answer.patches.map(({ table }) => table)).not.toContain('notification')
})

test('a pull with the cookie brings only what is new, a cookie of a time that never was brings all', async () => {
  const { url, clock } = await startTestHelsenorge()
  const workstation = await activeWorkstation(url, clock)
  const { cookie } = await workstation.pull()
  expect((await workstation.pull({ cookie })).patches).toEqual([])
  await workstation.push(book('a1', '09:00'))
  expect((await workstation.pull({ cookie })).patches).toMatchObject([
    { table: 'appointment', put: [{ id: 'a1' }] },
    { table: 'patientNews', put: [{ id: 'a1', news: [{ kind: 'appointment-confirmed' }] }] },
  ])
  const all = await workstation.pull({ cookie: { ...cookie, epoch: 'before-the-backup' } })
  expect(all.copy).toBe('restored')
  expect(rowsOf(all, 'clinic')).toHaveLength(1)
})

test('pushing again what was carried out has no effect: each change exactly once', async () => {
  const { url, clock } = await startTestHelsenorge()
  const workstation = await activeWorkstation(url, clock)
  const mutations = workstation.mutations([book('a1', '09:00'), book('a2', '09:20')])
  await workstation.pushRaw(mutations)
  const { cookie } = await workstation.pull()
  const again = await workstation.pushRaw([...mutations, ...workstation.mutations([book('a3', '09:40')])])
  expect(await again.json()).toEqual({ lastMutationId: 3 })
  expect(appointmentsIn(await workstation.pull({ cookie })).map(({ id }) => id)).toEqual(['a3'])
})

test('a gap in the numbers stops the push there and says how far it came', async () => {
  const { url, clock } = await startTestHelsenorge()
  const workstation = await activeWorkstation(url, clock)
  const [first, , third] = workstation.mutations([book('a1', '09:00'), book('a2', '09:20'), book('a3', '09:40')])
  const answer = await workstation.pushRaw([first!, third!])
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ code: 'mutation-gap', lastMutationId: 1, data: { lastMutationId: 1 } })
  expect(appointmentsIn(await workstation.pull()).map(({ id }) => id)).toEqual(['a1'])
})

test('S70 a refused change leaves no row, advances the client, and comes back with its reason; the next ones are carried out', async () => {
  const { url, clock } = await startTestHelsenorge({ rows: [...smallestClinic(), withAppointment()] })
  const workstation = await activeWorkstation(url, clock)
  expect(await workstation.push(book('a1', '09:10'), book('a2', '10:00'))).toEqual({ lastMutationId: 2 })
  const answer = await workstation.pull()
  expect(answer.rejections).toEqual([
    { mutationId: 1, code: 'slot-taken', data: { calendarId: 'cal-berg', startsAt: at('09:10', day) }, at: clock() },
  ])
  expect(
    appointmentsIn(answer)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['a2', 'appointment-1'])
  const next = await workstation.pull({ cookie: answer.cookie, rejectionsUntil: 1 })
  expect(next.rejections).toEqual([])
  expect(next.lastMutationId).toBe(2)
})

test('unknown commands, arguments that do not parse, and what the role may not do are refused one by one', async () => {
  const { url, clock } = await startTestHelsenorge()
  const workstation = await activeWorkstation(url, clock)
  await workstation.push(
    { name: 'appointment.explode', args: {} },
    { name: 'constructor', args: {} },
    { name: 'appointment.book', args: { id: 7 } },
    { name: 'note.sign', args: { id: 'n1', body: 'x', icpc: [], contactType: 'note' }, employeeId: 'sec-kari' },
    { name: 'appointment.bookOnline', args: {} },
    { name: 'appointment.cancel', args: { id: 'nothing' } },
  )
  const { rejections, lastMutationId } = await workstation.pull()
  expect(rejections.map(({ code }) => code)).toEqual([
    'unknown-command',
    'unknown-command',
    'bad-arguments',
    'not-allowed',
    'not-allowed',
    'not-found',
  ])
  expect(lastMutationId).toBe(6)
})

test('S22 nothing is done in the name of an employee without a HER-id, or of nobody of the clinic', async () => {
  const rows = [...smallestClinic(), { table: employees, rows: [anEmployee({ id: 'no-her-id', herId: null })] }]
  const { url, clock } = await startTestHelsenorge({ rows })
  const workstation = await activeWorkstation(url, clock)
  await workstation.push(
    { ...book('a1', '09:00'), employeeId: 'no-her-id' },
    { ...book('a2', '09:00'), employeeId: 'patient-solberg' },
  )
  const { rejections } = await workstation.pull()
  expect(rejections.map(({ code }) => code)).toEqual(['employee-without-her-id', 'employee-unknown'])
})

test('a defect answers 500 and advances nothing; what went before stands, and nothing a patient wrote is logged', async () => {
  // a row that is not what its schema says makes the rule throw
  const broken = aPatient({ id: 'p-broken', contactConfirmedAt: 'in spring' as never })
  const { url, clock, defects } = await startTestHelsenorge({
    rows: [...smallestClinic(), { table: patients, rows: [broken] }],
  })
  const workstation = await activeWorkstation(url, clock)
  const secret = 'Svangerskapstesten var positiv'
  const start = { id: 'd1', messageId: 'm1', patientId: 'p-broken', kind: 'e-contact', subject: secret, body: secret }
  const mutations = workstation.mutations([
    book('a1', '09:00'),
    { name: 'dialogue.start', args: start },
    book('a2', '09:40'),
  ])
  const answer = await workstation.pushRaw(mutations)
  expect(answer.status).toBe(500)
  const text = await answer.text()
  expect(JSON.parse(text)).toMatchObject({ code: 'defect' })
  const pulled = await workstation.pull()
  expect(pulled).toMatchObject({ lastMutationId: 1, rejections: [] })
  expect(appointmentsIn(pulled).map(({ id }) => id)).toEqual(['a1'])
  expect(defects).toHaveLength(2)
  expect(text + defects.map((one) => (one instanceof Error ? traceOf(one) : one)).join('')).not.toContain(secret)
})

test('another protocol version is told so before its body is looked at', async () => {
  const { url, clock } = await startTestHelsenorge()
  const workstation = await activeWorkstation(url, clock)
  for (const path of [paths.push, paths.pull]) {
    const answer = await workstation.request('POST', path, {
      body: { protocol: PROTOCOL_VERSION + 1, surprise: true },
    })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      code: 'protocol-version',
      data: { server: PROTOCOL_VERSION, client: PROTOCOL_VERSION + 1 },
    })
  }
  const strange = await workstation.request('POST', paths.push, { body: { protocol: PROTOCOL_VERSION, clientId: 'x' } })
  expect(strange.status).toBe(400)
  expect(await strange.json()).toMatchObject({ code: 'bad-request', data: { where: 'body.clientId' } })
})

/** Two clinics in one HelseNorge, each with its own code. */
async function twoClinics() {
  const rows = [
    ...smallestClinic(),
    { table: clinics, rows: [aClinic({ id: 'other', clinicId: 'other', name: 'Nabolegen' })] },
    { table: employees, rows: [anEmployee({ id: 'gp-other', clinicId: 'other' })] },
    { table: patients, rows: [aPatient({ id: 'p-other', clinicId: 'other', givenName: 'Nabo' })] },
    {
      table: appointments,
      rows: [anAppointment({ id: 'a-other', clinicId: 'other', patientId: 'p-other', calendarId: 'cal-other' })],
    },
    {
      table: attachments,
      rows: [
        {
          id: 'f1',
          clinicId: 'clinic',
          dialogueId: 'd1',
          patientId: 'patient-solberg',
          name: 'a.png',
          type: 'image/png',
          bytes: 3,
          sha256: 'a'.repeat(64),
        },
        {
          id: 'f2',
          clinicId: 'other',
          dialogueId: 'd2',
          patientId: 'p-other',
          name: 'b.png',
          type: 'image/png',
          bytes: 3,
          sha256: 'b'.repeat(64),
        },
      ],
    },
  ]
  const dataDir = await filledFolder(rows, (tx) => activateClinic(tx, 'other', 'OTHER-CODE-5678'))
  const store = openSqliteStore(dataDir)
  await store.putBlob('a'.repeat(64), new Uint8Array([1, 2, 3]))
  await store.putBlob('b'.repeat(64), new Uint8Array([4, 5, 6]))
  await store.putBlob('c'.repeat(64), new Uint8Array([7, 8, 9]))
  store.close()
  const helsenorge = await startTestHelsenorge({ dataDir })
  return {
    ...helsenorge,
    own: await activeWorkstation(helsenorge.url, helsenorge.clock, ACTIVATION_CODE),
    other: await activeWorkstation(helsenorge.url, helsenorge.clock, 'OTHER-CODE-5678'),
  }
}

test('S106 a clinic pulls its own rows only, and cannot touch those of another whatever ids it sends', async () => {
  const { own, other } = await twoClinics()
  const mine = JSON.stringify(await own.pull())
  expect(mine).toContain('Ingrid')
  expect(mine).not.toContain('Nabo')
  await own.push(
    book('a1', '09:00', { patientId: 'p-other' }),
    { name: 'appointment.cancel', args: { id: 'a-other' } },
    {
      name: 'note.save',
      args: { id: 'a-other', patientId: 'patient-solberg', contactType: 'note', occurredAt: 0, body: 'x', icpc: [] },
    },
    book('a-other', '09:00'),
  )
  expect((await own.pull()).rejections.map(({ code }) => code)).toEqual(['not-found', 'not-found', 'id-used'])
  expect(appointmentsIn(await other.pull())).toMatchObject([{ id: 'a-other', status: 'confirmed' }])
})

test('a client id belongs to the clinic that used it first', async () => {
  const { own, other } = await twoClinics()
  await own.push(book('a1', '09:00'))
  for (const answer of [
    await other.pullRaw({ clientId: own.clientId }),
    await other.pushRaw(other.mutations([book('a2', '09:00')]), { clientId: own.clientId }),
  ]) {
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'client-of-another-clinic' })
  }
})

test('S106 bytes are given to the clinic whose attachment names them, and exist for nobody else', async () => {
  const { own } = await twoClinics()
  const get = (letter: string) => own.request('GET', paths.blob.replace(':sha256', letter.repeat(64)))
  expect([...new Uint8Array(await (await get('a')).arrayBuffer())]).toEqual([1, 2, 3])
  expect((await get('b')).status).toBe(404)
  expect((await get('c')).status).toBe(404)
  expect((await own.request('GET', paths.blob.replace(':sha256', 'A'))).status).toBe(400)
})

/** Reads server-sent events until enough have come. */
async function pokes(answer: Response, count: number) {
  const found: { clock: number }[] = []
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  for (let text = ''; found.length < count; ) {
    const { value, done } = await reader.read()
    if (done) break
    text += value
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const [event, data] = text.slice(0, end).split('\n')
      if (event === 'event: poke') found.push(JSON.parse(data!.slice('data: '.length)) as { clock: number })
      text = text.slice(end + 2)
    }
  }
  return found
}

test('S64 a workstation is poked at once when something of its clinic has changed, another clinic is not', async () => {
  const { own, other } = await twoClinics()
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const ears = await own.request('GET', paths.events, { signal: stop.signal })
  expect(ears.headers.get('content-type')).toContain('text/event-stream')
  const begin = (await own.pull()).cookie.clock
  await other.push({
    name: 'employee.setServices',
    args: { employeeId: 'gp-other', services: anEmployee().services },
    employeeId: 'gp-other',
  })
  await other.push({ name: 'appointment.cancel', args: { id: 'a-other' }, employeeId: 'gp-other' })
  await own.push(book('a1', '09:00'))
  expect(await pokes(ears, 2)).toEqual([{ clock: begin }, { clock: (await own.pull()).cookie.clock }])
})

test('each page tells the last mutation that was true at its cookie, refusals with it', async () => {
  const { url, clock } = await startTestHelsenorge({ rows: [...smallestClinic(), withAppointment()] })
  const workstation = await activeWorkstation(url, clock)
  const { cookie } = await workstation.pull()
  await workstation.push(book('a1', '09:00'), book('a2', '10:00'), book('a3', '10:20'), book('a4', '10:20'))
  const pages: [number, number[], string[]][] = []
  for (let at = cookie, more = true; more; ) {
    const page = await workstation.pull({ cookie: at, limit: 1 })
    pages.push([
      page.lastMutationId,
      page.rejections.map(({ mutationId }) => mutationId),
      appointmentsIn(page).map(({ id }) => id),
    ])
    at = page.cookie
    more = page.more
  }
  expect(pages).toEqual([
    [2, [1], ['a2']],
    [4, [1, 4], ['a3']],
  ])
})

test('[SY7 SY30] refusals that a client has received are told again for thirty days, should its cache be put back, and then forgotten', async () => {
  const { url, clock, dataDir, close } = await startTestHelsenorge()
  const workstation = await activeWorkstation(url, clock)
  const refused = () => ({ name: 'appointment.cancel', args: { id: randomUUID() } })
  for (let round = 0; round < 4; round += 1) {
    if (round === 3) {
      clock.advance(31 * DAY)
      await workstation.token()
    }
    await workstation.push(...Array.from({ length: 40 }, refused), book(`a${round}`, `${10 + round}:00`))
    const { cookie, lastMutationId } = await workstation.pull()
    expect(lastMutationId).toBe(41 * (round + 1))
    await workstation.pull({ cookie, rejectionsUntil: lastMutationId })
  }
  expect((await workstation.pull({ rejectionsUntil: 164 })).lastMutationId).toBe(164)
  expect((await workstation.pull({ rejectionsUntil: 130 })).rejections.length).toBeGreaterThan(30)
  await close()
  const store = openSqliteStore(dataDir)
  const left = await store.read((tx) => tx.listValues(`rejection:${workstation.clientId}`))
  store.close()
  expect(left.length).toBeLessThan(100)
})

test('everything pushed is still there when HelseNorge is started again', async () => {
  const { url, clock, dataDir, close } = await startTestHelsenorge()
  const workstation = await activeWorkstation(url, clock)
  await workstation.push(book('a1', '09:00'))
  const { cookie } = await workstation.pull()
  await close()
  await startTestHelsenorge({ dataDir, clock, port: Number(new URL(url).port) })
  // a token of the server before is void
  expect((await workstation.pullRaw({ cookie })).status).toBe(401)
  await workstation.token()
  expect(await workstation.pull({ cookie })).toMatchObject({ copy: null, patches: [], lastMutationId: 1 })
  expect(await workstation.push(book('a2', '09:20'))).toEqual({ lastMutationId: 2 })
})
