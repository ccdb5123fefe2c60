import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  copyDay,
  type DraftBlock,
  daysOf,
  draftOf,
  hoursOf,
  weekProblem,
} from '../../renderer/workstation/features/settings/planning/templates/week-draft'
import { aBlock, aTemplate } from '../support/clinic-rows'

const block = (weekday: number, from: string, to: string): DraftBlock => ({
  ...aBlock(from, to),
  weekday,
  key: `${weekday} ${from}`,
})

describe('[S89] a week template while it is drawn', () => {
  test('drawn and saved it is the same week', () => {
    const { days } = aTemplate()
    expect(daysOf(draftOf(days))).toEqual(days)
  })

  test('blocks are saved in the order of the day, whatever order they were drawn in', () => {
    const drawn = [block(2, '13:00', '15:00'), block(2, '08:00', '11:00'), block(1, '08:00', '09:00')]
    expect(daysOf(drawn).map(({ weekday, blocks }) => [weekday, blocks.map(({ from }) => from)])).toEqual([
      [1, ['08:00']],
      [2, ['08:00', '13:00']],
    ])
  })

  test('what can’t stand is told with its day', () => {
    expect(weekProblem([block(3, '08:00', '10:00'), block(3, '09:00', '11:00')])).toEqual({
      weekday: 3,
      code: 'blocks-overlap',
    })
    expect(weekProblem([block(5, '10:00', '10:00')])).toEqual({ weekday: 5, code: 'block-empty' })
    expect(weekProblem([{ ...block(1, '08:00', '09:00'), typeIds: [] }])).toEqual({
      weekday: 1,
      code: 'block-without-type',
    })
    expect(weekProblem([block(1, '08:00', '10:00'), block(1, '10:00', '11:00')])).toBeUndefined()
  })

  test('a day copied to others: they become as it is, all others stay, every block has a key of its own (property)', () => {
    const some = fc.array(
      fc.record({ weekday: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 6, max: 20 }) }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 7 }), (drawn, from) => {
        const blocks = drawn.map(({ weekday, hour }, n) => {
          const two = String(hour).padStart(2, '0')
          return { ...block(weekday, `${two}:00`, `${two}:50`), key: `drawn ${n}` }
        })
        let made = 0
        const copied = copyDay(blocks, from, [1, 2, 3, 4, 5], () => {
          made += 1
          return `new ${made}`
        })
        const on = (all: readonly DraftBlock[], day: number) =>
          daysOf(all).find(({ weekday }) => weekday === day)?.blocks
        for (const day of [1, 2, 3, 4, 5]) expect(on(copied, day)).toEqual(on(blocks, from))
        for (const day of [6, 7]) expect(on(copied, day)).toEqual(on(blocks, day))
        expect(new Set(copied.map(({ key }) => key)).size).toBe(copied.length)
      }),
    )
  })

  test('an evening surgery makes the drawn day longer', () => {
    expect(hoursOf([block(1, '08:00', '11:00')])).toEqual({ from: 7, to: 18 })
    expect(hoursOf([block(1, '06:30', '20:10')])).toEqual({ from: 6, to: 21 })
  })
})
