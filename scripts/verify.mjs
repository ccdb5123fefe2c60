// npm run verify   Format, types, lint, walls and unit tests; the quick look before a commit (under 90 seconds).
import { runChecks } from './lib/checks.mjs'
import { ensureElectron } from './lib/electron.mjs'
import { EXIT, main } from './lib/process.mjs'
import { runUnit } from './lib/runners.mjs'
import { ensureSystem } from './lib/system.mjs'
import { closing } from './lib/tally.mjs'

await main(async () => {
  await ensureElectron()
  await ensureSystem('node')
  const checks = await runChecks()
  return closing([checks, await runUnit()]) ? 0 : EXIT.failed
})
