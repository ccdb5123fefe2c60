// The kill test: bundles the driver and its Electron main, and runs them on a screen of their own.
import { join } from 'node:path'
import { bundle } from './bench.mjs'
import { openDisplay } from './display.mjs'
import { ensureElectron } from './electron.mjs'
import { ROOT, run } from './process.mjs'

/**
 * Needs a build. @param {string[]} args for test/crash/run.ts
 * @returns {Promise<number>} exit code
 */
export async function runCrash(args) {
  const electron = await ensureElectron({ say: () => {} })
  const host = await bundle(join(ROOT, 'test/crash/host.ts'), 'crash-host')
  const driver = await bundle(join(ROOT, 'test/crash/run.ts'), 'crash')
  const display = await openDisplay({ always: true })
  try {
    const env = { ...display.env, ELECTRON_RUN_AS_NODE: '1' }
    return await run(electron, [driver, '--host', host, ...args], { env, group: true })
  } finally {
    display.close()
  }
}
