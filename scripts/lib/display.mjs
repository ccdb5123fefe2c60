// A virtual screen for machines without one.
import { Stop, start } from './process.mjs'
import { hasDisplay } from './system.mjs'

const SCREEN = '1600x1000x24'

/**
 * Environment in which a program can open windows: this one where there is a screen, else with a fresh Xvfb.
 * @param {{ always?: boolean }} [how] `always`: a virtual screen even where there is a real one (tests must not steal the pointer)
 * @returns {Promise<{ env: NodeJS.ProcessEnv, virtual: boolean, close: () => void }>}
 */
export async function openDisplay({ always = false } = {}) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env // with it Electron would start as plain Node and show nothing
  if (process.platform !== 'linux' || (hasDisplay() && !always)) return { env, virtual: false, close: () => {} }
  const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    outlives: true,
  })
  const number = await new Promise((/** @type {(number: string) => void} */ resolve, reject) => {
    let text = ''
    server.stdio[3]?.on('data', (chunk) => {
      text += chunk
      if (text.endsWith('\n')) resolve(text.trim())
    })
    const failed = () => reject(new Stop('The virtual screen (Xvfb) could not be started; is the package xvfb whole?'))
    server.once('error', failed)
    server.once('exit', failed)
  })
  const { WAYLAND_DISPLAY: __, ...x11 } = env
  // a dialog that nobody can see would be waited for for ever
  const unseen = { KLINIKK_NO_DIALOG: '1', DISPLAY: `:${number}` }
  return { env: { ...x11, ...unseen }, virtual: true, close: () => server.kill() }
}
