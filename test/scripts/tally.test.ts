import { describe, expect, it, vi } from 'vitest'
import { closing, sum, tallyCrash, tallyPlaywright, tallyVitest } from '../../scripts/lib/tally.mjs'

const suite = (name: string, status: string, tests: number) => ({
  name,
  status,
  assertionResults: Array(tests).fill({}),
})
const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [suite('a', 'passed', 5)],
}
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

describe('unit tests are counted without mercy', () => {
  it('all passed', () => expect(tallyVitest(vitest, 0)).toMatchObject({ passed: 5, failed: 0 }))
  it('a failed test', () =>
    expect(tallyVitest({ ...vitest, numFailedTests: 2 }, 1)).toMatchObject({ passed: 5, failed: 2 }))
  it('a skipped and a to-do test are failures', () => {
    expect(tallyVitest({ ...vitest, numPendingTests: 1, numTodoTests: 1 }, 0)).toMatchObject({ passed: 5, failed: 2 })
  })
  it('a file that cannot be loaded is a failure although none of its tests ran', () => {
    const report = { ...vitest, testResults: [...vitest.testResults, suite('broken.test.ts', 'failed', 0)] }
    expect(tallyVitest(report, 1)).toMatchObject({
      passed: 5,
      failed: 1,
      notes: ['could not be loaded: broken.test.ts'],
    })
  })
  it('a runner that died without a report is a failure', () =>
    expect(tallyVitest(undefined, 0)).toMatchObject({ failed: 1 }))
  it('an error outside any test is a failure', () =>
    expect(tallyVitest(vitest, 1)).toMatchObject({ passed: 5, failed: 1 }))
  it('no test at all is a failure', () => {
    expect(tallyVitest({ ...vitest, numPassedTests: 0, testResults: [] }, 0)).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('end-to-end tests are counted without mercy', () => {
  it('all passed', () => expect(tallyPlaywright(playwright, 0)).toMatchObject({ passed: 3, failed: 0 }))
  it('unexpected, flaky and skipped are failures', () => {
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 }
    expect(tallyPlaywright({ ...playwright, stats }, 1)).toMatchObject({ passed: 3, failed: 3 })
  })
  it('an error while loading is a failure', () => {
    const report = { ...playwright, errors: [{ message: 'No tests found\nmore' }] }
    expect(tallyPlaywright(report, 1)).toMatchObject({ passed: 3, failed: 1, notes: ['No tests found'] })
  })
  it('a runner that died is a failure', () =>
    expect(tallyPlaywright(undefined, 1)).toMatchObject({ passed: 0, failed: 1 }))
})

describe('the kill test is counted without mercy', () => {
  const held = { name: '[SY18] nothing is lost', passed: true }
  it('every promise held', () =>
    expect(tallyCrash({ checks: [held, held] }, 0)).toMatchObject({ passed: 2, failed: 0 }))
  it('a broken promise is named', () =>
    expect(tallyCrash({ checks: [held, { ...held, passed: false }] }, 1)).toEqual({
      passed: 1,
      failed: 1,
      notes: ['kill test: [SY18] nothing is lost'],
    }))
  it('no check at all, a driver that died, and one that ended badly are failures', () => {
    expect(tallyCrash({ checks: [] }, 0)).toMatchObject({ failed: 1 })
    expect(tallyCrash(undefined, 0)).toMatchObject({ failed: 1 })
    expect(tallyCrash({ checks: [held] }, 1)).toMatchObject({ passed: 1, failed: 1 })
  })
})

it('the last line is "N passed, N failed"', () => {
  const log = vi.spyOn(console, 'log').mockReturnValue()
  const error = vi.spyOn(console, 'error').mockReturnValue()
  const good = closing([
    { passed: 2, failed: 0 },
    { passed: 3, failed: 0 },
  ])
  const bad = closing([sum([{ passed: 2, failed: 1, notes: ['why'] }])])
  expect([good, bad]).toEqual([true, false])
  expect(log.mock.calls).toEqual([['5 passed, 0 failed'], ['2 passed, 1 failed']])
  expect(error.mock.calls).toEqual([['! why']])
  vi.restoreAllMocks()
})
