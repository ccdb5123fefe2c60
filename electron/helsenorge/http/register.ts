import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { idempotencyKey } from './idempotency-key'
import { HttpProblem } from './problem'
import type { Access, Callers, Route } from './route'

/** Finds out who calls, before a byte of the body is read. */
export type Authenticate = { readonly [A in Access]: (request: FastifyRequest) => Promise<Callers[A]> }

const DEFAULT_BODY_LIMIT = 64 * 1024

/** Puts a route on the server: who calls, then the shapes, then the answer. */
export function registerRoute(app: FastifyInstance, route: Route, authenticate: Authenticate): void {
  const callers = new WeakMap<FastifyRequest, Callers[Access]>()
  app.route({
    method: route.method,
    url: route.path,
    // a stream or a file has no head worth asking for
    exposeHeadRoute: false,
    bodyLimit: route.bodyLimit ?? DEFAULT_BODY_LIMIT,
    onRequest: async (request) => {
      callers.set(request, await authenticate[route.access](request))
    },
    handler: async (request, reply) => {
      if (route.idempotent && !idempotencyKey.safeParse(request.headers['idempotency-key']).success)
        throw new HttpProblem(400, 'idempotency-key-missing')
      if (route.body && route.bodyType) {
        const type = request.headers['content-type']?.split(';')[0]?.trim()
        if (type !== route.bodyType) throw new HttpProblem(415, 'wrong-content-type')
      }
      route.beforeShape?.(request.body)
      const answer = await route.handle({
        caller: callers.get(request) ?? null,
        params: parse(route.params, request.params, 'params'),
        query: parse(route.query, request.query, 'query'),
        body: parse(route.body, request.body, 'body'),
        request,
        reply,
      })
      if (reply.sent || answer === reply) return reply
      return reply.code(route.status ?? 200).send(route.answer === null ? undefined : answer)
    },
  })
}

/** The value in its schema's shape; the problem names the place of the first fault, never its content. */
function parse(schema: z.ZodType | undefined, value: unknown, place: string): unknown {
  if (!schema) return undefined
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const at = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
  throw new HttpProblem(400, 'bad-request', { data: { where: at ? `${place}.${at}` : place } })
}
