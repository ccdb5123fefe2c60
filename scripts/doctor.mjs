// npm run doctor -- [--data DIR] [--json] [--log FILE] [--rescue FILE]   Looks into a workstation's files and changes nothing.
import { join } from 'node:path'
import { ensureBuild } from './lib/build.mjs'
import { ensureElectron } from './lib/electron.mjs'
import { main, ROOT, run } from './lib/process.mjs'
import { ensureSystem } from './lib/system.mjs'

await main(async () => {
  const electron = await ensureElectron({ say: () => {} })
  await ensureSystem('node')
  await ensureBuild()
  return run(electron, [join(ROOT, 'out/main/doctor.js'), ...process.argv.slice(2)], {
    // paths on the command line are relative to where the person stands
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
})
