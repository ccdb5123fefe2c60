// npm run bench -- SUITE [--json FILE]   Runs test/bench/SUITE; without SUITE the suites are listed.
// A suite in TypeScript runs in Electron's own Node (SQLite), one in .mjs in this Node (it starts programs and looks at
// them). Both get --json FILE as an absolute path, a screen, and a fresh build.
import { readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { benchSuites, bundle, faultOf } from './lib/bench.mjs'
import { ensureBuild } from './lib/build.mjs'
import { openDisplay } from './lib/display.mjs'
import { ensureElectron } from './lib/electron.mjs'
import { EXIT, main, run, Stop, takeOption } from './lib/process.mjs'
import { ensureSystem } from './lib/system.mjs'

/** @param {string} file @param {string} suite */
function checkWritten(file, suite) {
  let fault = 'it was not written'
  try {
    fault = faultOf(JSON.parse(readFileSync(file, 'utf8'))) ?? ''
  } catch {
    // the sentence stands already
  }
  if (fault) throw new Stop(`The bench ${suite} ended, but ${file} is of no use: ${fault}.`, EXIT.failed)
}

await main(async () => {
  const { value: json, rest } = takeOption(process.argv.slice(2), '--json')
  const [suite, ...args] = rest
  const suites = benchSuites()
  const known = [...suites.keys()].sort().join(', ') || 'none yet'
  if (!suite) return console.log(`Say "npm run bench -- SUITE [--json FILE]". Suites: ${known}.`)
  const file = suites.get(suite)
  if (!file) throw new Stop(`There is no bench "${suite}". Suites: ${known}.`, EXIT.usage)
  const electron = await ensureElectron()
  await ensureSystem('test')
  await ensureBuild()
  const target = json && resolve(process.env['INIT_CWD'] ?? process.cwd(), json)
  if (target) rmSync(target, { force: true })
  const inElectron = file.endsWith('.ts')
  const program = inElectron ? await bundle(file) : file
  const display = await openDisplay({ always: true })
  const env = inElectron ? { ...display.env, ELECTRON_RUN_AS_NODE: '1' } : display.env
  try {
    const passed = target ? [...args, '--json', target] : args
    const code = await run(inElectron ? electron : process.execPath, [program, ...passed], { env })
    if (code !== 0) throw new Stop(`The bench ${suite} ended with code ${code}; see above.`, EXIT.failed)
    if (target) checkWritten(target, suite)
  } finally {
    display.close()
  }
})
