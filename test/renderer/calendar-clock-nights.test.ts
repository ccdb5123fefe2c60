import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../renderer/workstation/features/calendar/columns'
import { byColumn } from '../../renderer/workstation/features/calendar/day-items'
import { readTime } from '../../renderer/workstation/features/calendar/time-fields'
import type { GridAppointment } from '../../shared/calendar/queries'
import { freeSlots } from '../../shared/calendar/slots'
import { MINUTE } from '../../shared/time/instant'
import { addDays, instantOf } from '../../shared/time/oslo'

const ZONE = 'Europe/Oslo'
/** [the day, its length in hours] */
const NIGHTS = [
  ['2026-03-29', 23],
  ['2027-03-28', 23],
  ['2026-10-25', 25],
  ['2027-10-31', 25],
] as const
const at = (startsAt: number, minutes: number, id = 'a'): GridAppointment => ({
  id,
  clinicId: 'clinic',
  calendarId: 'cal',
  typeId: 'type',
  patientId: 'p',
  startsAt,
  endsAt: startsAt + minutes * MINUTE,
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
})
const wallClock = (instant: number) => {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE)
  return { date: there.toPlainDate().toString(), minute: there.hour * 60 + there.minute }
}
const around = (date: string) => columnsOf([addDays(date, -1), date, addDays(date, 1)], ['cal'])
const drawn = (date: string, appointment: GridAppointment) =>
  [...byColumn(around(date), [appointment])].flatMap(([key, placed]) =>
    placed.map(({ from, to, cut }) => ({ date: key.split('|')[1], from, to, cut })),
  )

describe.each(NIGHTS)('the grid in the night of %s, which has %s hours', (date, hours) => {
  test('the day is as long as Temporal says', () => {
    expect(instantOf(addDays(date, 1)) - instantOf(date)).toBe(hours * 60 * MINUTE)
    expect(Temporal.PlainDate.from(date).toZonedDateTime(ZONE).hoursInDay).toBe(hours)
  })

  test('each appointment begins in the column and at the minute that the clock on the wall shows', () => {
    const start = instantOf(addDays(date, -1))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 72 * 12 - 13 }), fc.integer({ min: 1, max: 12 }), (step, length) => {
        const appointment = at(start + step * 5 * MINUTE, length * 5)
        const [first, ...rest] = drawn(date, appointment)
        const wall = wallClock(appointment.startsAt)
        expect({ date: first?.date, minute: first?.from }).toEqual(wall)
        // over midnight: the rest stands at the top of the next day
        expect(rest.map(({ from }) => from)).toEqual(
          wallClock(appointment.endsAt - 1).date === wall.date || rest.length === 0 ? [] : [0],
        )
        for (const part of [first, ...rest]) {
          expect(part?.to).toBeGreaterThan(part?.from ?? 0)
          expect(part?.to).toBeLessThanOrEqual(1440)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('free slots are as long as their type, begin in opened time and never overlap', () => {
    const block = { from: '00:00', to: '06:00', typeIds: ['type'], online: true }
    const day = { id: 'd', clinicId: 'clinic', calendarId: 'cal', date, blocks: [block] }
    const slots = freeSlots(day, { id: 'type', durationMinutes: 20 }, [], { onlineOnly: true, notBefore: 0 })
    expect(slots).toHaveLength((hours - 24 + 6) * 3)
    for (const [n, slot] of slots.entries()) {
      expect(slot.endsAt - slot.startsAt).toBe(20 * MINUTE)
      expect(slot.startsAt).toBe(instantOf(date) + n * 20 * MINUTE)
      expect(wallClock(slot.startsAt)).toMatchObject({ date })
    }
    expect(slots.at(-1)?.endsAt).toBe(instantOf(date, '06:00'))
  })
})

describe('an appointment over midnight', () => {
  const date = '2026-11-24'
  test('stands with its part on each of the two days, and neither part can be dragged as if it were the whole', () => {
    expect(drawn(date, at(instantOf(date, '23:30'), 60))).toEqual([
      { date, from: 1410, to: 1440, cut: true },
      { date: '2026-11-25', from: 0, to: 30, cut: true },
    ])
  })
  test('one that ends at midnight is whole and on one day', () => {
    expect(drawn(date, at(instantOf(date, '23:30'), 30))).toEqual([{ date, from: 1410, to: 1440, cut: false }])
  })
  test('over the night in March and in October it lasts what was booked', () => {
    expect(drawn('2026-03-29', at(instantOf('2026-03-28', '23:30'), 60)).map(({ to }) => to)).toEqual([1440, 30])
    expect(drawn('2026-10-25', at(instantOf('2026-10-24', '23:30'), 60)).map(({ to }) => to)).toEqual([1440, 30])
  })
  test('the form books it to the right minute of the next day', () => {
    const { time } = readTime({ calendarId: 'cal', date: '24.11.2026', from: '23:30', minutes: '60' })
    expect(time?.endsAt).toBe(instantOf('2026-11-25', '00:30'))
  })
})

describe('the doubled hour in October', () => {
  test('an appointment from the first 02:50 to the second 02:10 is drawn as long as it lasts', () => {
    expect(drawn('2026-10-25', at(instantOf('2026-10-25', '02:50'), 20))).toEqual([
      { date: '2026-10-25', from: 170, to: 190, cut: false },
    ])
  })
})
