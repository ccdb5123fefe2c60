import { PART_BYTES } from '@shared/inbox/send-bytes'
import { describe, expect, test } from 'vitest'
import type { Api, Call } from '../../renderer/portal/lib/api'
import { NETWORK, type Outcome, type Problem } from '../../renderer/portal/lib/problem'
import { sendFile } from '../../renderer/portal/lib/send-file'
import { aPdf, sha256 } from '../support/files'

const BYTES = aPdf(3 * PART_BYTES)
const FILE = new Blob([BYTES])

/** HelseNorge as the page sees it; `fate` decides what becomes of the n-th exchange. */
function aHelsenorge(fate: (n: number) => 'through' | Problem) {
  let have = 0
  let n = 0
  const asked: string[] = []
  const api: Api = {
    setCsrf: () => undefined,
    call: async <T>({ method, path, answer, body }: Call<T>): Promise<Outcome<T>> => {
      n += 1
      asked.push(`${method} ${path}`)
      const now = fate(n)
      if (now !== 'through') return { ok: false, problem: now }
      const offset = Number(new URL(path, 'http://x').searchParams.get('offset'))
      if (method === 'PATCH' && offset === have) have += (body as Uint8Array).length
      return { ok: true, value: answer.parse({ received: have, done: have === BYTES.length }) }
    },
  }
  const send = (signal = new AbortController().signal, file: Blob = FILE) => {
    const progress: number[] = []
    return sendFile(api, file, { signal, onProgress: (part) => progress.push(part) }).then((outcome) => ({
      outcome,
      progress,
    }))
  }
  const sent = () => asked.filter((one) => one.startsWith('PATCH')).map((one) => Number(/offset=(\d+)/.exec(one)?.[1]))
  return { asked, sent, send }
}

describe('a file from the patient’s page (S28)', () => {
  test('is addressed by its content and tells how much has arrived', async () => {
    const { asked, send } = aHelsenorge(() => 'through')
    const { outcome, progress } = await send()
    expect(outcome).toEqual({ ok: true, value: { sha256: sha256(BYTES) } })
    expect(asked[0]).toBe(`GET /citizen/v1/uploads/${sha256(BYTES)}`)
    expect(asked[1]).toBe(`PATCH /citizen/v1/uploads/${sha256(BYTES)}?offset=0&size=${BYTES.length}`)
    expect(progress.map((part) => Math.round(part * 3))).toEqual([0, 1, 2, 3])
  })

  test('goes on by itself after a short break, from where it stood', async () => {
    const { sent, send } = aHelsenorge((n) => (n === 3 ? NETWORK : 'through'))
    expect((await send()).outcome.ok).toBe(true)
    expect(sent()).toEqual([0, PART_BYTES, PART_BYTES, 2 * PART_BYTES])
  })

  test('after a long break it is said, and a retry sends only what has not arrived', async () => {
    let down = false
    const { sent, send } = aHelsenorge((n) => {
      if (n === 3) down = true
      return down ? NETWORK : 'through'
    })
    expect((await send()).outcome).toEqual({ ok: false, problem: NETWORK })
    const before = sent().length
    down = false
    expect((await send()).outcome.ok).toBe(true)
    expect(sent().slice(before)).toEqual([PART_BYTES, 2 * PART_BYTES])
  })

  test('a refusal ends it at once, with its reason', async () => {
    const no: Problem = { code: 'file-type', status: 415, data: {} }
    const { asked, send } = aHelsenorge((n) => (n === 2 ? no : 'through'))
    expect((await send()).outcome).toEqual({ ok: false, problem: no })
    expect(asked).toHaveLength(2)
  })

  test('one that was taken back is not sent any further', async () => {
    const stop = new AbortController()
    const { asked, send } = aHelsenorge((n) => {
      if (n === 2) stop.abort()
      return n >= 2 ? NETWORK : 'through'
    })
    expect((await send(stop.signal)).outcome.ok).toBe(false)
    expect(asked).toHaveLength(2)
  })

  test('one that can no longer be read is said to be so', async () => {
    const gone = Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new Error('NotFoundError')) })
    const { asked, send } = aHelsenorge(() => 'through')
    expect((await send(undefined, gone)).outcome).toMatchObject({ ok: false, problem: { code: 'file-unreadable' } })
    expect(asked).toEqual([])
  })
})
