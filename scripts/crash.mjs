// npm run crash -- [--kills N] [--seed S] [--minutes M]   Kills the real core and the real HelseNorge at random moments and looks for what is lost.
import { ensureBuild } from './lib/build.mjs'
import { runCrash } from './lib/crash.mjs'
import { ensureElectron } from './lib/electron.mjs'
import { EXIT, main, Stop, takeOption } from './lib/process.mjs'
import { ensureSystem } from './lib/system.mjs'

const OPTIONS = ['--kills', '--seed', '--minutes']
const USUAL = 40

await main(async () => {
  let rest = process.argv.slice(2)
  /** @type {string[]} */
  const passed = []
  for (const option of OPTIONS) {
    const taken = takeOption(rest, option)
    rest = taken.rest
    if (taken.value === undefined) continue
    if (!/^\d{1,9}$/.test(taken.value) || (option !== '--seed' && Number(taken.value) === 0))
      throw new Stop(`${option} must be a whole number, not "${taken.value}".`, EXIT.usage)
    passed.push(option, taken.value)
  }
  if (rest.length > 0) throw new Stop('Say "npm run crash -- [--kills N] [--seed S] [--minutes M]".', EXIT.usage)
  await ensureElectron()
  await ensureSystem('test')
  await ensureBuild()
  // without either as many as usual; minutes alone: as many as fit
  const kills = passed.includes('--kills') || passed.includes('--minutes') ? [] : ['--kills', String(USUAL)]
  return (await runCrash([...kills, ...passed])) === 0 ? 0 : EXIT.failed
})
