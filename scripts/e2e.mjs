// npm run e2e [-- ARGS]   Builds when needed and runs the end-to-end tests; arguments go to Playwright.
import { ensureBuild } from './lib/build.mjs'
import { ensureElectron } from './lib/electron.mjs'
import { EXIT, main } from './lib/process.mjs'
import { runEndToEnd } from './lib/runners.mjs'
import { ensureSystem } from './lib/system.mjs'
import { closing } from './lib/tally.mjs'

await main(async () => {
  await ensureElectron()
  await ensureSystem('test')
  await ensureBuild()
  return closing([await runEndToEnd(process.argv.slice(2))]) ? 0 : EXIT.failed
})
