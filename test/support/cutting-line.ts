import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** Where Node keeps what `fetch` opens its connections with (undici). Addresses are signed, so a line must not show in them. */
const DISPATCHER = Symbol.for('undici.globalDispatcher.1')
type Callback = (error: Error | null, socket: Socket | null) => void
type Agent = new (options: {
  connect: (target: { port?: string }, done: Callback) => void
}) => { destroy(): Promise<void> }
interface Holder {
  [DISPATCHER]?: { constructor: unknown }
}

/**
 * Leads every `fetch` of this test to HelseNorge through a line that the test may cut after any number of bytes, as a bad network does: without a word.
 * @param target origin of HelseNorge
 */
export async function cuttingLine(target: string) {
  const port = Number(new URL(target).port)
  const open = new Set<Socket>()
  let left = Number.POSITIVE_INFINITY
  let cuts = 0
  const cutAll = (): void => {
    cuts += 1
    for (const socket of open) socket.resetAndDestroy()
  }
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    far.pipe(near)
    near.on('data', (bytes) => {
      const through = bytes.subarray(0, left)
      far.write(through)
      left -= through.length
      if (left > 0) return
      left = Number.POSITIVE_INFINITY
      near.pause()
      // what was let through must have left this process
      setTimeout(cutAll, 5)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const linePort = typeof address === 'object' && address ? address.port : 0

  // Node makes it at the first use
  await fetch(target).catch(() => undefined)
  const holder = globalThis as Holder
  const usual = holder[DISPATCHER]
  if (!usual) throw new Error('fetch has no dispatcher here')
  const agent = new (usual.constructor as Agent)({
    connect: (_target, done) => {
      const socket = connect(linePort, '127.0.0.1', () => done(null, socket))
      socket.once('error', (error) => done(error, null))
    },
  })
  holder[DISPATCHER] = agent
  onTestFinished(async () => {
    holder[DISPATCHER] = usual
    await agent.destroy()
    for (const socket of open) socket.destroy()
    server.close()
  })
  return {
    /** cuts everything once so many bytes have gone towards HelseNorge */
    cutAfter: (bytes: number): void => {
      left = bytes
    },
    cuts: () => cuts,
  }
}
