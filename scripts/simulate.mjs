// npm run simulate -- [--seeds N] [--seed S]   Seeded worlds against the promises of electron/core/sync/SPEC.md; 1,000 from seed 1 unless told.
import { join } from 'node:path'
import { ensureElectron } from './lib/electron.mjs'
import { EXIT, main, ROOT, run, Stop, takeOption } from './lib/process.mjs'
import { ensureSystem } from './lib/system.mjs'

/** @param {string | undefined} text @param {string} option @param {string} otherwise */
function wholeNumber(text, option, otherwise) {
  const value = text ?? otherwise
  if (!/^\d{1,9}$/.test(value) || Number(value) < 1)
    throw new Stop(`${option} must be a whole number from 1, not "${value}".`, EXIT.usage)
  return value
}

await main(async () => {
  const first = takeOption(process.argv.slice(2), '--seed')
  const count = takeOption(first.rest, '--seeds')
  if (count.rest.length > 0)
    throw new Stop(`Unknown: ${count.rest.join(' ')}. Say "npm run simulate -- --seeds N --seed S".`, EXIT.usage)
  const KLINIKK_SEED = wholeNumber(first.value, '--seed', '1')
  const KLINIKK_SEEDS = wholeNumber(count.value, '--seeds', '1000')
  const electron = await ensureElectron()
  await ensureSystem('node')
  return run(
    electron,
    [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', 'test/simulation/simulation.test.ts', '-t', 'seeded worlds'],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', KLINIKK_SEED, KLINIKK_SEEDS } },
  )
})
