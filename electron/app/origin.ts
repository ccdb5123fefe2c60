import { app } from 'electron'
import { HOST, SCHEME } from './window-files'

/** Vite's server in development; a packaged program never listens to the environment here. */
const DEV = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']

/** The one origin that is ours. */
export const ORIGIN = DEV === undefined ? `${SCHEME}://${HOST}` : new URL(DEV).origin
export const WINDOW_URL = `${ORIGIN}/workstation/${DEV === undefined ? '' : 'index.html'}`

/** The one page the window shows, whatever stands behind #. */
export function isOurPage(address: string): boolean {
  const url = URL.parse(address)
  if (!url) return false
  url.hash = ''
  return url.href === WINDOW_URL
}
