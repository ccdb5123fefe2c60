import { readFile } from 'node:fs/promises'
import { sep } from 'node:path'
import { protocol } from 'electron'
import { CONTENT_SECURITY_POLICY } from './content-security-policy'
import { SCHEME, typeOf, windowFile } from './window-files'

/** Before the app is ready. `codeCache`: compiled JavaScript is kept between starts. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

const refuse = (status: number): Response => new Response(null, { status })

/** @param root folder of the built pages, absolute */
export function serveWindowFiles(root: string): void {
  protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET') return refuse(405)
    const file = windowFile(request.url, root)
    if (file === undefined) return refuse(403)
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': typeOf(file),
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
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
