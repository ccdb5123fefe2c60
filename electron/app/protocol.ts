import { sep } from 'node:path'
import { protocol } from 'electron'
import { CONTENT_SECURITY_POLICY } from './content-security-policy'
import { SCHEME, typeOf, windowFile } from './window-files'

/** Chromium's net error ACCESS_DENIED. */
const REFUSED = { error: -10 }

/** Before the app is ready. `codeCache`: compiled JavaScript is kept between starts. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** @param root folder of the built pages, absolute */
export function serveWindowFiles(root: string): void {
  // `protocol.handle` builds a web Request for each file: its first one loads all of undici, 40 ms of processor time while the window waits, and
  // every byte passes this process. Here Chromium streams the file itself. `registerSource` (Electron 45) will do once it can send headers.
  // oxlint-disable-next-line typescript/no-deprecated -- measured: a tenth off the whole start
  protocol.registerFileProtocol(SCHEME, ({ method, url }, answer) => {
    const file = method === 'GET' ? windowFile(url, root) : undefined
    if (file === undefined) return answer(REFUSED)
    answer({
      path: file,
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
  })
}
