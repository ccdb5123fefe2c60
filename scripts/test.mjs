// npm test   Everything, on a machine that has nothing but Node. Ends with one line: N passed, N failed.
import { ensureBuild } from './lib/build.mjs'
import { runChecks } from './lib/checks.mjs'
import { ensureElectron } from './lib/electron.mjs'
import { EXIT, main, Stop, wasStopped } from './lib/process.mjs'
import { runEndToEnd, runKills, runUnit } from './lib/runners.mjs'
import { ensureSystem } from './lib/system.mjs'
import { closing, one } from './lib/tally.mjs'

/** Takes some 40 seconds; npm run crash -- --kills 1000 is the long run. */
const KILLS = 40

/** @typedef {import('./lib/tally.mjs').Tally} Tally */

/**
 * A step of the run. One that cannot even begin is a failure like any other, and the steps after it still count.
 * @param {string} title @param {() => Promise<Tally | void>} body
 * @returns {Promise<Tally>}
 */
async function step(title, body) {
  if (wasStopped()) return { passed: 0, failed: 1, notes: [`${title}: not run, somebody stopped the tests`] }
  console.log(`\n=== ${title}`)
  try {
    return (await body()) ?? one(true)
  } catch (error) {
    if (!(error instanceof Stop)) console.error(error)
    return { passed: 0, failed: 1, notes: [`${title}: ${error instanceof Error ? error.message : String(error)}`] }
  }
}

await main(async () => {
  const tallies = [
    await step('the real Electron is here', async () => void (await ensureElectron())),
    await step('the system has what the tests need', () => ensureSystem('test')),
    await step('checks', runChecks),
    await step('unit, property and integration tests', () => runUnit()),
  ]
  const build = await step('the build', () => ensureBuild({ force: true }))
  /** What lies in out/ would be an older program. @param {() => Promise<Tally>} body */
  const onBuild = (body) => {
    if (build.failed > 0) throw new Stop('not run, there is no build')
    return body()
  }
  const kills = await step('the real processes killed under load', async () => onBuild(() => runKills(KILLS)))
  const endToEnd = await step('end to end in Electron and Chromium', async () => onBuild(() => runEndToEnd()))
  return closing([...tallies, build, kills, endToEnd]) ? 0 : EXIT.failed
})
