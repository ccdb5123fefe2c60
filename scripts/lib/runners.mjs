// The test runners, each told to leave a report that is counted afterwards.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCrash } from './crash.mjs'
import { openDisplay } from './display.mjs'
import { ensureElectron } from './electron.mjs'
import { run, runNode } from './process.mjs'
import { tallyCrash, tallyPlaywright, tallyVitest } from './tally.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * @param {(reportFile: string) => Promise<number>} runner gives its exit code @param {(report: unknown, code: number) => Tally} tally
 * @returns {Promise<Tally>}
 */
async function counted(runner, tally) {
  const folder = mkdtempSync(join(tmpdir(), 'klinikk-report-'))
  const file = join(folder, 'report.json')
  try {
    const code = await runner(file)
    return tally(readReport(file), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the runner wrote, or undefined when it died before. @param {string} file @returns {unknown} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Unit tests in Electron's own Node. @param {string[]} [args] for Vitest */
export async function runUnit(args = []) {
  const electron = await ensureElectron({ say: () => {} })
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return counted(
    (report) =>
      run(
        electron,
        [
          'node_modules/vitest/vitest.mjs',
          'run',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
          ...args,
        ],
        { env },
      ),
    tallyVitest,
  )
}

/** End-to-end tests in the real Electron and a real Chromium, on a screen of their own. @param {string[]} [args] for Playwright */
export async function runEndToEnd(args = []) {
  const display = await openDisplay({ always: true })
  try {
    return await counted(
      (report) =>
        runNode(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...args], {
          env: { ...display.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
        }),
      tallyPlaywright,
    )
  } finally {
    display.close()
  }
}

/** The kill test; needs a build. @param {number} kills */
export const runKills = (kills) =>
  counted((report) => runCrash(['--kills', String(kills), '--report', report]), tallyCrash)
