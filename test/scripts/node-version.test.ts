import { expect, it } from 'vitest'
import { nodeIsNewEnough } from '../../scripts/lib/process.mjs'

it.each([
  ['v18.20.4', false],
  ['v20.18.3', false],
  ['v20.19.0', true],
  ['v22.1.0', true],
  ['v24.15.0', true],
])('Node %s may run the project: %s', (version, expected) => {
  expect(nodeIsNewEnough(version)).toBe(expected)
})
