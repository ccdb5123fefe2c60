// node scripts/ensure-system.mjs [node|start|test]   Installs, or names, the system packages needed to start or to test.
import { EXIT, main, Stop } from './lib/process.mjs'
import { ensureSystem, PURPOSES } from './lib/system.mjs'

await main(async () => {
  const asked = process.argv[2] ?? 'test'
  const purpose = PURPOSES.find((p) => p === asked)
  if (!purpose) throw new Stop(`"${asked}" is not a purpose; say ${PURPOSES.join(', ')}.`, EXIT.usage)
  await ensureSystem(purpose)
})
