import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest, InjectOptions } from 'fastify'
import { HttpProblem } from '../http/problem'
import type { FaultBoard, Side } from './fault-board'

/** Requests of the two interfaces; the page itself, log-in of workstations, the health check and the training routes are always well: who orders an outage can end it. */
function sideOf(url: string): Side | undefined {
  if (url.startsWith('/sync/')) return 'workstations'
  return url.startsWith('/citizen/') ? 'citizens' : undefined
}

/** How often the lines that stand open are looked at, ms: a line that is gone takes them with it. */
const LOOK_EVERY = 250

/** Stands before a repetition, so that it meets no fault itself; a caller from outside cannot know it. */
const REPEATED = 'x-repeated'

/** Makes requests meet what the board orders (training, tests). Before the routes: a hook holds for what is added after it. */
export function addFaults(app: FastifyInstance, board: FaultBoard, secret: string): void {
  const loseAnswer = new WeakSet<FastifyRequest>()
  const repeat = new WeakSet<FastifyRequest>()
  const open = new Map<Socket, Side>()
  const look = setInterval(() => {
    for (const [socket, side] of open) if (board.isCut(side)) socket.destroy()
  }, LOOK_EVERY).unref()
  app.addHook('onClose', async () => clearInterval(look))
  app.addHook('onRequest', async (request, reply) => {
    const side = sideOf(request.url)
    const { socket } = request.raw
    // a connection is used again for other requests: one that is well now must not be cut
    if (side === undefined) open.delete(socket)
    if (side === undefined || request.headers[REPEATED] === secret) return undefined
    if (!open.has(socket)) socket.once('close', () => open.delete(socket))
    open.set(socket, side)
    for (const fault of board.meet(side)) {
      if (fault.kind === 'slow') await pause(fault.ms)
      else if (fault.kind === 'refused')
        throw new HttpProblem(503, 'closed-for-now', { headers: { 'retry-after': '5' } })
      else if (fault.kind === 'lost-before') {
        // taken out of Fastify's hands, or it would be carried out all the same
        reply.hijack()
        request.raw.socket.destroy()
        return reply
      } else if (fault.kind === 'lost-after') loseAnswer.add(request)
      else repeat.add(request)
    }
    return undefined
  })
  app.addHook('onSend', async (request, _reply, payload) => {
    if (repeat.delete(request)) await app.inject(again(request, secret))
    if (loseAnswer.delete(request)) request.raw.socket.destroy()
    return payload
  })
}

/** The same request as it came in; its length is counted anew. */
function again(request: FastifyRequest, secret: string): InjectOptions {
  const { 'content-length': _, ...headers } = request.headers
  const body = request.body
  const payload =
    body === undefined || body === null
      ? {}
      : { payload: Buffer.isBuffer(body) || typeof body === 'string' ? body : textOf(request, body) }
  return { method: request.method as 'POST', url: request.url, headers: { ...headers, [REPEATED]: secret }, ...payload }
}

const textOf = (request: FastifyRequest, body: unknown): string =>
  request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(body as Record<string, string>).toString()
    : JSON.stringify(body)
