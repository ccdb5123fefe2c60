import { randomUUID } from 'node:crypto'
import {
  home,
  type OwnDialogue,
  ownDialogue,
  ownDialogueRow,
  ownNotification,
  ownPrescription,
} from '@shared/citizen/api'
import { type Dialogue, dialogues, MAX_ATTACHMENT_BYTES } from '@shared/inbox/model'
import type { Note } from '@shared/journal/model'
import { type PullAnswer, paths } from '@shared/protocol'
import { instantOf } from '@shared/time/oslo'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type Citizen, codeOf, fill, hashOf, loggedIn } from '../support/citizen-client'
import { citizenClinic } from '../support/citizen-clinic'
import { aDialogue } from '../support/clinic-rows'
import { activeWorkstation, startTestHelsenorge } from '../support/helsenorge'

const start = () => startTestHelsenorge({ rows: citizenClinic() })
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const rowsOf = <T>(answer: PullAnswer, table: string) =>
  answer.patches.filter((patch) => patch.table === table).flatMap(({ put }) => put) as unknown as T[]
const kinds = async (citizen: Citizen) =>
  z
    .array(ownNotification)
    .parse((await citizen.notifications()).body)
    .map(({ kind }) => kind)
const thread = async (citizen: Citizen, id: string): Promise<OwnDialogue> =>
  ownDialogue.parse((await citizen.dialogue(id)).body)
const attached = async (citizen: Citizen, bytes = PNG) => {
  expect((await citizen.upload(bytes)).body).toEqual({ received: bytes.length, done: true })
  const file = { sha256: hashOf(bytes), type: 'image/png', bytes: bytes.length }
  return { id: randomUUID() as string, name: 'utslett på arm.png', ...file }
}

test('S14 S15 S46 S105 an e-consultation with a picture lands in the GP’s inbox and, by itself and once, in the journal', async () => {
  const { url, clock } = await start()
  const [citizen, workstation] = [await loggedIn(url), await activeWorkstation(url, clock)]
  const picture = await attached(citizen)
  const answer = await citizen.open({ id: 'd1', messageId: 'm1', body: 'Utslett siden mandag', attachments: [picture] })
  expect(answer.status).toBe(201)
  expect(ownDialogue.parse(answer.body)).toMatchObject({
    id: 'd1',
    unread: false,
    waitingForAnswer: true,
    fee: 179,
    // Monday 23 November: five working days later the week is over
    dueAt: instantOf('2026-12-01'),
    messages: [
      {
        fromMe: true,
        senderName: 'Ingrid Solberg',
        attachments: [{ name: 'utslett på arm.png', type: 'image/png', bytes: 11 }],
      },
    ],
  })
  const pulled = await workstation.pull()
  expect(rowsOf<Dialogue>(pulled, 'dialogue')).toMatchObject([{ id: 'd1', practitionerId: 'gp-berg', status: 'open' }])
  expect(rowsOf<Note>(pulled, 'note')).toMatchObject([
    { id: 'm1:filed', patientId: 'patient-solberg', body: 'Utslett siden mandag' },
  ])
  const bytes = await workstation.request('GET', paths.blob.replace(':sha256', picture.sha256))
  expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(PNG)
})

test('S47 S115 the GP answers: one notification, unread until it is read, and the answer is there', async () => {
  const { url, clock } = await start()
  const [citizen, workstation] = [await loggedIn(url), await activeWorkstation(url, clock)]
  await citizen.open({ id: 'd1', messageId: 'm1' })
  await workstation.push({
    name: 'dialogue.reply',
    args: { dialogueId: 'd1', messageId: 'm2', body: 'Kom på timen', outcome: null, close: false },
  })
  expect(await kinds(citizen)).toEqual(['answer-received'])
  expect((await citizen.home()).body).toMatchObject({ unreadMessages: 1, unreadNotifications: 1 })
  expect(await thread(citizen, 'd1')).toMatchObject({
    unread: true,
    waitingForAnswer: false,
    dueAt: null,
    messages: [{ fromMe: true }, { fromMe: false, senderName: 'Astrid Berg', body: 'Kom på timen' }],
  })
  expect((await citizen.markRead('d1')).status).toBe(204)
  expect((await citizen.home()).body).toMatchObject({ unreadMessages: 0, unreadNotifications: 0 })
})

test('S25 S30 S126 the clinic writes first, the patient is told and answers', async () => {
  const { url, clock } = await start()
  const [citizen, workstation] = [await loggedIn(url), await activeWorkstation(url, clock)]
  await workstation.push({
    name: 'dialogue.start',
    args: {
      id: 'd1',
      messageId: 'm1',
      patientId: 'patient-solberg',
      kind: 'e-contact',
      subject: 'Prøvesvar',
      body: 'Alt er fint',
    },
  })
  expect(await kinds(citizen)).toEqual(['message-received'])
  expect((await citizen.reply('d1', { messageId: 'm2', body: 'Takk' })).status).toBe(201)
  expect(rowsOf<Dialogue>(await workstation.pull(), 'dialogue')).toMatchObject([
    { id: 'd1', status: 'open', lastSender: 'patient' },
  ])
  expect(codeOf(await citizen.reply('d1', { messageId: 'm2', body: 'Takk igjen' }))).toBe('409 id-used')
  expect(z.array(ownDialogueRow).parse((await citizen.dialogues()).body)).toMatchObject([
    { id: 'd1', waitingForAnswer: true },
  ])
})

test('S50 S51 S52 S113 S185 a renewal names the patient’s own prescriptions, and the outcome comes back', async () => {
  const { url, clock } = await start()
  const [citizen, workstation] = [await loggedIn(url), await activeWorkstation(url, clock)]
  const renewal = (over: object) => ({
    id: randomUUID(),
    messageId: randomUUID(),
    kind: 'prescription-renewal',
    prescriptionIds: ['rx-1'],
    ...over,
  })
  expect(codeOf(await citizen.open(renewal({ prescriptionIds: [] })))).toBe('409 no-prescription-chosen')
  expect(codeOf(await citizen.open(renewal({ prescriptionIds: ['rx-per'] })))).toBe('409 not-own-prescription')
  expect(codeOf(await citizen.open(renewal({ kind: 'e-contact', prescriptionIds: ['rx-per'] })))).toBe(
    '409 not-own-prescription',
  )
  await citizen.open(renewal({ id: 'd1' }))
  await workstation.push({
    name: 'dialogue.reply',
    args: { dialogueId: 'd1', messageId: 'm2', body: 'Fornyet', outcome: '14', close: true },
  })
  expect((await thread(citizen, 'd1')).messages).toMatchObject([
    { prescriptions: ['Ramipril 5 mg'] },
    { outcome: '14' },
  ])
})

test('S114 S178 prescriptions: what is left, expired ones for a year; parents see a child’s until it is 16', async () => {
  const { url } = await start()
  const citizen = await loggedIn(url)
  const mine = z.array(ownPrescription).parse((await citizen.prescriptions()).body)
  expect(mine.map(({ id, expired, refillsLeft }) => [id, expired, refillsLeft])).toEqual([
    ['rx-1', false, 2],
    ['rx-old', true, 2],
  ])
  expect((await citizen.prescriptions('c-13')).body).toMatchObject([{ id: 'rx-child' }])
  expect(codeOf(await citizen.prescriptions('c-16'))).toBe('404 not-found')
  expect(codeOf(await (await loggedIn(url, 'p-basis')).prescriptions())).toBe('403 no-consent')
})

test('S126 S192 C5 with Basis consent one reads messages, and sends none', async () => {
  const { url, clock } = await start()
  const workstation = await activeWorkstation(url, clock)
  const basis = await loggedIn(url, 'p-basis')
  expect(codeOf(await basis.open({ id: 'd0', messageId: 'm0' }))).toBe('403 no-consent')
  expect((await basis.dialogues()).body).toEqual([])
  // S33: the clinic cannot write to somebody who has not consented
  await workstation.push({
    name: 'dialogue.start',
    args: { id: 'd1', messageId: 'm1', patientId: 'p-basis', kind: 'e-contact', subject: 'Hei', body: 'Hei' },
  })
  expect((await workstation.pull()).rejections).toMatchObject([{ code: 'no-consent' }])
  expect(codeOf(await (await loggedIn(url, 'p-none')).dialogues())).toBe('403 no-consent')
})

test('S106 another person’s messages and files answer like what is not there, also to write in them', async () => {
  const { url } = await start()
  const [ingrid, per] = [await loggedIn(url), await loggedIn(url, 'p-per')]
  const picture = await attached(ingrid)
  await ingrid.open({ id: 'd1', messageId: 'm1', attachments: [picture] })
  const same = async (ask: (id: string) => Promise<{ status: number; body: unknown }>, id: string) => {
    const [other, missing] = [await ask(id), await ask('never-there')]
    expect([other.status, other.body]).toEqual([missing.status, missing.body])
    expect(other.status).toBe(404)
  }
  await same((id) => per.dialogue(id), 'd1')
  await same((id) => per.reply(id, { messageId: randomUUID(), body: 'Hei' }), 'd1')
  await same((id) => per.markRead(id), 'd1')
  await same((id) => per.get(fill('/citizen/v1/files/:id', { id })), picture.id)
  expect((await thread(ingrid, 'd1')).messages).toHaveLength(1)
})

test('S28 a file is what its bytes say, and nothing but a picture or PDF of 12 MiB at most', async () => {
  const { url } = await start()
  const citizen = await loggedIn(url)
  const pdf = new TextEncoder().encode('%PDF-1.7 ...')
  expect((await citizen.upload(pdf)).body).toEqual({ received: 12, done: true })
  expect(codeOf(await citizen.upload(new TextEncoder().encode('<script>alert(1)</script>')))).toBe('415 file-type')
  const largest = new Uint8Array(MAX_ATTACHMENT_BYTES)
  largest.set(PNG)
  expect((await citizen.upload(largest)).body).toEqual({ received: MAX_ATTACHMENT_BYTES, done: true })
  const larger = new Uint8Array(MAX_ATTACHMENT_BYTES + 1)
  larger.set(PNG)
  expect(codeOf(await citizen.upload(larger))).toBe('413 file-too-large')
  expect(codeOf(await citizen.upload(new Uint8Array()))).toBe('400 file-empty')
})

test('S106 one attaches only what one has uploaded oneself, as what it is', async () => {
  const { url } = await start()
  const [ingrid, per] = [await loggedIn(url), await loggedIn(url, 'p-per')]
  const picture = await attached(ingrid)
  const send = (citizen: Citizen, file: object) =>
    citizen.open({ id: randomUUID(), messageId: randomUUID(), attachments: [file] })
  expect(codeOf(await send(per, picture))).toBe('409 file-missing')
  expect(codeOf(await send(ingrid, { ...picture, type: 'application/pdf' }))).toBe('409 file-differs')
  expect(codeOf(await send(ingrid, { ...picture, bytes: 12 }))).toBe('409 file-differs')
  expect(codeOf(await send(ingrid, { ...picture, name: 'faktura.exe' }))).toBe('409 file-name')
  expect((await send(ingrid, picture)).status).toBe(201)
  // the same id again would overwrite the file of the dialogue before
  expect(codeOf(await send(ingrid, picture))).toBe('409 id-used')
})

test('S106 a downloaded file is a download, never a page of this site', async () => {
  const { url } = await start()
  const citizen = await loggedIn(url)
  const picture = await attached(citizen)
  await citizen.open({ id: 'd1', messageId: 'm1', attachments: [picture] })
  const answer = await citizen.file(picture.id)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(PNG)
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''utslett%20p%C3%A5%20arm.png")
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('a message sent twice is there once', async () => {
  const { url } = await start()
  const citizen = await loggedIn(url)
  const body = {
    patientId: 'patient-solberg',
    kind: 'e-contact',
    id: 'd1',
    messageId: 'm1',
    subject: 'Parkering',
    body: 'Hvor?',
    attachments: [],
    prescriptionIds: [],
  }
  const key = randomUUID()
  const path = '/citizen/v1/for/patient-solberg/dialogues'
  const [first, second] = [await citizen.post(path, body, { key }), await citizen.post(path, body, { key })]
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.body).toEqual(first.body)
  expect(codeOf(await citizen.post(path, { ...body, body: 'Hvor ellers?' }, { key }))).toBe('409 idempotency-key-used')
  expect((await thread(citizen, 'd1')).messages).toHaveLength(1)
})

test('a file name may hold a lone surrogate without bringing the download down', async () => {
  const { url } = await start()
  const citizen = await loggedIn(url)
  const picture = { ...(await attached(citizen)), name: 'bilde\ud800.png' }
  await citizen.open({ id: 'd1', messageId: 'm1', attachments: [picture] })
  expect((await citizen.file(picture.id)).status).toBe(200)
})

test('S27 what colleagues write about a patient is nowhere on the patient’s page, and nobody is told of it', async () => {
  const between = aDialogue({
    id: 'between-us',
    kind: 'e-dialogue',
    openedBy: 'clinic',
    lastSender: 'clinic',
    readByPatientAt: null,
  })
  const { url, clock } = await startTestHelsenorge({
    rows: [...citizenClinic(), { table: dialogues, rows: [between] }],
  })
  const [citizen, workstation] = [await loggedIn(url), await activeWorkstation(url, clock)]
  await workstation.push({
    name: 'dialogue.reply',
    args: { dialogueId: 'between-us', messageId: 'm-2', body: 'Ringer apoteket.', outcome: null, close: false },
  })
  expect(rowsOf<{ id: string }>(await workstation.pull(), 'message').map(({ id }) => id)).toContain('m-2')
  expect(z.array(ownDialogueRow).parse((await citizen.dialogues()).body)).toEqual([])
  expect(home.parse((await citizen.home()).body).unreadMessages).toBe(0)
  expect((await citizen.dialogue('between-us')).status).toBe(404)
  expect((await citizen.reply('between-us', { messageId: 'm-3', body: 'Hei' })).status).toBe(404)
  expect(await kinds(citizen)).toEqual([])
})

test('S49 S117 a letter that the clinic has made an e-consultation of says so, with the fee, to the patient who wrote it', async () => {
  const { url, clock } = await start()
  const [citizen, workstation] = [await loggedIn(url), await activeWorkstation(url, clock)]
  await citizen.open({ id: 'd1', messageId: 'm1', kind: 'e-contact', body: 'Jeg har feber.' })
  expect(await thread(citizen, 'd1')).toMatchObject({ kind: 'e-contact', fee: null, convertedAt: null })
  await workstation.push({
    name: 'dialogue.convert',
    args: { dialogueId: 'd1', to: 'e-consultation', withFee: true, seenId: 'm1' },
  })
  expect(await thread(citizen, 'd1')).toMatchObject({ kind: 'e-consultation', fee: 179, convertedAt: clock() })
  expect(rowsOf<Note>(await workstation.pull(), 'note')).toMatchObject([{ id: 'm1:filed', body: 'Jeg har feber.' }])
})
