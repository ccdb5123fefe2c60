import { randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { citizenPaths, ownDialogue } from '@shared/citizen/api'
import { clinics, employees } from '@shared/clinic/model'
import { MAX_ATTACHMENT_BYTES } from '@shared/inbox/model'
import { PART_BYTES, SMALLEST_PART } from '@shared/inbox/send-bytes'
import { paths, pushAnswer } from '@shared/protocol'
import { HOUR } from '@shared/time/instant'
import { describe, expect, test } from 'vitest'
import { activateClinic } from '../../electron/helsenorge/connect/clients'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { type Citizen, codeOf, fill, loggedIn } from '../support/citizen-client'
import { citizenClinic } from '../support/citizen-clinic'
import { aClinic, anEmployee, smallestClinic } from '../support/clinic-rows'
import { aPdf, enclosed, sha256 } from '../support/files'
import { ACTIVATION_CODE, activeWorkstation, filledFolder, startTestHelsenorge } from '../support/helsenorge'
import type { WorkstationClient } from '../support/workstation-client'

const FILE = aPdf(2 * PART_BYTES + 100)
const HASH = sha256(FILE)
const start = (over: object = {}) => startTestHelsenorge({ rows: citizenClinic(), ...over })

/** The two who send files, with the same moves. */
const senders = {
  'the patient’s page': async (url: string) => {
    const citizen = await loggedIn(url)
    const answered = async (answer: Promise<{ status: number; body: unknown }>) => {
      const { status, body } = await answer
      return { status, ...(body as object) }
    }
    return {
      part: (from: number, to: number, file = FILE, hash = sha256(file), size = file.length) =>
        answered(citizen.part(hash, file, from, to, size)),
      state: (hash = HASH) => answered(citizen.uploadState(hash)),
    }
  },
  'a workstation': async (url: string, clock: () => number) => {
    const workstation = await activeWorkstation(url, clock)
    const answered = async (answer: Promise<Response>) => {
      const response = await answer
      return { status: response.status, ...((await response.json()) as object) }
    }
    return {
      part: (from: number, to: number, file = FILE, hash = sha256(file), size = file.length) =>
        answered(workstation.part(hash, file, from, to, size)),
      state: (hash = HASH) => answered(workstation.uploadState(hash)),
    }
  },
}

describe.each(Object.entries(senders))('a file from %s (S28)', (_name, sender) => {
  const begin = async () => {
    const helsenorge = await start()
    return { ...helsenorge, ...(await sender(helsenorge.url, helsenorge.clock)) }
  }

  test('goes in parts; HelseNorge says at any time how much is there', async () => {
    const { part, state } = await begin()
    expect(await state()).toEqual({ status: 200, received: 0, done: false })
    expect(await part(0, PART_BYTES)).toEqual({ status: 200, received: PART_BYTES, done: false })
    expect(await state()).toEqual({ status: 200, received: PART_BYTES, done: false })
    await part(PART_BYTES, 2 * PART_BYTES)
    expect(await part(2 * PART_BYTES, FILE.length)).toEqual({ status: 200, received: FILE.length, done: true })
    expect(await state()).toEqual({ status: 200, received: FILE.length, done: true })
  })

  test('a part that came twice, too early or overlaps is refused with the offset to go on from', async () => {
    const { part } = await begin()
    const wrong = (received: number) => ({ status: 409, code: 'wrong-offset', data: { received } })
    expect(await part(PART_BYTES, 2 * PART_BYTES)).toMatchObject({ ...wrong(0) })
    await part(0, PART_BYTES)
    expect(await part(0, PART_BYTES)).toMatchObject(wrong(PART_BYTES))
    expect(await part(PART_BYTES - 1, 2 * PART_BYTES)).toMatchObject(wrong(PART_BYTES))
    expect(await part(2 * PART_BYTES, FILE.length)).toMatchObject(wrong(PART_BYTES))
    await part(PART_BYTES, 2 * PART_BYTES)
    await part(2 * PART_BYTES, FILE.length)
    // whose answer was lost asks again: it is done, and stays so
    expect(await part(2 * PART_BYTES, FILE.length)).toEqual({ status: 200, received: FILE.length, done: true })
  })

  test('bytes that are not what they were sent under are thrown away, and it is said', async () => {
    const { part, state } = await begin()
    const other = aPdf(FILE.length, 2)
    await part(0, PART_BYTES)
    await part(PART_BYTES, 2 * PART_BYTES, other, HASH)
    expect(await part(2 * PART_BYTES, FILE.length)).toMatchObject({
      status: 409,
      code: 'hash-mismatch',
      data: { received: 0 },
    })
    expect(await state()).toMatchObject({ received: 0, done: false })
    for (let at = 0; at < FILE.length; at += PART_BYTES) await part(at, at + PART_BYTES)
    expect(await state()).toMatchObject({ done: true })
  })

  test('another kind, nothing at all or too much is refused at its first part, whatever it is called', async () => {
    const { part, state } = await begin()
    const html = new TextEncoder().encode(`<script>${' '.repeat(100_000)}`)
    expect(await part(0, 50_000, html)).toMatchObject({ status: 415, code: 'file-type' })
    expect(await part(0, 0, new Uint8Array())).toMatchObject({ status: 400, code: 'file-empty' })
    expect(await part(0, PART_BYTES, FILE, HASH, MAX_ATTACHMENT_BYTES + 1)).toMatchObject({
      status: 413,
      code: 'file-too-large',
    })
    expect(await state(sha256(html))).toMatchObject({ received: 0 })
  })

  test('a file is judged by its bytes also when its first part is too short to tell', async () => {
    const { part } = await begin()
    const short = new TextEncoder().encode('%PD')
    expect(await part(0, 3, short)).toMatchObject({ status: 415, code: 'file-type' })
  })

  test('a part is neither tiny nor empty nor longer than the file, so that a file is not thousands of rows', async () => {
    const { part } = await begin()
    expect(await part(0, SMALLEST_PART - 1)).toMatchObject({ status: 400, code: 'wrong-part' })
    expect(await part(0, SMALLEST_PART)).toMatchObject({ status: 200 })
    expect(await part(SMALLEST_PART, SMALLEST_PART)).toMatchObject({ status: 400, code: 'wrong-part' })
    const long = aPdf(3 * PART_BYTES)
    expect(await part(0, long.length, long)).toMatchObject({ status: 413, code: 'too-large' })
    const longer = aPdf(SMALLEST_PART + 5)
    expect(await part(0, SMALLEST_PART + 5, longer, sha256(longer), SMALLEST_PART + 4)).toMatchObject({
      status: 400,
      code: 'wrong-part',
    })
  })

  test('goes on where it stopped after HelseNorge was stopped and started again', async () => {
    const first = await begin()
    await first.part(0, PART_BYTES)
    await first.close()
    const { url, clock } = await startTestHelsenorge({ dataDir: first.dataDir })
    const { part, state } = await sender(url, clock)
    expect(await state()).toMatchObject({ received: PART_BYTES, done: false })
    await part(PART_BYTES, 2 * PART_BYTES)
    expect(await part(2 * PART_BYTES, FILE.length)).toMatchObject({ done: true })
  })

  test('what was begun and left is forgotten after a day', async () => {
    const { part, clock, dataDir, close } = await begin()
    await part(0, PART_BYTES)
    clock.advance(25 * HOUR)
    await close()
    const again = await startTestHelsenorge({ dataDir, clock })
    const other = await sender(again.url, clock)
    expect(await other.state()).toMatchObject({ received: 0, done: false })
    expect(await other.part(0, PART_BYTES)).toMatchObject({ received: PART_BYTES })
  })
})

test('a line cut in the middle of a part, anywhere, leaves what was there before, and HelseNorge takes it for no fault of its own', async () => {
  const { url, defects } = await start()
  const citizen = await loggedIn(url)
  await citizen.part(HASH, FILE, 0, PART_BYTES)
  const { port, hostname } = new URL(url)
  const path = `${fill(citizenPaths.upload, { sha256: HASH })}?offset=${PART_BYTES}&size=${FILE.length}`
  for (const bytes of [0, 1, 1000, PART_BYTES / 2, PART_BYTES - 1]) {
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          [
            `PATCH ${path} HTTP/1.1`,
            `host: ${hostname}:${port}`,
            `cookie: ${citizen.cookie()}`,
            `x-csrf-token: ${citizen.csrf()}`,
            'content-type: application/octet-stream',
            `content-length: ${PART_BYTES}`,
            '',
            '',
          ].join('\r\n'),
        )
        socket.write(FILE.subarray(PART_BYTES, PART_BYTES + bytes), () =>
          setTimeout(() => socket.resetAndDestroy(), 20),
        )
      })
      socket.once('close', () => resolve())
      socket.once('error', reject)
    })
    expect((await citizen.uploadState(HASH)).body).toEqual({ received: PART_BYTES, done: false })
  }
  expect((await citizen.part(HASH, FILE, PART_BYTES, 2 * PART_BYTES)).body).toMatchObject({ received: 2 * PART_BYTES })
  expect(defects).toEqual([])
})

test('two that send the same file at the same time do not disturb each other', async () => {
  const { url } = await start()
  const citizen = await loggedIn(url)
  const answers = await Promise.all(Array.from({ length: 8 }, () => citizen.part(HASH, FILE, 0, PART_BYTES)))
  expect(answers.map(codeOf).sort()).toEqual(['200', ...Array.from({ length: 7 }, () => '409 wrong-offset')])
  expect((await citizen.uploadState(HASH)).body).toEqual({ received: PART_BYTES, done: false })
})

test('S106 nobody learns by its hash that somebody else has a file: it has to be sent', async () => {
  const { url, clock } = await start()
  const [ingrid, per] = [await loggedIn(url), await loggedIn(url, 'p-per')]
  const workstation = await activeWorkstation(url, clock)
  await ingrid.upload(FILE)
  const stranger = async () => (await per.uploadState(HASH)).body
  expect(await stranger()).toEqual({ received: 0, done: false })
  expect(await (await workstation.uploadState(HASH)).json()).toEqual({ received: 0, done: false })
  // also when the clinic has read it in her letter
  await ingrid.open({ id: 'd1', messageId: 'm1', attachments: [enclosed(FILE)] })
  expect(await stranger()).toEqual({ received: 0, done: false })
  expect(codeOf(await per.open({ id: 'd2', messageId: 'm2', attachments: [enclosed(FILE, { id: 'f2' })] }))).toBe(
    '409 file-missing',
  )
  await per.upload(FILE)
  expect((await per.open({ id: 'd2', messageId: 'm2', attachments: [enclosed(FILE, { id: 'f2' })] })).status).toBe(201)
})

describe('a half-sent file (S28)', () => {
  test('can be had by nobody, and no letter can name it', async () => {
    const { url, clock } = await start()
    const [citizen, workstation] = [await loggedIn(url), await activeWorkstation(url, clock)]
    await citizen.part(HASH, FILE, 0, PART_BYTES)
    const letter = { id: 'd1', messageId: 'm1', attachments: [enclosed(FILE)] }
    expect(codeOf(await citizen.open(letter))).toBe('409 file-missing')
    expect((await citizen.dialogues()).body).toEqual([])
    expect((await workstation.request('GET', paths.blob.replace(':sha256', HASH))).status).toBe(404)
    expect(JSON.stringify(await workstation.pull())).not.toContain(HASH)
    for (let at = PART_BYTES; at < FILE.length; at += PART_BYTES) await citizen.part(HASH, FILE, at, at + PART_BYTES)
    expect((await citizen.open(letter)).status).toBe(201)
    const bytes = await workstation.request('GET', paths.blob.replace(':sha256', HASH))
    expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(FILE)
  })

  test('of one who fills the disk is stopped, and others still get through', async () => {
    const { url, clock } = await start()
    const citizen = await loggedIn(url)
    const tiny = (n: number) => aPdf(40, n + 1)
    for (let n = 0; n < 60; n += 1) expect((await citizen.upload(tiny(n))).status).toBe(200)
    const one = await citizen.upload(tiny(60))
    expect(codeOf(one)).toBe('429 too-many-requests')
    expect(one.headers.get('retry-after')).toBe('3600')
    expect((await (await loggedIn(url, 'p-per')).upload(tiny(60))).status).toBe(200)
    clock.advance(25 * HOUR)
    expect((await (await loggedIn(url)).upload(tiny(60))).status).toBe(200)
  })

  test('and one that was sent and never used is gone after a day, with its bytes; a used one stays', async () => {
    const { url, clock, dataDir, close } = await start()
    const citizen = await loggedIn(url)
    const used = aPdf(100, 7)
    await citizen.upload(FILE.subarray(0, 50_000))
    await citizen.upload(used)
    await citizen.open({ id: 'd1', messageId: 'm1', attachments: [enclosed(used)] })
    clock.advance(25 * HOUR)
    await (await loggedIn(url, 'p-per')).upload(aPdf(60, 9))
    await close()
    const store = openSqliteStore(dataDir)
    expect(await store.getBlob(sha256(FILE.subarray(0, 50_000)))).toBeUndefined()
    expect(await store.getBlob(sha256(used))).toBeDefined()
    store.close()
  })
})

const letter = (file: Uint8Array, over: object = {}) => ({
  id: 'd1',
  messageId: 'm1',
  patientId: 'patient-solberg',
  kind: 'e-contact',
  subject: 'Henvisning',
  body: 'Ligger ved.',
  attachments: [enclosed(file, over)],
})
const sendWhole = async (workstation: WorkstationClient, file: Uint8Array) => {
  for (let at = 0; at < file.length; at += PART_BYTES) await workstation.part(sha256(file), file, at, at + PART_BYTES)
}
const filesOf = async (citizen: Citizen, id = 'd1') =>
  ownDialogue.parse((await citizen.dialogue(id)).body).messages.flatMap(({ attachments }) => attachments)

describe('a letter from the clinic with a file', () => {
  test('is held back with its number until the file is there whole, then carried out once; the patient reads it', async () => {
    const { url, clock } = await start()
    const [citizen, workstation] = [await loggedIn(url), await activeWorkstation(url, clock)]
    const before = { name: 'note.save', args: {} }
    const mutations = workstation.mutations([before, { name: 'dialogue.start', args: letter(FILE) }, before])
    await workstation.part(HASH, FILE, 0, PART_BYTES)
    const held = await workstation.pushRaw(mutations)
    expect(held.status).toBe(409)
    expect(await held.json()).toMatchObject({ code: 'file-missing', data: { sha256: HASH } })
    expect(await workstation.pull()).toMatchObject({ lastMutationId: 1 })
    expect((await citizen.dialogues()).body).toEqual([])

    for (let at = PART_BYTES; at < FILE.length; at += PART_BYTES)
      await workstation.part(HASH, FILE, at, at + PART_BYTES)
    expect(pushAnswer.parse(await (await workstation.pushRaw(mutations)).json())).toEqual({ lastMutationId: 3 })
    expect(await workstation.pushRaw(mutations)).toMatchObject({ status: 200 })
    expect(await filesOf(citizen)).toEqual([
      { id: 'file-1', name: 'henvisning.pdf', type: 'application/pdf', bytes: FILE.length },
    ])
    const got = await citizen.file('file-1')
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(FILE)
  })

  test('the same file to the next patient is not sent again: the clinic has it', async () => {
    const { url, clock } = await start()
    const workstation = await activeWorkstation(url, clock)
    await sendWhole(workstation, FILE)
    await workstation.push({ name: 'dialogue.start', args: letter(FILE) })
    clock.advance(48 * HOUR)
    await workstation.token()
    expect(await (await workstation.uploadState(HASH)).json()).toEqual({ received: FILE.length, done: true })
    const next = { ...letter(FILE, { id: 'file-2' }), id: 'd2', messageId: 'm2', patientId: 'p-per' }
    await workstation.push({ name: 'dialogue.start', args: next })
    expect((await workstation.pull()).rejections).toEqual([])
    const per = await loggedIn(url, 'p-per')
    expect(await filesOf(per, 'd2')).toMatchObject([{ id: 'file-2' }])
  })

  test('whose file is said to be of another kind or size than it is, is refused and holds up nobody', async () => {
    const { url, clock } = await start()
    const workstation = await activeWorkstation(url, clock)
    await sendWhole(workstation, FILE)
    const lies = [{ type: 'image/png', name: 'a.png' }, { bytes: 5 }, { name: 'faktura.exe' }]
    await workstation.push(...lies.map((lie) => ({ name: 'dialogue.start', args: letter(FILE, lie) })))
    const { rejections } = await workstation.pull()
    expect(rejections.map(({ code }) => code)).toEqual(['file-differs', 'file-differs', 'file-name'])
  })

  test('that its workstation withdraws uses its number and comes back with that reason', async () => {
    const { url, clock } = await start()
    const workstation = await activeWorkstation(url, clock)
    const [first, second] = workstation.mutations([
      { name: 'dialogue.start', args: letter(FILE) },
      { name: 'dialogue.start', args: { ...letter(FILE), attachments: [] } },
    ])
    const withdrawn = { ...first!, withdrawn: { code: 'file-gone', data: {} } }
    expect((await workstation.pushRaw([withdrawn, second!])).status).toBe(200)
    const pulled = await workstation.pull()
    expect(pulled).toMatchObject({ lastMutationId: 2, rejections: [{ mutationId: 1, code: 'file-gone' }] })
  })

  test('S106 another clinic has nothing of it', async () => {
    const rows = [
      ...smallestClinic(),
      { table: clinics, rows: [aClinic({ id: 'other' })] },
      { table: employees, rows: [anEmployee({ id: 'gp-other', clinicId: 'other' })] },
    ]
    const dataDir = await filledFolder(rows, (tx) => activateClinic(tx, 'other', 'OTHER-CODE-5678'))
    const { url, clock } = await startTestHelsenorge({ dataDir })
    const own = await activeWorkstation(url, clock, ACTIVATION_CODE)
    const other = await activeWorkstation(url, clock, 'OTHER-CODE-5678')
    await sendWhole(own, FILE)
    await own.push({ name: 'dialogue.start', args: letter(FILE) })
    expect(await (await other.uploadState(HASH)).json()).toEqual({ received: 0, done: false })
    expect((await other.request('GET', paths.blob.replace(':sha256', HASH))).status).toBe(404)
  })
})

test('S28 the patient answers with a file, and the clinic reads it', async () => {
  const { url, clock } = await start()
  const [citizen, workstation] = [await loggedIn(url), await activeWorkstation(url, clock)]
  await workstation.push({ name: 'dialogue.start', args: { ...letter(FILE), attachments: [] } })
  await citizen.upload(FILE)
  const answer = { messageId: randomUUID(), body: 'Her er epikrisen', attachments: [enclosed(FILE)] }
  expect((await citizen.reply('d1', answer)).status).toBe(201)
  expect(await filesOf(citizen)).toMatchObject([{ id: 'file-1' }])
  expect(JSON.stringify(await workstation.pull())).toContain(HASH)
})

test('S106 only who is logged in sends files, and only from HelseNorge’s own page', async () => {
  const { url } = await start()
  const citizen = await loggedIn(url)
  const path = `${fill(citizenPaths.upload, { sha256: HASH })}?offset=0&size=${FILE.length}`
  const send = (headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const request = httpRequest(`${url}${path}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/octet-stream', ...headers },
      })
      request.once('response', (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      request.once('error', reject)
      request.end(Buffer.from(FILE.subarray(0, PART_BYTES)))
    })
  expect(await send({})).toBe(401)
  expect(await send({ cookie: citizen.cookie() })).toBe(403)
  const csrf = { cookie: citizen.cookie(), 'x-csrf-token': citizen.csrf() }
  expect(await send({ ...csrf, origin: 'https://example.org' })).toBe(403)
  expect(await send(csrf)).toBe(200)
})
