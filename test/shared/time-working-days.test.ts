import { HOUR, MINUTE } from '@shared/time/instant'
import { addDays, dateOf, instantOf, timeOf, weekdayOf } from '@shared/time/oslo'
import {
  addWorkingDays,
  holidaysOf,
  isWorkingDay,
  workingDayDeadline,
  workingDaysLeft,
} from '@shared/time/working-days'
import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const years = Array.from({ length: 131 }, (_, i) => 1970 + i)
const someDate = fc.integer({ min: 0, max: 22_280 }).map((n) => addDays('2000-01-01', n))
const someInstant = fc
  .integer({ min: instantOf('2000-01-01') / MINUTE, max: instantOf('2061-01-01') / MINUTE - 1 })
  .map((minute) => minute * MINUTE)

describe('public holidays of Norway', () => {
  it.each(years)('%s has the days that date-holidays knows', (year) => {
    const known = new Holidays('NO').getHolidays(year).filter((day) => day.type === 'public')
    expect([...holidaysOf(year)].sort()).toEqual([...new Set(known.map((day) => day.date.slice(0, 10)))].sort())
  })

  it('Ascension Day and 17 May are one day off, not two, when they meet in 2012', () => {
    expect(holidaysOf(2012).size).toBe(11)
    expect(isWorkingDay('2012-05-17')).toBe(false)
    expect(isWorkingDay('2012-05-18')).toBe(true)
  })
})

describe('answer deadlines in working days (S15, S187, C4)', () => {
  it('a message on the Friday before Easter week is due on the Tuesday a week and a half later', () => {
    const sent = instantOf('2026-03-27', '14:10')
    const due = workingDayDeadline(sent, 5)
    expect([dateOf(due), timeOf(due)]).toEqual(['2026-04-09', '00:00'])
    expect(workingDaysLeft(sent, due)).toBe(5)
  })

  it('a message on a Saturday counts from Monday', () => {
    expect(addWorkingDays('2026-11-21', 1)).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-21', 5)).toBe('2026-11-27')
  })

  it('across Christmas the five days stretch into the new year', () => {
    expect(addWorkingDays('2026-12-23', 5)).toBe('2026-12-31')
    expect(addWorkingDays('2027-12-23', 5)).toBe('2027-12-30')
    expect(addWorkingDays('2026-12-28', 4)).toBe('2027-01-04')
  })

  it('the deadline is always a midnight in Norway, also across both DST nights', () => {
    fc.assert(
      fc.property(someInstant, fc.integer({ min: 1, max: 30 }), (sent, days) => {
        const due = workingDayDeadline(sent, days)
        expect(timeOf(due)).toBe('00:00')
        expect(isWorkingDay(addDays(dateOf(due), -1))).toBe(true)
      }),
    )
  })

  it('exactly n working days lie after the day it was sent and before the deadline', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: 1, max: 30 }), (sent, days) => {
        const last = addWorkingDays(sent, days)
        let count = 0
        for (let day = addDays(sent, 1); day <= last; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1
        expect(count).toBe(days)
        expect(isWorkingDay(last)).toBe(true)
      }),
    )
  })

  it('never falls on a Saturday, a Sunday or a holiday', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: 1, max: 20 }), (day, days) => {
        const last = addWorkingDays(day, days)
        expect(weekdayOf(last)).toBeLessThan(6)
        expect(holidaysOf(Number(last.slice(0, 4))).has(last)).toBe(false)
      }),
    )
  })

  it('as many days are left at the moment of sending as were promised', () => {
    fc.assert(
      fc.property(someInstant, fc.integer({ min: 1, max: 20 }), (sent, days) => {
        expect(workingDaysLeft(sent, workingDayDeadline(sent, days))).toBe(days)
      }),
    )
  })

  it('time that passes never adds days, and overdue means a negative number', () => {
    fc.assert(
      fc.property(
        someInstant,
        fc.integer({ min: 0, max: 40 * 24 }),
        fc.integer({ min: 1, max: 9 }),
        (sent, hours, days) => {
          const due = workingDayDeadline(sent, days)
          const now = sent + hours * HOUR
          const left = workingDaysLeft(now, due)
          expect(workingDaysLeft(now + HOUR, due)).toBeLessThanOrEqual(left)
          expect(left < 0).toBe(now >= due)
        },
      ),
    )
  })

  it('an answer due on Friday is overdue on Saturday already, by one day until Tuesday', () => {
    const due = workingDayDeadline(instantOf('2026-11-19', '10:00'), 1)
    expect(dateOf(due)).toBe('2026-11-21')
    const left = (date: string) => workingDaysLeft(instantOf(date, '09:00'), due)
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'].map(left)).toEqual([
      0, -1, -1, -1, -2,
    ])
  })

  it('a deadline at an hour of the day belongs to that day', () => {
    const due = instantOf('2026-11-24', '14:00')
    expect(workingDaysLeft(instantOf('2026-11-23', '08:00'), due)).toBe(1)
    expect(workingDaysLeft(instantOf('2026-11-24', '08:00'), due)).toBe(0)
  })
})
