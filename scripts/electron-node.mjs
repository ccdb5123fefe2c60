// node scripts/electron-node.mjs FILE [ARGS]   Runs a JavaScript file in Electron's own Node: the runtime that ships.
import { ensureElectron } from './lib/electron.mjs'
import { EXIT, main, run, Stop } from './lib/process.mjs'
import { ensureSystem } from './lib/system.mjs'

await main(async () => {
  const [file, ...args] = process.argv.slice(2)
  if (!file) throw new Stop('Name the file to run: node scripts/electron-node.mjs FILE [ARGS].', EXIT.usage)
  const electron = await ensureElectron()
  await ensureSystem('node')
  return run(electron, [file, ...args], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
})
