import {
  dateOf,
  instantOf,
  addDays as sharedAddDays,
  mondayOf as sharedMondayOf,
  weekOf as sharedWeekOf,
} from '@shared/time/oslo'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf, lastDayOf, mondayOf, weekFrom, weekOf } from '../../renderer/portal/lib/day'
import { formats } from '../../renderer/portal/lib/format'

const instants = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-12-31') })
const days = instants.map(dateOf)

describe('days on the page, reckoned without Temporal', () => {
  test('are the same days as everywhere else in the product', () => {
    fc.assert(
      fc.property(instants, days, fc.integer({ min: -400, max: 400 }), (at, day, n) => {
        expect(dayOf(at)).toBe(dateOf(at))
        expect(addDays(day, n)).toBe(sharedAddDays(day, n))
        expect(mondayOf(day)).toBe(sharedMondayOf(day))
        expect(weekOf(day)).toBe(sharedWeekOf(day))
      }),
      { numRuns: 500 },
    )
  })

  test('a week has seven days, also when the clock is turned in it', () => {
    expect(weekFrom('2026-10-19')).toEqual([19, 20, 21, 22, 23, 24, 25].map((n) => `2026-10-${n}`))
    expect(weekFrom('2026-03-23').at(-1)).toBe('2026-03-29')
  })

  test('S187 C4 a deadline at midnight means the day before it', () => {
    expect(lastDayOf(instantOf('2026-12-01'))).toBe('2026-11-30')
  })
})

describe('times on the page', () => {
  const nb = formats('nb')
  const at = instantOf('2026-11-23', '08:30')

  test('are Norwegian times wherever the browser stands', () => {
    expect(nb.time(at)).toBe('08:30')
    expect(nb.time(instantOf('2026-07-01', '08:30'))).toBe('08:30')
    expect(formats('en').time(at)).toBe('08:30')
  })

  test('are written as one says them', () => {
    expect(nb.dayTime(at)).toBe('mandag 23. november kl. 08:30')
    expect(formats('en').dayTime(at)).toBe('Monday 23 November at 08:30')
    expect(nb.span(at, at + 20 * 60_000)).toBe('08:30–08:50')
    expect(nb.day('2026-11-23')).toBe('mandag 23. november')
  })

  test('S28 sizes are counted as the limit of 12 MB is', () => {
    expect(nb.bytes(12 * 1024 * 1024).replace(/\s/g, ' ')).toBe('12 MB')
    expect(nb.bytes(2_411_724).replace(/\s/g, ' ')).toBe('2,3 MB')
    expect(nb.bytes(10).replace(/\s/g, ' ')).toBe('1 kB')
  })
})
