import { describe, expect, it } from 'vitest'
import { createPrng } from '../../electron/helsenorge/seed/lib/prng'
import { collectDemo, SEEDED_AT } from '../support/demo-clinic'

describe('the demo clinic is the same on every machine', () => {
  const first = collectDemo('small')

  it('same seed and clock, same rows', () => {
    expect(collectDemo('small').hash()).toBe(first.hash())
  })

  it('another seed is another town', () => {
    expect(collectDemo('small', { seed: 2 }).hash()).not.toBe(first.hash())
  })

  it.each([3, 99, 2026, 123_456_789])('seed %i makes a whole clinic as well', (seed) => {
    const { steps } = collectDemo('small', { seed })
    const rows = steps.reduce((sum, step) => sum + step.rows, 0)
    expect(rows).toBeGreaterThan(7_000)
    expect(rows).toBeLessThan(11_000)
  })

  it('another day is another diary', () => {
    expect(collectDemo('small', { now: SEEDED_AT + 86_400_000 }).hash()).not.toBe(first.hash())
  })

  it('what is drawn under one name never shifts what another draws', () => {
    const a = createPrng(7)
    const b = createPrng(7)
    b.fork('people').next()
    b.next()
    expect(a.fork('visits').next()).toBe(b.fork('visits').next())
    expect(a.fork('visits').next()).not.toBe(a.fork('threads').next())
  })

  it('numbers are spread evenly', () => {
    const prng = createPrng(1)
    const count = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    for (let i = 0; i < 100_000; i += 1) count[prng.int(10)]! += 1
    for (const n of count) expect(n).toBeGreaterThan(9_500)
    for (const n of count) expect(n).toBeLessThan(10_500)
  })
})

describe('rows come in the order a new workstation needs them', () => {
  const { steps } = collectDemo('small')
  const firstOf = (table: string) => steps.findIndex((step) => step.table === table)

  it('who and where first, then who comes, then what waits, then the journal', () => {
    const order = ['clinic', 'employee', 'group', 'routing', 'calendar', 'appointmentType', 'weekTemplate', 'planDay']
    const then = ['patient', 'relation', 'prescription', 'appointment', 'dialogue', 'message', 'attachment', 'note']
    const places = [...order, ...then].map(firstOf)
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('a step holds at most 2,000 rows', () => {
    expect(Math.max(...steps.map((step) => step.rows))).toBeLessThanOrEqual(2000)
  })
})
