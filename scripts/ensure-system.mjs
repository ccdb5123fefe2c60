// node scripts/ensure-system.mjs [start|test]   Installs, or names, the system packages needed to start or to test.
import { EXIT, main, Stop } from './lib/process.mjs'
import { ensureSystem } from './lib/system.mjs'

await main(async () => {
  const purpose = process.argv[2] ?? 'test'
  if (purpose !== 'start' && purpose !== 'test')
    throw new Stop(`"${purpose}" is not a purpose; say start or test.`, EXIT.usage)
  await ensureSystem(purpose)
})
