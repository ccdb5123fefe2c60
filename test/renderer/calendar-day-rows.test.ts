import { describe, expect, test } from 'vitest'
import { dayRows, filtered, minutesSince } from '../../renderer/workstation/features/calendar/day-list/day-rows'
import { MINUTE } from '../../shared/time/instant'
import { aCalendar, anAppointment, at, MORNING } from '../support/clinic-rows'

const booked = (id: string, over: Partial<ReturnType<typeof anAppointment>> = {}) => ({
  ...anAppointment({ id, ...over }),
  patientName: 'Solberg, Ingrid',
  patientBirthDate: '1980-06-15',
  patientNeeds: null,
  pending: false,
})
const calendars = new Map([
  ['lab-1', aCalendar({ id: 'lab-1', sortOrder: 2 })],
  ['cal-berg', aCalendar({ sortOrder: 1 })],
])

describe('the day as a list', () => {
  test('by time; at one time in the order of the clinic’s calendars', () => {
    const nine = at('09:00')
    const rows = dayRows(
      [
        booked('c', { startsAt: nine, calendarId: 'lab-1' }),
        booked('b', { startsAt: nine }),
        booked('a', { startsAt: at('08:00'), calendarId: 'lab-1' }),
      ],
      calendars,
      new Map(),
    )
    expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('who is expected, who waits, who is done', () => {
    const rows = dayRows(
      (['requested', 'confirmed', 'arrived', 'in-progress', 'completed', 'no-show'] as const).map((status) =>
        booked(status, { status }),
      ),
      calendars,
      new Map(),
    )
    const ids = (filter: Parameters<typeof filtered>[1]) =>
      filtered(rows, filter)
        .map(({ id }) => id)
        .sort()
    expect(ids('all')).toHaveLength(6)
    expect(ids('expected')).toEqual(['confirmed', 'requested'])
    expect(ids('waiting')).toEqual(['arrived'])
    expect(ids('over')).toEqual(['completed', 'no-show'])
  })

  test('how long somebody waits counts from the arrival, whole minutes, never below none', () => {
    const came = booked('a', { status: 'arrived', changedAt: MORNING })
    expect(minutesSince(came, MORNING + 12.9 * MINUTE)).toBe(12)
    expect(minutesSince(came, MORNING - MINUTE)).toBe(0)
    expect(minutesSince(booked('b'), MORNING)).toBeNull()
  })
})
