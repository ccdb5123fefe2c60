// Counting what runners report. Nothing is ever left out: a skipped test, a file that could not be loaded and a runner
// that died all count as failures.

/** @typedef {{ passed: number, failed: number, notes?: string[] }} Tally */

/** @param {boolean} passed @returns {Tally} */
export const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 })

/** @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  notes: tallies.flatMap(({ notes }) => notes ?? []),
})

/** Prints what needs a word and then the closing line. @param {Tally[]} tallies @returns {boolean} true when nothing failed */
export function closing(tallies) {
  const { passed, failed, notes = [] } = sum(tallies)
  for (const note of notes) console.error(`! ${note}`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0
}

/** A runner that ended badly although every test it told of passed, or that told of none, is itself a failure. @param {string} runner @param {number} code @param {Tally} tally @returns {Tally} */
function withRunner(runner, code, tally) {
  const notes = tally.notes ?? []
  if (tally.passed + tally.failed === 0)
    return { passed: 0, failed: 1, notes: [...notes, `${runner} ran no test at all`] }
  if (code !== 0 && tally.failed === 0)
    return { ...tally, failed: 1, notes: [...notes, `${runner} ended with code ${code} although no test failed`] }
  return { ...tally, notes }
}

/** @param {string} runner @returns {Tally} */
const died = (runner) => ({ passed: 0, failed: 1, notes: [`${runner} died and left no report`] })

/**
 * Vitest's JSON report.
 * @param {unknown} report undefined when there is none @param {number} code exit code
 * @returns {Tally}
 */
export function tallyVitest(report, code) {
  const read =
    /** @type {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number,
    testResults?: { name: string, status: string, assertionResults: unknown[] }[] } | undefined} */ (report)
  if (!read?.testResults) return died('The unit test runner')
  const unloaded = read.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const skipped = (read.numPendingTests ?? 0) + (read.numTodoTests ?? 0)
  const notes = unloaded.map(({ name }) => `could not be loaded: ${name}`)
  if (skipped > 0) notes.push(`${skipped} unit tests were skipped; each counts as failed`)
  const failed = (read.numFailedTests ?? 0) + skipped + unloaded.length
  return withRunner('The unit test runner', code, { passed: read.numPassedTests ?? 0, failed, notes })
}

/**
 * Playwright's JSON report.
 * @param {unknown} report undefined when there is none @param {number} code exit code
 * @returns {Tally}
 */
export function tallyPlaywright(report, code) {
  const read =
    /** @type {{ stats?: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: { message?: string }[] } | undefined} */ (
      report
    )
  if (!read?.stats) return died('The end-to-end test runner')
  const { expected, unexpected, flaky, skipped } = read.stats
  const errors = read.errors ?? []
  const notes = errors.map(({ message }) => message?.split('\n')[0] ?? 'an error outside any test')
  if (skipped > 0) notes.push(`${skipped} end-to-end tests were skipped or did not run; each counts as failed`)
  const failed = unexpected + flaky + skipped + errors.length
  return withRunner('The end-to-end test runner', code, { passed: expected, failed, notes })
}

/**
 * The kill test's report: each promise, and that the run did real work, is one test.
 * @param {unknown} report undefined when there is none @param {number} code exit code
 * @returns {Tally}
 */
export function tallyCrash(report, code) {
  const read = /** @type {{ checks?: { name: string, passed: boolean }[] } | undefined} */ (report)
  if (!read?.checks) return died('The kill test')
  const broken = read.checks.filter(({ passed }) => !passed)
  return withRunner('The kill test', code, {
    passed: read.checks.length - broken.length,
    failed: broken.length,
    notes: broken.map(({ name }) => `kill test: ${name}`),
  })
}
