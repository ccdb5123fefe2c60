// node scripts/ensure-electron.mjs   Makes Electron's program available; does nothing when it is.
import { ensureElectron } from './lib/electron.mjs'
import { main } from './lib/process.mjs'

await main(async () => {
  await ensureElectron()
})
