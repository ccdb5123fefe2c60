import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { portalFiles } from './portal-files'
import { HttpProblem } from './problem'

/** Vite puts a hash of the content into these names, so a name never changes its content. */
const HASHED = /^assets\//
const YEAR_SECONDS = 31_536_000

/**
 * Serves the patient's page. Every address below /portal/ is the page itself, which finds its own way from there. Where no page was built (in
 * development Vite serves it) the addresses say so.
 */
export async function addPortal(app: FastifyInstance, portalDir: string): Promise<void> {
  if (!existsSync(join(portalDir, '.vite/manifest.json'))) {
    const notBuilt = () => {
      throw new HttpProblem(404, 'page-not-built')
    }
    app.get('/', notBuilt)
    app.get('/portal/*', notBuilt)
    return
  }
  const files = portalFiles(portalDir)
  const page = readFileSync(join(portalDir, 'portal/index.html'))
  const sendPage = (reply: FastifyReply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
  await app.register(fastifyStatic, {
    root: portalDir,
    serve: false,
    cacheControl: false,
  })
  for (const file of files) {
    app.get(`/${file}`, (_request, reply) =>
      reply
        .header('cache-control', HASHED.test(file) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache')
        .sendFile(file),
    )
  }
  app.get('/', (_request, reply) => reply.redirect('/portal/'))
  app.get('/portal', (_request, reply) => reply.redirect('/portal/'))
  app.get('/portal/*', (_request, reply) => sendPage(reply))
}
