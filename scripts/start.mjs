// npm start [-- ARGS]   Fetches what is missing, builds when needed and opens the workstation with its own mock of HelseNorge.
import { ensureBuild } from './lib/build.mjs'
import { openDisplay } from './lib/display.mjs'
import { ensureElectron } from './lib/electron.mjs'
import { main, run, wasStopped } from './lib/process.mjs'
import { ensureSystem } from './lib/system.mjs'

await main(async () => {
  const electron = await ensureElectron()
  await ensureSystem('start')
  await ensureBuild()
  const display = await openDisplay()
  if (display.virtual)
    console.log('[start] There is no screen here: the workstation runs on a virtual one (Xvfb) that nobody can see.')
  // a root user cannot have Chromium's sandbox at all
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (flags.length > 0) console.log("[start] Running as root, therefore without Chromium's own sandbox.")
  const quiet = display.virtual ? ['--log-level=3'] : []
  const code = await run(electron, [...flags, ...quiet, '.', ...process.argv.slice(2)], { env: display.env })
  display.close()
  return wasStopped() ? 0 : code
})
