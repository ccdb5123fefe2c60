import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Open } from '../../renderer/workstation/features/calendar/day-items'
import { place } from '../../renderer/workstation/features/calendar/day-items'
import { nextSlot, slotStanding } from '../../renderer/workstation/features/calendar/slot-standing'
import { anAppointment, at } from '../support/clinic-rows'

const DAY = '2026-11-24'
const placed = place({ date: DAY }, [
  {
    ...anAppointment({ id: 'nine', startsAt: at('09:00', DAY) }),
    patientName: 'Solberg, Ingrid',
    patientBirthDate: '1980-06-15',
    patientNeeds: null,
    pending: false,
  },
])
const block = (from: number, to: number, over: Partial<Open> = {}): Open => ({
  from: from * 60,
  to: to * 60,
  online: true,
  typeIds: ['type-consultation'],
  ...over,
})
const open = [block(8, 11), block(11, 12, { online: false, typeIds: ['type-consultation', 'type-double'] })]

describe('what stands in a slot of the grid', () => {
  test.each([
    ['free and open for patients', 480, 490, { openFor: 'patients', typeIds: ['type-consultation'] }],
    ['across a block of the clinic’s own', 650, 670, { openFor: 'clinic', typeIds: ['type-consultation'] }],
    ['beyond opened time', 710, 730, { openFor: 'nobody', typeIds: [] }],
    ['before opened time', 470, 490, { openFor: 'nobody', typeIds: [] }],
  ])('%s', (_what, from, to, standing) => {
    expect(slotStanding({ from, to }, placed, open)).toEqual({ taken: undefined, ...standing })
  })

  test('[S70] taken by whom, unless it is the one that is moved; neighbours do not touch', () => {
    expect(slotStanding({ from: 550, to: 560 }, placed, open).taken?.appointment.id).toBe('nine')
    expect(slotStanding({ from: 550, to: 560 }, placed, open, 'nine').taken).toBeUndefined()
    expect(slotStanding({ from: 560, to: 570 }, placed, open).taken).toBeUndefined()
    expect(slotStanding({ from: 530, to: 540 }, placed, open).taken).toBeUndefined()
  })
})

describe('the keyboard reaches every slot', () => {
  const grid = { columns: 3, hours: { from: 7, to: 18 } }
  const start = { index: 1, from: 480, to: 490 }

  test('a step, an hour, a column, the ends of the day; with Shift the end moves', () => {
    expect(nextSlot('ArrowDown', false, start, grid)).toEqual({ index: 1, from: 490, to: 500 })
    expect(nextSlot('PageUp', false, start, grid)).toEqual({ index: 1, from: 420, to: 430 })
    expect(nextSlot('ArrowRight', false, start, grid)).toEqual({ ...start, index: 2 })
    expect(nextSlot('ArrowRight', false, { ...start, index: 2 }, grid)).toBeUndefined()
    expect(nextSlot('End', false, start, grid)).toEqual({ index: 1, from: 1070, to: 1080 })
    expect(nextSlot('ArrowDown', true, start, grid)).toEqual({ ...start, to: 500 })
    expect(nextSlot('ArrowUp', true, start, grid)).toEqual(start)
    expect(nextSlot('x', false, start, grid)).toBeUndefined()
  })

  test('whatever keys are pressed, it stays whole in the drawn day (property)', () => {
    const keys = fc.array(
      fc.tuple(
        fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'),
        fc.boolean(),
      ),
      { maxLength: 200 },
    )
    fc.assert(
      fc.property(keys, (pressed) => {
        let slot = start
        for (const [key, shift] of pressed) {
          slot = nextSlot(key, shift, slot, grid) ?? slot
          expect(slot.index).toBeGreaterThanOrEqual(0)
          expect(slot.index).toBeLessThan(3)
          expect(slot.from).toBeGreaterThanOrEqual(420)
          expect(slot.to).toBeLessThanOrEqual(1080)
          expect(slot.to - slot.from).toBeGreaterThanOrEqual(10)
        }
      }),
    )
  })
})
