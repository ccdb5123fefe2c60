// npm run dev [-- ARGS]   The workstation with hot reload: pages are exchanged in place, a change in electron/ restarts it.
import { forgetBuild } from './lib/build.mjs'
import { openDisplay } from './lib/display.mjs'
import { ensureElectron } from './lib/electron.mjs'
import { main, run, wasStopped } from './lib/process.mjs'
import { ensureSystem } from './lib/system.mjs'

await main(async () => {
  await ensureElectron()
  await ensureSystem('start')
  forgetBuild()
  const display = await openDisplay()
  if (display.virtual) console.log('[dev] There is no screen here: the workstation runs on a virtual one (Xvfb).')
  const noSandbox = process.getuid?.() === 0 ? ['--noSandbox'] : []
  const args = ['node_modules/electron-vite/bin/electron-vite.js', 'dev', '--watch', ...noSandbox]
  const code = await run(process.execPath, [...args, '--', ...process.argv.slice(2)], { env: display.env, group: true })
  display.close()
  return wasStopped() ? 0 : code
})
