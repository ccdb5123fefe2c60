import { messages } from '@shared/inbox/model'
import { PART_BYTES } from '@shared/inbox/send-bytes'
import type { Mutation, PushRequest } from '@shared/protocol'
import { describe, expect, test } from 'vitest'
import { makeBlobs } from '../../electron/core/cache/blobs'
import { aesSealer } from '../../electron/core/cache/sealer'
import { makeEngine } from '../../electron/core/sync/engine'
import type { Exchange, Transport } from '../../electron/core/sync/transport'
import { aPull, cacheWith } from '../support/cache'
import { at, smallestClinic, withDialogue } from '../support/clinic-rows'
import { aPdf, enclosed, sha256 } from '../support/files'
import { virtualWorld } from '../support/virtual-world'

type Cache = Awaited<ReturnType<typeof cacheWith>>
const FILE = aPdf(2 * PART_BYTES + 5)
const HASH = sha256(FILE)

/** HelseNorge as the workstation sees it, with a line for files that the test may cut or let answer anything. */
function aHelsenorge() {
  const files = new Map<string, number>()
  const order: string[] = []
  const pushed: Mutation[] = []
  const server = {
    down: false,
    /** lets so many parts through, then the line is cut */
    parts: Number.POSITIVE_INFINITY,
    refuse: undefined as string | undefined,
    forgets: false,
    files,
    order,
    pushed,
    acknowledged: 0,
  }
  const state = (hash: string) => ({ received: files.get(hash) ?? 0, done: files.get(hash) === FILE.length })
  const lost: Exchange<never> = { kind: 'unreachable', reason: 'down' }
  const transport: Transport = {
    push: async ({ mutations }: PushRequest) => {
      if (server.down) return lost
      const missing = mutations.some(
        ({ args, withdrawn }) => !withdrawn && JSON.stringify(args).includes(HASH) && !state(HASH).done,
      )
      if (missing) return { kind: 'refused', code: 'file-missing', data: { sha256: HASH } }
      for (const mutation of mutations) {
        if (mutation.id <= server.acknowledged) continue
        order.push(mutation.name)
        pushed.push(mutation)
        server.acknowledged = mutation.id
      }
      return { kind: 'ok', value: { lastMutationId: server.acknowledged } }
    },
    pull: async () =>
      server.down
        ? lost
        : {
            kind: 'ok',
            value: {
              ...aPull(1, []),
              lastMutationId: server.acknowledged,
              lastCommandId: pushed.at(-1)?.commandId ?? null,
            },
          },
    blob: async () => lost,
    uploadState: async (hash) => (server.down ? lost : { kind: 'ok', value: state(hash) }),
    uploadPart: async ({ sha256: hash, offset, bytes }) => {
      if (server.down || server.parts <= 0) return lost
      server.parts -= 1
      if (server.refuse !== undefined) return { kind: 'refused', code: server.refuse, data: {} }
      order.push(`part ${offset}`)
      files.set(hash, offset + bytes.length)
      return { kind: 'ok', value: state(hash) }
    },
    listen: (heard) => {
      if (server.down) queueMicrotask(() => heard.closed())
      else heard.opened()
      return () => undefined
    },
  }
  return { server, transport }
}

/** A workstation's core on a cache that may be an older one's: what a start after a kill finds. */
async function aDesk(transport: Transport, cache?: Cache) {
  const own = cache ?? (await cacheWith([...smallestClinic(), withDialogue()]))
  const world = virtualWorld()
  const blobs = makeBlobs({ ...own, sealer: aesSealer(new Uint8Array(32)), now: world.now })
  const changes: string[] = []
  const engine = makeEngine({
    ...own,
    world,
    transport,
    blobs,
    changed: (tables) => changes.push(...tables),
    stateChanged: () => undefined,
  })
  let n = 0
  const submit = (name: string, args: Mutation['args']) => {
    n += 1
    const commandId = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
    return engine.submit({ name, args, commandId, employeeId: 'gp-berg' })
  }
  const reply = (file: Uint8Array = FILE, over: { id?: string; messageId?: string } = {}) =>
    submit('dialogue.reply', {
      dialogueId: 'dialogue-1',
      messageId: over.messageId ?? 'answer',
      body: 'Se vedlegget',
      outcome: null,
      close: false,
      attachments: [enclosed(file, over.id === undefined ? {} : { id: over.id })],
    })
  const book = () =>
    submit('appointment.book', {
      id: `own-${n}`,
      calendarId: 'cal-berg',
      typeId: 'type-consultation',
      patientId: 'patient-solberg',
      startsAt: at('08:00', '2026-11-24'),
      endsAt: at('08:20', '2026-11-24'),
      reason: 'Hoste',
      hidden: false,
    })
  const waiting = () => own.db.get<{ n: number }>('select count(*) as n from "outbox"')?.n
  return { cache: own, world, blobs, engine, changes, reply, book, waiting }
}

describe('an answer with a file (S28)', () => {
  test('is in the thread at once, and goes to HelseNorge after its file, in order with what was done before and after', async () => {
    const { server, transport } = aHelsenorge()
    const desk = await aDesk(transport)
    desk.engine.start()
    await desk.world.pass(100)
    await desk.blobs.hold(FILE)
    await desk.book()
    expect(await desk.reply()).toMatchObject({ result: { ok: true } })
    await desk.book()
    const row = desk.cache.db.get<{ attachmentIds: string }>(
      `select "attachmentIds" from "${messages.name}" where "id" = 'answer'`,
    )
    expect(row).toEqual({ attachmentIds: '["file-1"]' })
    await desk.world.pass(1000)
    const parts = ['part 0', `part ${PART_BYTES}`, `part ${2 * PART_BYTES}`]
    expect(server.order.filter((one) => one.startsWith('part'))).toEqual(parts)
    expect(server.order.filter((one) => !one.startsWith('part'))).toEqual([
      'appointment.book',
      'dialogue.reply',
      'appointment.book',
    ])
    expect(server.order.indexOf('dialogue.reply')).toBeGreaterThan(server.order.indexOf(parts[2] ?? ''))
    expect(desk.waiting()).toBe(0)
  })

  test('whose file never came to this workstation is refused with the text still in the field', async () => {
    const desk = await aDesk(aHelsenorge().transport)
    expect(await desk.reply()).toMatchObject({ result: { ok: false, code: 'file-gone' } })
    expect(desk.waiting()).toBe(0)
    expect(desk.cache.db.all('select 1 from "attachment"')).toEqual([])
  })

  test('written offline waits with its file, and only what has not arrived is sent when the line comes and goes', async () => {
    const { server, transport } = aHelsenorge()
    server.down = true
    const desk = await aDesk(transport)
    desk.engine.start()
    await desk.blobs.hold(FILE)
    await desk.reply()
    await desk.world.pass(60_000)
    expect(desk.waiting()).toBe(1)
    server.down = false
    server.parts = 2
    await desk.world.pass(30_000)
    expect(server.order).toEqual(['part 0', `part ${PART_BYTES}`])
    expect(desk.engine.uploads()).toEqual([{ sha256: HASH, size: FILE.length, received: 2 * PART_BYTES }])
    server.parts = 10
    await desk.world.pass(30_000)
    expect(server.order.slice(2)).toEqual([`part ${2 * PART_BYTES}`, 'dialogue.reply'])
    expect(desk.engine.uploads()).toEqual([])
    expect(desk.waiting()).toBe(0)
  })

  test('while its file is on a slow way, what HelseNorge has to tell still comes', async () => {
    const { server, transport } = aHelsenorge()
    let letGo = (): void => undefined
    const slow: Transport = {
      ...transport,
      uploadPart: async (part, signal) => {
        await new Promise<void>((resolve) => {
          letGo = resolve
        })
        return transport.uploadPart(part, signal)
      },
    }
    let pulls = 0
    slow.pull = async (request) => {
      pulls += 1
      return transport.pull(request)
    }
    const desk = await aDesk(slow)
    desk.engine.start()
    await desk.blobs.hold(FILE)
    await desk.reply()
    await desk.world.pass(200_000)
    expect(pulls).toBeGreaterThan(2)
    expect(server.order).toEqual([])
    expect(desk.engine.state().phase).toBe('syncing')
    for (let i = 0; i < 3; i += 1) {
      letGo()
      await desk.world.pass(10)
    }
    expect(server.order.at(-1)).toBe('dialogue.reply')
  })

  test('survives a kill after any part: the next start sends the rest and the answer once', async () => {
    for (let parts = 0; parts <= 3; parts += 1) {
      const { server, transport } = aHelsenorge()
      server.parts = parts
      const killed = await aDesk(transport)
      killed.engine.start()
      await killed.blobs.hold(FILE)
      await killed.reply()
      if (parts < 3) await killed.world.pass(300)
      else await killed.world.pass(0)
      await killed.engine.stop()
      server.parts = 10
      const next = await aDesk(transport, killed.cache)
      next.engine.start()
      await next.world.pass(5000)
      expect(server.order.filter((one) => one === 'dialogue.reply')).toHaveLength(1)
      expect(server.order.filter((one) => one.startsWith('part'))).toHaveLength(3)
      expect(next.waiting()).toBe(0)
    }
  })

  test('that HelseNorge does not take is withdrawn with the reason, and what comes behind goes', async () => {
    const { server, transport } = aHelsenorge()
    server.refuse = 'file-type'
    const desk = await aDesk(transport)
    desk.engine.start()
    await desk.blobs.hold(FILE)
    await desk.reply()
    await desk.book()
    await desk.world.pass(5000)
    expect(server.pushed.map(({ name, withdrawn }) => [name, withdrawn?.code])).toEqual([
      ['dialogue.reply', 'file-type'],
      ['appointment.book', undefined],
    ])
    // sent again by a person, it gets a new try
    server.refuse = undefined
    await desk.reply(FILE, { id: 'file-2', messageId: 'again' })
    await desk.world.pass(5000)
    expect(server.pushed.at(-1)).toMatchObject({ name: 'dialogue.reply', args: { messageId: 'again' } })
    expect(server.pushed.at(-1)?.withdrawn).toBeUndefined()
  })

  test('whose file was damaged on this disk is withdrawn, too: nothing waits for ever', async () => {
    const { server, transport } = aHelsenorge()
    const desk = await aDesk(transport)
    await desk.blobs.hold(FILE)
    desk.cache.write.run('update "blob" set "sealed" = zeroblob(100)')
    await desk.reply()
    desk.engine.start()
    await desk.world.pass(5000)
    expect(server.pushed[0]?.withdrawn).toEqual({ code: 'file-gone', data: {} })
    expect(desk.waiting()).toBe(0)
  })

  test('when HelseNorge lost the file between its arrival and the answer (a restored backup), it is sent again', async () => {
    const { server, transport } = aHelsenorge()
    let once = true
    const forgetful: Transport = {
      ...transport,
      push: (request) => {
        if (once && server.files.get(HASH) === FILE.length) {
          once = false
          server.files.clear()
        }
        return transport.push(request)
      },
    }
    const desk = await aDesk(forgetful)
    desk.engine.start()
    await desk.blobs.hold(FILE)
    await desk.reply()
    await desk.world.pass(10_000)
    expect(server.order.filter((one) => one.startsWith('part'))).toHaveLength(6)
    expect(server.order.at(-1)).toBe('dialogue.reply')
    expect(desk.waiting()).toBe(0)
  })

  test('of a server that says one thing and does another never makes a busy loop', async () => {
    const { transport } = aHelsenorge()
    let pushes = 0
    const liar: Transport = {
      ...transport,
      uploadState: async () => ({ kind: 'ok', value: { received: FILE.length, done: true } }),
      push: async () => {
        pushes += 1
        return { kind: 'refused', code: 'file-missing', data: {} }
      },
    }
    const desk = await aDesk(liar)
    desk.engine.start()
    await desk.blobs.hold(FILE)
    await desk.reply()
    await desk.world.pass(60_000)
    expect(pushes).toBeGreaterThan(1)
    expect(pushes).toBeLessThan(300)
    expect(desk.waiting()).toBe(1)
  })

  test('tells the window how far it has come', async () => {
    const { transport } = aHelsenorge()
    const desk = await aDesk(transport)
    desk.engine.start()
    await desk.blobs.hold(FILE)
    await desk.reply()
    await desk.world.pass(1000)
    expect(desk.changes.filter((table) => table === 'upload').length).toBeGreaterThanOrEqual(4)
  })
})
