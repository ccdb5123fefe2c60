import {
  CHANGES_A_YEAR,
  firstOfNextMonth,
  type GpExtra,
  type GpOrder,
  oneMoreChange,
  openExtras,
  usedIn,
  yearOf,
} from '@shared/citizen/change-gp'
import { DAY } from '@shared/time/instant'
import { dateOf, instantOf, timeOf } from '@shared/time/oslo'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

type Order = Pick<GpOrder, 'state' | 'effectiveAt' | 'extraId'>
type Extra = Pick<GpExtra, 'id' | 'reason' | 'since'>
const on = (date: string, over: Partial<Order> = {}): Order => ({
  state: 'effective',
  effectiveAt: instantOf(date),
  extraId: null,
  ...over,
})
const extra = (over: Partial<Extra> = {}): Extra => ({
  id: 'x',
  reason: 'moved',
  since: instantOf('2026-08-10'),
  ...over,
})
const december = instantOf('2026-12-01')
const ask = (orders: readonly Order[], extras: readonly Extra[] = [], moved = false, at = december) =>
  oneMoreChange(orders, extras, { at, moved })
const both = [on('2026-02-01'), on('2026-06-01')]

describe('[S139] a change is valid from the first day of the following month', () => {
  test.each([
    ['2026-11-23', '07:00', '2026-12-01'],
    ['2026-12-31', '23:59', '2027-01-01'],
    ['2027-01-01', '00:00', '2027-02-01'],
    ['2026-01-31', '12:00', '2026-02-01'],
    ['2028-02-29', '12:00', '2028-03-01'],
    // summer time begins and ends in between
    ['2026-03-28', '12:00', '2026-04-01'],
    ['2026-10-24', '12:00', '2026-11-01'],
  ])('ordered on %s at %s: from %s', (date, time, first) => {
    const from = firstOfNextMonth(instantOf(date, time))
    expect([dateOf(from), timeOf(from)]).toEqual([first, '00:00'])
  })

  test('whenever it is ordered: midnight in Norway on a first, later than now and at most 31 days and an hour away', () => {
    fc.assert(
      fc.property(fc.integer({ min: instantOf('2020-01-01'), max: instantOf('2040-01-01') }), (now) => {
        const from = firstOfNextMonth(now)
        expect([dateOf(from).slice(8), timeOf(from)]).toEqual(['01', '00:00'])
        expect(from).toBeGreaterThan(now)
        expect(from - now).toBeLessThanOrEqual(31 * DAY + 3_600_000)
        expect(firstOfNextMonth(from - 1)).toBe(from)
      }),
    )
  })
})

describe('[S138] two changes a year', () => {
  test('the first and the second are free to make, the third is not', () => {
    expect(ask([])).toEqual({ ok: true, value: { extraId: null } })
    expect(ask([on('2026-02-01')])).toEqual({ ok: true, value: { extraId: null } })
    expect(ask(both)).toEqual({ ok: false, code: 'gp-no-changes-left', data: { year: 2026, allowed: 2 } })
  })

  test('a change belongs to the year in which it takes effect: one ordered in December is of the next year', () => {
    expect(ask(both, [], false, instantOf('2027-01-01')).ok).toBe(true)
    expect(usedIn([...both, on('2027-01-01', { state: 'ordered' })], 2027)).toBe(1)
  })

  test('what was withdrawn or came to nothing does not count, what is on its way does', () => {
    expect(ask([on('2026-02-01'), on('2026-06-01', { state: 'withdrawn' })]).ok).toBe(true)
    expect(ask([on('2026-02-01'), on('2026-06-01', { state: 'lapsed' })]).ok).toBe(true)
    expect(ask([on('2026-02-01'), on('2026-12-01', { state: 'ordered' })]).ok).toBe(false)
  })

  test('a closed list gives one more by itself, a move only to who reports it', () => {
    const closed = extra({ id: 'closed', reason: 'gp-list-closed' })
    expect(ask(both, [closed])).toEqual({ ok: true, value: { extraId: 'closed' } })
    expect(ask(both, [extra()])).toMatchObject({ code: 'gp-no-changes-left' })
    expect(ask(both, [extra()], true)).toEqual({ ok: true, value: { extraId: 'x' } })
  })

  test('who says to have moved without the registers knowing of it is told so', () => {
    expect(ask(both, [], true)).toMatchObject({ code: 'gp-not-moved' })
  })

  test('an extra change is used once, given back when it is withdrawn, and holds for a year', () => {
    const used = [...both, on('2026-10-01', { extraId: 'x' })]
    expect(ask(used, [extra()], true)).toMatchObject({ code: 'gp-not-moved' })
    expect(ask([...both, on('2026-10-01', { extraId: 'x', state: 'withdrawn' })], [extra()], true).ok).toBe(true)
    const old = [extra({ since: instantOf('2025-11-30') })]
    expect(openExtras(old, [], december)).toEqual([])
    expect(openExtras([extra({ since: instantOf('2025-12-01') })], [], december)).toHaveLength(1)
  })

  test('an extra change takes none of the two', () => {
    const orders = [on('2026-02-01'), on('2026-06-01', { extraId: 'x' })]
    expect(usedIn(orders, 2026)).toBe(1)
    expect(ask(orders).ok).toBe(true)
  })
})

test('[S138] whatever is ordered, withdrawn and reported month by month for years: never more than two and the extra ones of a year, and each extra once', () => {
  const step = fc.record({
    wants: fc.boolean(),
    moved: fc.boolean(),
    withdraws: fc.boolean(),
    extra: fc.constantFrom<null | Extra['reason']>(null, null, null, 'moved', 'gp-list-closed'),
  })
  let refused = 0
  let extraUsed = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 6, maxLength: 40 }), (steps) => {
      const orders: Order[] = []
      const extras: Extra[] = []
      let now = instantOf('2026-01-15')
      for (const [i, one] of steps.entries()) {
        const at = firstOfNextMonth(now)
        if (one.extra) extras.push({ id: `x${i}`, reason: one.extra, since: now })
        if (one.wants) {
          const left = oneMoreChange(orders, extras, { at, moved: one.moved })
          if (left.ok)
            orders.push({
              state: one.withdraws ? 'withdrawn' : 'effective',
              effectiveAt: at,
              extraId: left.value.extraId,
            })
          else refused += 1
        }
        now = at + 14 * DAY
      }
      const made = orders.filter(({ state }) => state === 'effective')
      const used = made.flatMap(({ extraId }) => extraId ?? [])
      extraUsed += used.length
      expect(new Set(used).size).toBe(used.length)
      for (const year of new Set(made.map(({ effectiveAt }) => yearOf(effectiveAt)))) {
        const ordinary = made.filter((order) => order.extraId === null && yearOf(order.effectiveAt) === year)
        expect(ordinary.length).toBeLessThanOrEqual(CHANGES_A_YEAR)
      }
    }),
  )
  expect(refused).toBeGreaterThan(0)
  expect(extraUsed).toBeGreaterThan(0)
})
