import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { protocol } from 'electron'
import { HOST, SCHEME } from './origin'
import { CONTENT_SECURITY_POLICY } from './security'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
/** The same build holds the patient's page, which has no business in this window. */
const SERVED = new Set(['workstation', 'assets'])

/** Before the app is ready. `codeCache`: compiled JavaScript is kept between starts. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * The file that an address of the window means.
 * @param root folder of the built pages, absolute
 * @returns undefined for anything outside the served folders
 */
export function fileFor(address: string, root: string): string | undefined {
  const url = URL.parse(address)
  if (!url || url.protocol !== `${SCHEME}:` || url.host !== HOST) return undefined
  let path: string
  try {
    path = decodeURIComponent(url.pathname)
  } catch {
    return undefined // a stray % sign
  }
  if (path.includes('\\') || path.includes('\0')) return undefined
  const segments = path.split('/').slice(1)
  if (segments.at(-1) === '') segments[segments.length - 1] = 'index.html'
  const strange = segments.some((segment) => segment === '' || segment.startsWith('.'))
  if (strange || !SERVED.has(segments[0] ?? '') || !Object.hasOwn(TYPES, extname(segments.at(-1) ?? '')))
    return undefined
  return [root, ...segments].join(sep)
}

const refuse = (status: number): Response => new Response(null, { status })

/** @param root folder of the built pages, absolute */
export function serveWindowFiles(root: string): void {
  const folder = join(root)
  protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET') return refuse(405)
    const file = fileFor(request.url, folder)
    if (file === undefined) return refuse(403)
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'referrer-policy': 'no-referrer',
          // built names carry a hash of their content
          'cache-control': file.includes(`${sep}assets${sep}`) ? 'max-age=31536000, immutable' : 'no-cache',
        },
      })
    } catch {
      return refuse(404)
    }
  })
}
