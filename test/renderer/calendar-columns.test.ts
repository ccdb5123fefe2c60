import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clockText,
  columnIndex,
  columnsOf,
  dayClock,
  daysOf,
  instantAt,
  minutesOfVirtual,
  minutesOn,
  rangeOf,
  stepAnchor,
  virtualTime,
} from '../../renderer/workstation/features/calendar/columns'
import { addDays, dateOf, instantOf, timeOf, weekdayOf } from '../../shared/time/oslo'

const anyDay = fc.integer({ min: 0, max: 3650 }).map((n) => addDays('2024-01-01', n))

describe('the columns of the calendar', () => {
  test('a week is Monday to Friday, and the weekend when something stands there', () => {
    expect(daysOf('week', '2026-11-25', false)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ])
    expect(daysOf('week', '2026-11-29', true)).toHaveLength(7)
    expect(daysOf('day', '2026-11-29', false)).toEqual(['2026-11-29'])
  })
  test('several calendars stand side by side within a day (S67, S72)', () => {
    expect(columnsOf(['2026-11-23', '2026-11-24'], ['lab-1', 'lab-2']).map(({ key }) => key)).toEqual([
      'lab-1|2026-11-23',
      'lab-2|2026-11-23',
      'lab-1|2026-11-24',
      'lab-2|2026-11-24',
    ])
  })
  test('what is fetched for a week holds every shown day, also in the weeks of the clock change', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { from, to } = rangeOf('week', day)
        const days = daysOf('week', day, true)
        expect(dateOf(from)).toBe(days[0])
        expect(dateOf(to - 1)).toBe(days[6])
        expect(weekdayOf(dateOf(from))).toBe(1)
      }),
    )
  })
  test('forth and back leads home', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('day' as const, 'week' as const), (day, mode) => {
        expect(stepAnchor(mode, stepAnchor(mode, day, 1), -1)).toBe(day)
      }),
    )
  })
})

describe('times in the columns (no appointment moves by an hour around a clock change)', () => {
  const column = fc.integer({ min: 0, max: 34 })
  const minute = fc.integer({ min: 0, max: 143 }).map((n) => n * 10)

  test('what goes into a column comes out of the same column at the same minute', () => {
    fc.assert(
      fc.property(column, minute, (index, minutes) => {
        const iso = virtualTime(index, minutes)
        expect(columnIndex(iso)).toBe(index)
        expect(minutesOfVirtual(iso, index)).toBe(minutes)
      }),
    )
  })
  test('midnight at a column’s end belongs to that column', () => {
    expect(minutesOfVirtual(virtualTime(3, 1440), 3)).toBe(1440)
    expect(instantAt('2026-11-23', 1440)).toBe(instantOf('2026-11-24'))
  })
  test('the drawn minute is the wall clock’s, on every day of ten years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
        const at = instantAt(day, minutes)
        expect(clockText(minutesOn(dayClock(day), at))).toBe(timeOf(at))
      }),
      {
        examples: [
          ['2026-03-29', 480],
          ['2026-10-25', 480],
          ['2026-10-25', 180],
          ['2026-03-29', 30],
          ['2026-03-29', 119],
          ['2026-03-29', 130],
          ['2026-10-25', 30],
          ['2026-10-25', 150],
        ],
      },
    )
  })
})
