import { extname, sep } from 'node:path'

export const SCHEME = 'app'
export const HOST = 'klinikk'

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

/**
 * The file that an address of the window means.
 * @param root folder of the built pages, absolute
 * @returns undefined for anything outside the served folders
 */
export function windowFile(address: string, root: string): string | undefined {
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

/** Content type of a file that `windowFile` has let through. */
export const typeOf = (file: string): string => TYPES[extname(file)] ?? 'application/octet-stream'
