import type { FastifyReply } from 'fastify'

/** One open stream of server-sent events. */
export interface EventStream {
  send(event: string, data: unknown): void
  end(): void
}

/**
 * Takes over the answer as a stream of server-sent events, with a comment at every heartbeat so that both ends notice a dead line.
 * @param options `alive`: asked before every heartbeat, a no ends the stream; `gone`: called once when either side has hung up
 */
export function openEventStream(
  reply: FastifyReply,
  { heartbeatMs, alive, gone }: { heartbeatMs: number; alive: () => Promise<boolean>; gone: () => void },
): EventStream {
  const { raw } = reply
  const headers = Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  reply.hijack()
  raw.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8' })
  raw.write(': HelseNorge\n\n')
  const beat = setInterval(() => {
    alive().then(
      (still) => (still ? void raw.write(': still here\n\n') : end()),
      () => end(),
    )
  }, heartbeatMs)
  beat.unref()
  const end = (): void => {
    clearInterval(beat)
    raw.end()
  }
  raw.once('close', () => {
    clearInterval(beat)
    gone()
  })
  return {
    send: (event, data) => void raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    end,
  }
}
