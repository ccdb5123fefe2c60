import { paths, STREAM_TIMES } from '@shared/protocol'
import { expect, onTestFinished, test, vi } from 'vitest'
import { realWorld } from '../../electron/core/clock'
import { openCore } from '../../electron/core/core'
import { readEventStream, untilSilent } from '../../electron/core/sync/event-stream'
import { ACTIVATION_CODE, startTestHelsenorge, testClock } from '../support/helsenorge'
import { tempDir } from '../support/temp-dir'
import { virtualWorld } from '../support/virtual-world'

async function* inChunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text)
}

test('events are whole however the line cuts them; comments are signs of life and nothing else', async () => {
  const heard: [string, string][] = []
  const body = inChunks(
    ': Helse',
    'Norge\n\nevent: po',
    'ke\nda',
    'ta: {"clock":3}\n',
    '\ndata: a\ndata: b\r\n\r\n',
    'event: half',
  )
  await readEventStream(body, (name, data) => heard.push([name, data]))
  expect(heard).toEqual([
    ['poke', '{"clock":3}'],
    ['message', 'a\nb'],
  ])
})

test('a line on which nothing comes is taken for dead after ten seconds, one with signs of life never', async () => {
  const world = virtualWorld()
  let dead = 0
  const waiting: (() => void)[] = []
  async function* slowly(): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < 5; i += 1) {
      await new Promise<void>((resolve) => waiting.push(resolve))
      yield new Uint8Array([58])
    }
  }
  const reading = readEventStream(
    untilSilent(slowly(), STREAM_TIMES.silence, world.after, () => (dead += 1)),
    () => undefined,
  )
  for (let i = 0; i < 4; i += 1) {
    await world.pass(STREAM_TIMES.silence - 1)
    waiting.shift()?.()
    await world.pass(0)
  }
  expect(dead).toBe(0)
  await world.pass(STREAM_TIMES.silence)
  expect(dead).toBe(1)
  waiting.shift()?.()
  await reading
  await world.pass(60_000)
  expect(dead).toBe(1)
  expect(STREAM_TIMES.heartbeat * 2).toBeLessThan(STREAM_TIMES.silence)
})

test('[SY19] a workstation whose stream has gone silent opens another by itself', async () => {
  const clock = Object.assign(() => Date.now(), testClock())
  const { url } = await startTestHelsenorge({ clock, heartbeatMs: 3_600_000 })
  const fetched = vi.spyOn(globalThis, 'fetch')
  onTestFinished(() => fetched.mockRestore())
  const streams = (): number =>
    fetched.mock.calls.filter(([to]) => typeof to === 'string' && to.endsWith(paths.events)).length
  const core = await openCore({
    dataDir: tempDir(),
    address: Promise.resolve({ helsenorgeUrl: url, activationCode: ACTIVATION_CODE }),
    world: {
      ...realWorld,
      after: (ms, run) => realWorld.after(ms === STREAM_TIMES.silence ? 40 : Math.min(ms, 50), run),
    },
    events: { changed: () => undefined, sync: () => undefined },
  })
  onTestFinished(() => core.close())
  await vi.waitFor(() => expect(streams()).toBeGreaterThanOrEqual(3), { timeout: 10_000 })
  expect(core.syncState().phase).not.toBe('refused')
})
