import { BrowserWindow, nativeTheme } from 'electron'
import { now } from './clock'
import { WINDOW_URL } from './origin'
import { complain } from './report'
import { restartDelay } from './restart-policy'

/** The page's own backgrounds, so that nothing flashes before it is drawn. */
const BACKGROUND = { light: '#f5f7f8', dark: '#14191d' } as const

/**
 * @param preload script of the window, absolute
 * @param devTools false in a packaged program
 */
export function openWindow({ preload, devTools }: { preload: string; devTools: boolean }): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Klinikk',
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    // at once, in the page's colour: who starts the program sees that it starts
    show: true,
    backgroundColor: BACKGROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    // Alt shows it: the rail on the left is the way around
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools,
      // macOS checks spelling by itself; elsewhere Chromium would fetch dictionaries from a foreign server
      spellcheck: process.platform === 'darwin',
    },
  })
  keepAlive(window)
  load(window)
  return window
}

const load = (window: BrowserWindow): void => {
  // a failed load is told by did-fail-load; the promise only says so again
  window.loadURL(WINDOW_URL).catch(() => {})
}

/** A page whose process died is loaded again; the core still holds everything that was said. */
function keepAlive(window: BrowserWindow): void {
  const { webContents } = window
  const ends: number[] = []
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    ends.push(now())
    const delay = restartDelay(ends)
    complain(
      `the window's process ended (${reason}); ${delay === undefined ? 'close and start Klinikk again' : 'it starts again'}.`,
    )
    if (delay !== undefined) setTimeout(() => !window.isDestroyed() && load(window), delay)
  })
  webContents.on('preload-error', (_event, _path, error) =>
    complain(`the window's preload script failed: ${error.message}`),
  )
  webContents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    if (isMainFrame && code !== -3) complain(`the window could not load ${url}: ${description}.`) // -3: replaced by another load
  })
}

/** Between two quiet moments: long enough for an answer of the core to become a picture. */
const QUIET = 150
const IDLE = 'new Promise((done) => requestIdleCallback(() => done(0), { timeout: 3000 }))'

/** The longest wait for a quiet page: behind another window Chromium may put its idle moments off for ever. */
const PATIENCE = 3000
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function twoIdleMoments({ webContents }: BrowserWindow): Promise<void> {
  try {
    await webContents.executeJavaScript(IDLE)
    await pause(QUIET)
    await webContents.executeJavaScript(IDLE)
  } catch {
    // closed, or its process ended: nobody waits for a picture any more
  }
}

/** Resolves when the page has drawn what it was busy with, on a slow machine later than on a quick one; soon in any case. */
export const whenQuiet = (window: BrowserWindow): Promise<void> =>
  Promise.race([twoIdleMoments(window), pause(PATIENCE)])

/** A second start brings the first window to the front. */
export function bringForward(window: BrowserWindow | undefined): void {
  if (!window || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
