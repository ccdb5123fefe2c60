import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { idsIn, testsIn, trace } from '../../scripts/lib/trace.mjs'

const namesIn = (text: string) => testsIn('test/a.test.ts', text).map(({ name }) => name)

it('the requirements kept in the project are exactly the 220 ids, each with its text', () => {
  const kept: { id: string; owner: string; text: string }[] = JSON.parse(
    readFileSync('resources/requirements.json', 'utf8'),
  )
  const ids = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`)
  expect(kept.map(({ id }) => id)).toEqual([...ids('S', 196), ...ids('C', 9), ...ids('N', 15)])
  expect(kept.filter(({ text, owner }) => text.length < 10 || owner === '')).toEqual([])
})

it('a test is named with the suites around it', () => {
  expect(
    namesIn(`describe('S8 booking', () => { describe('online', () => { it('needs a reason (S63)', () => {}) }) })`),
  ).toEqual(['S8 booking > online > needs a reason (S63)'])
  expect(namesIn(`test.describe('loop', () => { test('S12', async ({ page }) => {}) })`)).toEqual(['loop > S12'])
})

it('templates and tables are read, steps and strings elsewhere are not', () => {
  expect(namesIn('it(`S1 $' + '{what} S2`, () => {})')).toEqual(['S1 … S2'])
  expect(namesIn(`it.each([['S51 rejected'], ['S51 renewed']])('answers %s', () => {})`)).toEqual([
    'answers %s (S51 rejected, S51 renewed)',
  ])
  expect(namesIn(`it('one', () => { test.step('S9', () => {}); console.log('S10') })`)).toEqual(['one'])
  expect(namesIn(`// it('S1', () => {})`)).toEqual([])
})

it('ids are whole words, and a span means all of it', () => {
  expect([...idsIn('S12, (S94) and N1: C4')]).toEqual(['S12', 'S94', 'N1', 'C4'])
  expect([...idsIn('S56-S59 and S98 to S100')]).toEqual(['S56', 'S57', 'S58', 'S59', 'S98', 'S99', 'S100'])
  expect([...idsIn('SS5, S05, XS3, S3x, ISO')]).toEqual([])
})

it('each requirement lists the tests that quote it, and a short id is not found inside a longer one', () => {
  const requirements = ['S1', 'S12'].map((id) => ({ id, owner: 'W', text: '' }))
  const rows = trace(requirements, [{ file: 'a', name: 'S12 moves' }])
  expect(rows.map(({ tests }) => tests.length)).toEqual([0, 1])
})
