import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownDialogue } from '@shared/citizen/api'
import { PART_BYTES } from '@shared/inbox/send-bytes'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCache } from '../../electron/core/db/open'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { type Citizen, loggedIn } from '../support/citizen-client'
import { citizenClinic } from '../support/citizen-clinic'
import { cuttingLine } from '../support/cutting-line'
import { aPdf, enclosed, sha256 } from '../support/files'
import { realDesk, realHelsenorge } from '../support/real-desk'

const FILE = aPdf(3 * PART_BYTES + 1234)
const HASH = sha256(FILE)

const letter = (n: number, file = FILE) => ({
  id: `letter-${n}`,
  messageId: `letter-${n}-first`,
  patientId: 'patient-solberg',
  kind: 'e-contact' as const,
  subject: 'Henvisning',
  body: 'Henvisningen ligger ved.',
  attachments: [enclosed(file, { id: `file-${n}` })],
})
const filesOf = async (citizen: Citizen, id: string) => {
  const { messages } = ownDialogue.parse((await citizen.dialogue(id)).body)
  return Promise.all(
    messages.flatMap(({ attachments }) =>
      attachments.map(async (file) => sha256(new Uint8Array(await (await citizen.file(file.id)).arrayBuffer()))),
    ),
  )
}
const dialoguesOf = async (citizen: Citizen) => (await citizen.dialogues()).body as { id: string }[]

describe('a letter with a file, over real HTTP (S28)', () => {
  test('written while HelseNorge is down, through a restart of the desk: the patient gets it once, whole', async () => {
    const server = await realHelsenorge(citizenClinic())
    const first = await realDesk(server.url)
    await first.synced()
    await server.stop()
    await first.hold(FILE)
    expect(await first.submit('dialogue.start', letter(1))).toMatchObject({ ok: true })
    await first.close()
    const again = await realDesk(server.url, first.dataDir)
    expect(again.core.syncState().waiting).toBe(1)
    // it can be looked at meanwhile, too
    expect(await again.core.query('inbox.attachment', { attachmentId: 'file-1' })).toMatchObject({
      here: true,
      name: 'henvisning.pdf',
      base64: Buffer.from(FILE).toString('base64'),
    })
    await server.start()
    await again.synced()
    const citizen = await loggedIn(server.url)
    expect((await dialoguesOf(citizen)).map(({ id }) => id)).toEqual(['letter-1'])
    expect(await filesOf(citizen, 'letter-1')).toEqual([HASH])
  })

  test('a line that is cut after any number of bytes, again and again: it goes on and arrives once', async () => {
    const server = await realHelsenorge(citizenClinic())
    const line = await cuttingLine(server.url)
    const desk = await realDesk(server.url)
    await desk.synced()
    const citizen = await loggedIn(server.url)
    let n = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: FILE.length - 1 }), { minLength: 1, maxLength: 3 }),
        async (cuts) => {
          n += 1
          const file = aPdf(FILE.length, 100 + n)
          await desk.hold(file)
          const before = line.cuts()
          line.cutAfter(cuts[0] ?? 0)
          await desk.submit('dialogue.start', letter(n, file))
          for (const [i, next] of cuts.slice(1).entries()) {
            await desk.until(() => line.cuts() > before + i || desk.core.syncState().waiting === 0)
            line.cutAfter(next)
          }
          await desk.synced()
          line.cutAfter(Number.POSITIVE_INFINITY)
          expect(await filesOf(citizen, `letter-${n}`)).toEqual([sha256(file)])
        },
      ),
      { numRuns: 8, endOnFailure: true },
    )
    expect((await dialoguesOf(citizen)).length).toBe(n)
    expect(line.cuts()).toBeGreaterThanOrEqual(n)
    expect(server.defects).toEqual([])
  }, 120_000)

  test('HelseNorge is restarted in the middle of it: what had arrived is not sent again', async () => {
    const server = await realHelsenorge(citizenClinic())
    const line = await cuttingLine(server.url)
    const desk = await realDesk(server.url)
    await desk.synced()
    await desk.hold(FILE)
    line.cutAfter(2.5 * PART_BYTES)
    await desk.submit('dialogue.start', letter(1))
    await desk.until(() => line.cuts() === 1)
    await server.stop()
    const store = openSqliteStore(server.dataDir)
    const [begun] = await store.read((tx) => tx.uploadsOf('clinic:clinic'))
    expect(begun).toMatchObject({ done: false, received: 2 * PART_BYTES })
    expect(await store.getBlob(HASH)).toBeUndefined()
    store.close()
    await server.start()
    // the next cut would come if more than the rest and its overhead went
    line.cutAfter(1.5 * PART_BYTES + 200_000)
    await desk.synced()
    expect(line.cuts()).toBe(1)
    expect(await filesOf(await loggedIn(server.url), 'letter-1')).toEqual([HASH])
    expect(server.defects).toEqual([])
  })

  test('a file HelseNorge refuses makes a card with the text, and bookings behind it go', async () => {
    const server = await realHelsenorge(citizenClinic())
    const desk = await realDesk(server.url)
    await desk.synced()
    await server.stop()
    await desk.hold(FILE)
    await desk.submit('dialogue.start', letter(1))
    await desk.close()
    const cache = openCache(join(desk.dataDir, 'cache.sqlite'), () => undefined)
    cache.write.run('update "blob" set "sealed" = zeroblob(64)')
    cache.close()
    await server.start()
    const again = await realDesk(server.url, desk.dataDir)
    await again.until(() => again.core.syncState().needsAttention === 1)
    await again.synced()
    expect(await again.core.query('attention.list', {})).toMatchObject([
      { name: 'dialogue.start', code: 'file-gone', args: { body: 'Henvisningen ligger ved.' } },
    ])
    expect(await dialoguesOf(await loggedIn(server.url))).toEqual([])
  })

  test('the other desk fetches it when it is opened, keeps it, and opens it again without a line; nothing readable lies on the disk', async () => {
    const server = await realHelsenorge(citizenClinic())
    const one = await realDesk(server.url)
    const two = await realDesk(server.url)
    await Promise.all([one.synced(), two.synced()])
    await one.hold(FILE)
    await one.submit('dialogue.start', letter(1))
    await one.synced()
    const open = () => two.core.query('inbox.attachment', { attachmentId: 'file-1' })
    await two.until(async () => ((await open()) as { here: boolean }).here)
    await server.stop()
    expect(await open()).toMatchObject({ here: true, type: 'application/pdf' })
    const three = await realDesk(server.url)
    expect(await three.core.query('inbox.attachment', { attachmentId: 'file-1' })).toEqual({
      here: false,
      why: 'missing',
    })
    await two.close()
    const disk = readdirSync(two.dataDir).map((name) => readFileSync(join(two.dataDir, name)))
    expect(disk.length).toBeGreaterThan(0)
    for (const bytes of disk) expect(bytes.includes(Buffer.from(FILE.subarray(5000, 5064)))).toBe(false)
  })

  test('one not opened before can’t be shown without a line, and it is said why', async () => {
    const server = await realHelsenorge(citizenClinic())
    const one = await realDesk(server.url)
    const two = await realDesk(server.url)
    await Promise.all([one.synced(), two.synced()])
    await one.hold(FILE)
    await one.submit('dialogue.start', letter(1))
    await one.synced()
    await two.until(async () => (await two.core.query('inbox.thread', { dialogueId: 'letter-1' })) !== null)
    await server.stop()
    const away = await two.core.query('inbox.attachment', { attachmentId: 'file-1' })
    expect(away).toEqual({ here: false, why: 'offline' })
    await server.start()
    await two.until(async () => {
      const now = (await two.core.query('inbox.attachment', { attachmentId: 'file-1' })) as { here: boolean }
      return now.here
    })
  })
})
