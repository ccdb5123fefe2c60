import type { PlanDay } from '@shared/calendar/model'
import { clashes, planReflow, type Reserve } from '@shared/calendar/reflow'
import { overlaps } from '@shared/calendar/slots'
import { MINUTE } from '@shared/time/instant'
import { instantOf } from '@shared/time/oslo'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPlanDay, aType, at } from '../support/clinic-rows'

const DAY = '2026-11-24'
const time = (clock: string) => at(clock, DAY)
const types = new Map([
  ['blood', aType({ id: 'blood', durationMinutes: 10 })],
  ['wound', aType({ id: 'wound', durationMinutes: 20 })],
])
const lab = (n: number, typeIds = ['blood', 'wound']): PlanDay =>
  aPlanDay({
    id: `lab-${n}:${DAY}`,
    calendarId: `lab-${n}`,
    date: DAY,
    blocks: [{ from: '08:00', to: '10:00', typeIds, online: true }],
  })
const booked = (id: string, clock: string, typeId = 'blood', minutes = 10) => ({
  id,
  typeId,
  startsAt: time(clock),
  endsAt: time(clock) + minutes * MINUTE,
})
const free = (n: number, busy: Reserve['busy'] = []): Reserve => ({ day: lab(n), busy })
const MORNING = time('07:00')

describe('[N11 S72 S76] Kari is ill: her appointments find colleagues’ free times', () => {
  test('the same time with a colleague, also beside the grid of the block', () => {
    const kari = [booked('a', '08:00'), booked('b', '08:05'), booked('c', '09:30', 'wound', 20)]
    expect(
      planReflow(kari, [free(2), free(3)], types, MORNING).map(({ id, to }) => [id, to?.calendarId, to?.startsAt]),
    ).toEqual([
      ['a', 'lab-2', time('08:00')],
      ['b', 'lab-3', time('08:05')],
      ['c', 'lab-2', time('09:30')],
    ])
  })

  test('who can keep the time keeps it; the other gets the nearest one', () => {
    const kari = [booked('early', '08:00'), booked('later', '08:10')]
    const plan = planReflow(kari, [free(2, [booked('x', '08:00')])], types, MORNING)
    expect(plan.map(({ to }) => to?.startsAt)).toEqual([time('08:20'), time('08:10')])
  })

  test('never to where the type is not planned, and never before now', () => {
    expect(planReflow([booked('a', '08:00')], [{ day: lab(2, ['wound']), busy: [] }], types, MORNING)).toEqual([
      { id: 'a', to: null, others: [] },
    ])
    const [late] = planReflow([booked('a', '08:00')], [free(2)], types, time('09:41'))
    expect(late?.to?.startsAt).toBe(time('09:50'))
  })

  test('chosen by hand onto one time, both are named', () => {
    const to = { calendarId: 'lab-2', typeId: 'blood', startsAt: time('08:00'), endsAt: time('08:10') }
    const near = { ...to, startsAt: time('08:05'), endsAt: time('08:15') }
    expect([
      ...clashes([
        { id: 'a', to },
        { id: 'b', to: near },
        { id: 'c', to: { ...to, calendarId: 'lab-3' } },
      ]),
    ]).toEqual(['a', 'b'])
  })

  test('whatever is booked: nobody is left out, nobody lies over anybody, all in opened time, in any order the same (property)', () => {
    const some = fc.array(fc.record({ slot: fc.integer({ min: 0, max: 23 }), wound: fc.boolean() }), { maxLength: 30 })
    fc.assert(
      fc.property(some, some, fc.integer({ min: 0, max: 12 }), (ill, others, hour) => {
        const made = (prefix: string, list: typeof ill) =>
          list.map(({ slot, wound }, n) => {
            const startsAt = instantOf(DAY, '08:00') + slot * 5 * MINUTE
            return {
              id: `${prefix}${n}`,
              typeId: wound ? 'wound' : 'blood',
              startsAt,
              endsAt: startsAt + (wound ? 20 : 10) * MINUTE,
            }
          })
        const kari = made('k', ill)
        const busy = made('o', others)
        const reserves = [free(2, busy), free(3)]
        const notBefore = instantOf(DAY, '07:00') + hour * 15 * MINUTE
        const plan = planReflow(kari, reserves, types, notBefore)
        expect(plan.map(({ id }) => id).sort()).toEqual(kari.map(({ id }) => id).sort())
        const moved = plan.flatMap(({ id, to }) => (to ? [{ id, to }] : []))
        expect(clashes(moved).size).toBe(0)
        for (const { id, to } of moved) {
          const own = kari.find((one) => one.id === id)
          expect(to.endsAt - to.startsAt).toBe((own?.endsAt ?? 0) - (own?.startsAt ?? 0))
          expect(to.startsAt).toBeGreaterThanOrEqual(Math.max(notBefore, time('08:00')))
          expect(to.endsAt).toBeLessThanOrEqual(time('10:00'))
          if (to.calendarId === 'lab-2') expect(busy.some((other) => overlaps(other, to))).toBe(false)
        }
        expect(planReflow([...kari].reverse(), reserves, types, notBefore)).toEqual(plan)
      }),
      { numRuns: 300 },
    )
  })
})
