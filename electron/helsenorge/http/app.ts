import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { addHostGuard } from './host-guard'
import { HttpProblem, problemBody } from './problem'
import { addSecurityHeaders } from './security-headers'

/** What the server tells the one who runs it; never personal data: no bodies, no ids of people, no messages of errors. */
export interface Log {
  defect(what: string, error: unknown): void
}

/** Where the error was thrown. Its message is left out: it may quote what a patient wrote. */
export const traceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'a thrown value that is no error'
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames.slice(0, 12)].join('\n')
}

export const stderrLog: Log = {
  defect: (what, error) => console.error(`[helsenorge] ${what}: ${traceOf(error)}`),
}

/** Fastify with HelseNorge's headers, limits and errors, no routes yet. */
export function createApp(host: string, log: Log): FastifyInstance {
  const app = Fastify({
    logger: false,
    // beyond it the connection is cut: no caller may hold a socket with a half request
    requestTimeout: 120_000,
    // open event streams must not keep a closing server waiting
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    frameworkErrors: (_error, _request, reply) => {
      void sendProblem(
        reply as unknown as FastifyReply,
        new HttpProblem(400, 'bad-request', { data: { where: 'url' } }),
      )
    },
    // a request that is no HTTP at all
    clientErrorHandler: (_error, socket) => {
      if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
    },
  })
  addSecurityHeaders(app)
  addHostGuard(app, host)
  addBodyParsers(app)
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, new HttpProblem(404, 'no-such-route')))
  app.setErrorHandler((error: FastifyError | HttpProblem, request, reply) => {
    const problem = error instanceof HttpProblem ? error : problemOfFramework(error)
    if (!problem) log.defect(`${request.method} ${request.routeOptions.url ?? ''}`, error)
    return sendProblem(reply, problem ?? new HttpProblem(500, 'defect'))
  })
  return app
}

const PROBLEM = 'application/problem+json; charset=utf-8'

function sendProblem(reply: FastifyReply, { status, code, options }: HttpProblem) {
  return reply
    .code(status)
    .headers({ ...options.headers })
    .type(PROBLEM)
    .send(JSON.stringify(problemBody(status, code, options)))
}

/** Fastify's own refusals of what came in; undefined when the error is a defect of ours. */
function problemOfFramework(error: FastifyError): HttpProblem | undefined {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new HttpProblem(413, 'too-large')
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new HttpProblem(415, 'wrong-content-type')
  const status = error.statusCode
  if (status !== undefined && status >= 400 && status < 500) return new HttpProblem(status, 'bad-request')
  return undefined
}

function addBodyParsers(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: FastifyRequest, body: string) => Object.fromEntries(new URLSearchParams(body)),
  )
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => body,
  )
}
