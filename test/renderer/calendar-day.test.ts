import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../renderer/workstation/features/calendar/columns'
import { byColumn, closedOf, hoursOf, openOf, place } from '../../renderer/workstation/features/calendar/day-items'
import { nextFocus } from '../../renderer/workstation/features/calendar/grid-keys'
import type { GridAppointment } from '../../shared/calendar/queries'
import { instantOf } from '../../shared/time/oslo'

const DAY = '2026-11-23'
const appointment = (id: string, from: string, to: string, more: Partial<GridAppointment> = {}): GridAppointment => ({
  id,
  clinicId: 'clinic',
  calendarId: 'lab-1',
  typeId: 'blood',
  patientId: 'p-1',
  startsAt: instantOf(DAY, from),
  endsAt: instantOf(DAY, to),
  status: 'confirmed',
  reason: '',
  source: 'clinic',
  hidden: false,
  bookedAt: 0,
  changedAt: 0,
  cancelledBy: null,
  changedById: null,
  overbookReason: null,
  patientName: 'Hansen, Kari',
  patientBirthDate: '1980-07-16',
  patientNeeds: null,
  pending: false,
  ...more,
})
const planDay = (blocks: { from: string; to: string; online: boolean }[]) => ({
  id: 'x',
  clinicId: 'clinic',
  calendarId: 'lab-1',
  date: DAY,
  blocks: blocks.map((block) => ({ ...block, typeIds: ['blood'] })),
})
const ids = (placed: readonly { appointment: { id: string } }[]): string[] => placed.map((item) => item.appointment.id)

describe('appointments in a column', () => {
  test('those that follow each other take the whole width', () => {
    const placed = place({ date: DAY }, [appointment('b', '08:20', '08:40'), appointment('a', '08:00', '08:20')])
    expect(placed.map(({ from, to, lane, lanes }) => [from, to, lane, lanes])).toEqual([
      [480, 500, 0, 1],
      [500, 520, 0, 1],
    ])
  })
  test('two tentative ones on the same time, after offline work, stand beside each other and both can be read', () => {
    const placed = place({ date: DAY }, [
      appointment('a', '08:00', '08:40'),
      appointment('b', '08:20', '09:00'),
      appointment('c', '09:00', '09:20'),
    ])
    expect(placed.map(({ appointment: { id }, lane, lanes }) => [id, lane, lanes])).toEqual([
      ['a', 0, 2],
      ['b', 1, 2],
      ['c', 0, 1],
    ])
  })
  test('whatever overlaps, no two boxes cover each other and none is lost', () => {
    const times = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(fc.array(times, { maxLength: 25 }), (all) => {
        const noon = instantOf(DAY, '12:00')
        const placed = place(
          { date: DAY },
          all.map(([start, length], n) => ({
            ...appointment(`a-${n}`, '08:00', '08:10'),
            startsAt: noon + start * 600_000,
            endsAt: noon + (start + length) * 600_000,
          })),
        )
        expect(placed).toHaveLength(all.length)
        for (const a of placed)
          for (const b of placed)
            if (a !== b && a.from < b.to && b.from < a.to) expect([a.lane, a.lanes]).not.toEqual([b.lane, b.lanes])
      }),
    )
  })
  test('each stands in its own calendar and day', () => {
    const columns = columnsOf([DAY, '2026-11-24'], ['lab-1', 'lab-2'])
    const placed = byColumn(columns, [
      appointment('a', '08:00', '08:20'),
      appointment('b', '08:00', '08:20', { calendarId: 'lab-2' }),
      appointment('c', '08:00', '08:20', {
        startsAt: instantOf('2026-11-24', '08:00'),
        endsAt: instantOf('2026-11-24', '08:20'),
      }),
    ])
    expect([...placed].map(([key, items]) => [key, ids(items)])).toEqual([
      ['lab-1|2026-11-23', ['a']],
      ['lab-2|2026-11-23', ['b']],
      ['lab-1|2026-11-24', ['c']],
      ['lab-2|2026-11-24', []],
    ])
  })
  test('the grid shows 07 to 18, and more when something stands or is opened outside', () => {
    expect(hoursOf([])).toEqual({ from: 7, to: 18 })
    expect(hoursOf([place({ date: DAY }, [appointment('night', '04:30', '05:00')])])).toEqual({ from: 4, to: 18 })
    expect(hoursOf([place({ date: DAY }, [appointment('late', '20:50', '21:10')])])).toEqual({ from: 7, to: 22 })
    expect(hoursOf([[], openOf(planDay([{ from: '16:00', to: '20:00', online: false }]))])).toEqual({ from: 7, to: 20 })
  })
})

describe('[S89] opened time', () => {
  test('a day that is not rolled out is closed from morning to evening', () => {
    expect(closedOf(openOf(undefined), 360, 1200)).toEqual([{ from: 360, to: 1200 }])
  })
  test('lunch and the hours around the opened time are closed', () => {
    const open = openOf(
      planDay([
        { from: '12:00', to: '15:00', online: false },
        { from: '08:00', to: '11:30', online: true },
      ]),
    )
    expect(open.map(({ online }) => online)).toEqual([true, false])
    expect(closedOf(open, 360, 1200)).toEqual([
      { from: 360, to: 480 },
      { from: 690, to: 720 },
      { from: 900, to: 1200 },
    ])
  })
})

describe('walking through the calendar with the arrow keys', () => {
  const columns = columnsOf([DAY, '2026-11-24', '2026-11-25'], ['lab-1'])
  const on = (date: string, id: string, time: string) =>
    appointment(id, '08:00', '08:20', { startsAt: instantOf(date, time), endsAt: instantOf(date, time) + 600_000 })
  const placed = byColumn(columns, [
    on(DAY, 'mon-early', '08:00'),
    on(DAY, 'mon-late', '14:00'),
    on('2026-11-25', 'wed-early', '08:30'),
    on('2026-11-25', 'wed-late', '13:40'),
  ])
  const from = (id: string, key: string) => nextFocus(key, id, columns, placed)

  test('up and down stay in the day, Home and End are its ends', () => {
    expect(from('mon-early', 'ArrowDown')).toBe('mon-late')
    expect(from('mon-late', 'ArrowUp')).toBe('mon-early')
    expect(from('mon-early', 'ArrowUp')).toBeUndefined()
    expect(from('mon-early', 'End')).toBe('mon-late')
    expect(from('mon-late', 'Home')).toBe('mon-early')
  })
  test('left and right go to the nearest time of the next day that has any', () => {
    expect(from('mon-late', 'ArrowRight')).toBe('wed-late')
    expect(from('mon-early', 'ArrowRight')).toBe('wed-early')
    expect(from('wed-late', 'ArrowLeft')).toBe('mon-late')
    expect(from('wed-late', 'ArrowRight')).toBeUndefined()
  })
  test('other keys and unknown appointments lead nowhere', () => {
    expect(from('mon-early', 'x')).toBeUndefined()
    expect(from('gone', 'ArrowDown')).toBeUndefined()
  })
})
