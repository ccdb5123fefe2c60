// npm run helsenorge -- --port P --data DIR   The mock of HelseNorge alone, without a workstation.
import { join } from 'node:path'
import { ensureBuild } from './lib/build.mjs'
import { ensureElectron } from './lib/electron.mjs'
import { main, ROOT, run, wasStopped } from './lib/process.mjs'
import { ensureSystem } from './lib/system.mjs'

await main(async () => {
  const electron = await ensureElectron()
  await ensureSystem('node')
  await ensureBuild()
  const code = await run(electron, [join(ROOT, 'out/main/helsenorge.js'), ...process.argv.slice(2)], {
    // paths on the command line are relative to where the person stands
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  return wasStopped() ? 0 : code
})
