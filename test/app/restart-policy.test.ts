import { describe, expect, it } from 'vitest'
import { restartDelay } from '../../electron/app/restart-policy'

describe('starting the core again', () => {
  it('is done soon after a single end, and slower each time it ends again', () => {
    expect(restartDelay([1_000])).toBe(100)
    expect(restartDelay([1_000, 1_500])).toBe(200)
    expect(restartDelay([1_000, 1_500, 2_000, 2_500])).toBe(800)
  })

  it('is given up after five ends in 30 seconds', () => {
    expect(restartDelay([0, 7_000, 14_000, 21_000, 29_999])).toBeUndefined()
  })

  it('starts fresh when the ends are far apart', () => {
    expect(restartDelay([0, 7_000, 14_000, 21_000, 30_000])).toBe(800)
    expect(restartDelay([0, 1, 2, 3, 3_600_000])).toBe(100)
  })
})
