import type { FastifyInstance } from 'fastify'
import { HttpProblem } from './problem'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const nameOf = (host: string): string => host.replace(/:\d*$/, '').toLowerCase()

/**
 * A server on the loopback interface answers only under loopback names, so that a foreign page cannot reach it by pointing its own name here
 * (DNS rebinding), and writes that name another origin are refused.
 */
export function addHostGuard(app: FastifyInstance, host: string): void {
  const loopback = LOOPBACK.has(host) || host === '::1'
  app.addHook('onRequest', async (request) => {
    const asked = request.headers.host ?? ''
    if (loopback && !LOOPBACK.has(nameOf(asked))) throw new HttpProblem(421, 'wrong-host')
    const { origin } = request.headers
    if (origin === undefined || request.method === 'GET' || request.method === 'HEAD') return
    const from = URL.canParse(origin) ? new URL(origin).host : ''
    // another port of this machine is Vite's dev server
    const same = loopback ? LOOPBACK.has(nameOf(from)) : from === asked
    if (!same) throw new HttpProblem(403, 'wrong-origin')
  })
}

/** Origins a proof or assertion may name as this server's. */
export function originsOf(host: string, port: number): readonly string[] {
  if (LOOPBACK.has(host) || host === '::1') return [...LOOPBACK].map((name) => `http://${name}:${port}`)
  return [`http://${host}:${port}`]
}
