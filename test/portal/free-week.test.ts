import { instantOf } from '@shared/time/oslo'
import { describe, expect, test } from 'vitest'
import { furthest } from '../../renderer/portal/pages/booking/draft'
import { firstFree, weekOfFree } from '../../renderer/portal/pages/booking/free-week'

const time = (date: string, clock: string, calendarId = 'lab-1') => {
  const startsAt = instantOf(date, clock)
  return { calendarId, startsAt, endsAt: startsAt + 600_000 }
}

describe('a week of free times', () => {
  const free = {
    days: [
      {
        date: '2026-11-24',
        times: [time('2026-11-24', '09:00'), time('2026-11-24', '08:30'), time('2026-11-24', '09:00', 'lab-2')],
      },
      { date: '2026-11-25', times: [] },
    ],
    nextDate: '2026-12-07',
  }

  test('S7 shows seven days, those without anything too', () => {
    const week = weekOfFree('2026-11-23', free)
    expect(week.map((day) => day.times.length)).toEqual([0, 2, 0, 0, 0, 0, 0])
    expect(week[0]?.date).toBe('2026-11-23')
  })

  test('S74 a time that several calendars have free stands there once, times in order', () => {
    const [, tuesday] = weekOfFree('2026-11-23', free)
    expect(tuesday?.times.map(({ startsAt }) => startsAt)).toEqual([
      instantOf('2026-11-24', '08:30'),
      instantOf('2026-11-24', '09:00'),
    ])
  })

  test('begins where something is free, else at the next day that has something', () => {
    expect(firstFree(free)).toBe('2026-11-24')
    expect(firstFree({ days: [{ date: '2026-11-24', times: [] }], nextDate: '2026-12-07' })).toBe('2026-12-07')
    expect(firstFree({ days: [], nextDate: null })).toBeUndefined()
  })
})

describe('steps of booking', () => {
  const type = {
    id: 't',
    name: 'T',
    nameEn: 'T',
    information: '',
    durationMinutes: 10,
    resource: false,
    mode: 'direct',
    video: false,
  } as const
  const empty = {
    id: undefined,
    type: undefined,
    calendarId: undefined,
    time: undefined,
    reason: '',
    heldUntil: undefined,
    lost: undefined,
    others: [],
  }

  test('S8 S63 C7 type, then time, then a reason that is not blank, then the summary', () => {
    expect(furthest(empty)).toBe('type')
    expect(furthest({ ...empty, type })).toBe('tid')
    expect(furthest({ ...empty, type, time: time('2026-11-24', '09:00') })).toBe('arsak')
    expect(furthest({ ...empty, type, time: time('2026-11-24', '09:00'), reason: '  ' })).toBe('arsak')
    expect(furthest({ ...empty, type, time: time('2026-11-24', '09:00'), reason: 'Hoste' })).toBe('oppsummering')
  })
})
