import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { citizenPaths } from '@shared/citizen/api'
import { PROTOCOL_VERSION, paths } from '@shared/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { citizenClinic } from '../support/citizen-clinic'
import { startTestHelsenorge } from '../support/helsenorge'
import { tempDir } from '../support/temp-dir'

/** A build with a page for the patient, one for the workstation, and what they share. */
function builtPages(): string {
  const dir = tempDir()
  const files = {
    'portal/index.html': '<!doctype html><title>Helsenorge</title>',
    'workstation/index.html': '<!doctype html><title>Workstation</title>',
    'assets/portal-abc.js': 'portal()',
    'assets/portal-abc.css': 'p{}',
    'assets/font-abc.woff2': 'font',
    'assets/shared-abc.js': 'shared()',
    'assets/lazy-abc.js': 'lazy()',
    'assets/workstation-abc.js': 'workstation()',
    'secret.txt': 'secret',
    '.vite/manifest.json': JSON.stringify({
      'portal/index.html': {
        file: 'assets/portal-abc.js',
        css: ['assets/portal-abc.css'],
        assets: ['assets/font-abc.woff2'],
        imports: ['_shared.js'],
        dynamicImports: ['lazy.ts'],
        isEntry: true,
      },
      '_shared.js': { file: 'assets/shared-abc.js', imports: ['portal/index.html'] },
      'lazy.ts': { file: 'assets/lazy-abc.js' },
      'workstation/index.html': { file: 'assets/workstation-abc.js', imports: ['_shared.js'] },
    }),
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true })
    writeFileSync(join(dir, name), text)
  }
  return dir
}
const start = () => startTestHelsenorge({ rows: citizenClinic(), portalDir: builtPages() })

/** Asks for a path as it is, without the tidying that fetch does. */
const rawText = (url: string, path: string) =>
  new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(url)
    request({ hostname, port, path }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (some: string) => (text += some))
      answer.on('end', () => resolve(text))
    })
      .on('error', reject)
      .end()
  })

test('every answer carries the strict headers, whatever it is', async () => {
  const { url } = await start()
  for (const path of [
    '/',
    '/portal/',
    '/portal/timer',
    '/assets/portal-abc.js',
    paths.health,
    '/nowhere',
    citizenPaths.me,
  ]) {
    const { headers } = await fetch(`${url}${path}`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  }
})

test('the patient’s page and only what it reaches is served; the workstation’s code never is', async () => {
  const { url } = await start()
  const get = async (path: string) => {
    const answer = await fetch(`${url}${path}`)
    return `${answer.status} ${answer.headers.get('content-type')?.split(';')[0]} ${(await answer.text()).slice(0, 20)}`
  }
  expect(await get('/')).toBe('200 text/html <!doctype html><titl')
  expect((await fetch(`${url}/`)).url).toBe(`${url}/portal/`)
  expect((await fetch(`${url}/portal`)).url).toBe(`${url}/portal/`)
  expect(await get('/portal/timer/bestill')).toContain('200 text/html')
  expect(await get('/assets/portal-abc.js')).toBe('200 application/javascript portal()')
  expect(await get('/assets/shared-abc.js')).toContain('200')
  expect(await get('/assets/lazy-abc.js')).toContain('200')
  expect(await get('/assets/font-abc.woff2')).toContain('200')
  for (const path of [
    '/assets/workstation-abc.js',
    '/workstation/index.html',
    '/secret.txt',
    '/.vite/manifest.json',
    '/assets/',
    '/portal/../secret.txt',
    '/assets/%2e%2e/secret.txt',
    '/assets/..%2fsecret.txt',
    '/portal/..%2fsecret.txt',
  ])
    expect(await rawText(url, path)).not.toMatch(/workstation\(|Workstation|^secret|manifest/)
})

test('hashed files are kept for a year, the page is asked for anew, the interface is never kept', async () => {
  const { url } = await start()
  const cached = async (path: string) => (await fetch(`${url}${path}`)).headers.get('cache-control')
  expect(await cached('/assets/portal-abc.js')).toBe('public, max-age=31536000, immutable')
  expect(await cached('/portal/')).toBe('no-cache')
  expect(await cached(citizenPaths.loginPeople)).toBe('no-store')
})

test('where no page was built the address says so, and the interface answers all the same', async () => {
  const { url } = await startTestHelsenorge({ portalDir: tempDir() })
  for (const path of ['/', '/portal/', '/portal/timer']) {
    const answer = await fetch(`${url}${path}`)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'page-not-built' })
  }
  expect((await fetch(`${url}${paths.health}`)).status).toBe(200)
})

test('an unknown address answers a problem, not a page', async () => {
  const { url } = await start()
  for (const path of ['/nowhere', '/citizen/v1/nothing', '/sync/v1/push', '/sync/v2/push']) {
    const answer = await fetch(`${url}${path}`)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(await answer.json()).toEqual({
      type: 'urn:helsenorge:problem:no-such-route',
      title: 'HelseNorge has no such address.',
      status: 404,
      code: 'no-such-route',
    })
  }
})

test('health tells the version of the interface', async () => {
  const { url } = await start()
  expect(await (await fetch(`${url}${paths.health}`)).json()).toEqual({ ok: true, protocol: PROTOCOL_VERSION })
})

test('a body that is too large, of another kind, or no JSON is refused as a problem', async () => {
  const { url } = await start()
  const post = async (body: string, type: string | undefined) => {
    const answer = await fetch(`${url}${citizenPaths.session}`, {
      method: 'POST',
      body,
      headers: type === undefined ? {} : { 'content-type': type },
    })
    return `${answer.status} ${((await answer.json()) as { code: string }).code}`
  }
  expect(await post(JSON.stringify({ patientId: 'x'.repeat(70_000) }), 'application/json')).toBe('413 too-large')
  expect(await post('{', 'application/json')).toBe('400 bad-request')
  expect(await post('{"__proto__": {"x": 1}}', 'application/json')).toBe('400 bad-request')
  expect(await post('', 'application/json')).toBe('400 bad-request')
  expect(await post('patientId=patient-solberg', 'application/x-www-form-urlencoded')).toBe('415 wrong-content-type')
  expect(await post('<xml/>', 'application/xml')).toBe('415 wrong-content-type')
  expect(await post('hei', undefined)).toBe('415 wrong-content-type')
})

test('a problem never repeats what was sent', async () => {
  const { url } = await start()
  const answer = await fetch(`${url}${citizenPaths.session}`, {
    method: 'POST',
    body: JSON.stringify({ patientId: '15868012304', method: 'Hemmelig' }),
    headers: { 'content-type': 'application/json' },
  })
  const text = await answer.text()
  expect(text).toContain('body.method')
  expect(text).not.toContain('Hemmelig')
})

test('noise on the line ends that line and nothing else', async () => {
  const { url } = await start()
  const { hostname, port } = new URL(url)
  for (const noise of [
    '\u0000\u0001\u0002\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'GET /%zz HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n',
  ]) {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.end(noise))
      let text = ''
      socket
        .setEncoding('utf8')
        .on('data', (some: string) => (text += some))
        .on('close', () => resolve(text))
        .on('error', reject)
    })
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  }
  expect((await fetch(`${url}${paths.health}`)).status).toBe(200)
})

test('a taken port is told in a sentence, and the data folder is free again', async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  onTestFinished(() => void other.close())
  const { port } = other.address() as { port: number }
  const dataDir = tempDir()
  await expect(startTestHelsenorge({ dataDir, port })).rejects.toMatchObject({
    code: 'port-taken',
    sentence: expect.stringContaining(`Port ${port}`),
  })
  expect((await startTestHelsenorge({ dataDir })).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
})

test('a second HelseNorge on the same folder is refused while the first runs', async () => {
  const { dataDir, close } = await startTestHelsenorge()
  await expect(startTestHelsenorge({ dataDir })).rejects.toMatchObject({ code: 'folder-in-use' })
  await close()
  expect((await startTestHelsenorge({ dataDir })).url).toBeTruthy()
})

interface Described {
  openapi: string
  paths: Record<string, Record<string, { summary: string; security: unknown[]; responses: Record<string, unknown> }>>
}

test('the description is OpenAPI 3.1 and names every address there is', async () => {
  const { url } = await start()
  const described = (await (await fetch(`${url}${paths.openapi}`)).json()) as Described
  expect(described.openapi).toBe('3.1.0')
  const wanted = [...Object.values(paths), ...Object.values(citizenPaths)].map((path) =>
    path.replace(/:(\w+)/g, '{$1}'),
  )
  expect(Object.keys(described.paths).toSorted()).toEqual([...new Set(wanted)].toSorted())
  for (const [path, operations] of Object.entries(described.paths))
    for (const [method, { summary, security, responses }] of Object.entries(operations)) {
      expect(`${method} ${path}: ${summary}`).toMatch(/: .{8,}/)
      expect(responses['default']).toBeDefined()
      const open = [
        paths.health,
        paths.openapi,
        paths.register,
        paths.token,
        citizenPaths.loginPeople,
        citizenPaths.gpSearch,
        citizenPaths.liftBlock,
        citizenPaths.link,
        citizenPaths.linkTimes,
        citizenPaths.linkBookings,
      ].map((one) => one.replace(/:(\w+)/g, '{$1}'))
      const isOpen = open.some((one) => one === path) || (path === citizenPaths.session && method === 'post')
      expect(`${method} ${path} ${security.length === 0}`).toBe(`${method} ${path} ${isOpen}`)
    }
})

test('every reference in the description leads somewhere', async () => {
  const { url } = await start()
  const described: unknown = await (await fetch(`${url}${paths.openapi}`)).json()
  const at = (pointer: string) =>
    pointer
      .split('/')
      .slice(1)
      .reduce<unknown>(
        (value, key) =>
          (value as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')],
        described,
      )
  const references: string[] = []
  JSON.stringify(described, (key, value: unknown) => {
    if (key === '$ref') references.push(String(value))
    return value
  })
  expect(references.length).toBeGreaterThan(30)
  for (const reference of references) expect(`${reference} ${at(reference) !== undefined}`).toBe(`${reference} true`)
})
