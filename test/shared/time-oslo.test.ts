import { HOUR, instant, localDate, localTime, MINUTE } from '@shared/time/instant'
import { addDays, ageOn, dateOf, daysBetween, instantOf, mondayOf, timeOf, weekdayOf, weekOf } from '@shared/time/oslo'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const someDate = fc.integer({ min: 0, max: 22_280 }).map((n) => addDays('2000-01-01', n))
const someTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)

/** The rule of the EU since 1996: last Sunday of March and of October. Reckoned here without any time zone data. */
const lastSunday = (year: number, month: 3 | 10): string => {
  const last = `${year}-${month === 3 ? '03' : '10'}-31`
  return addDays(last, -(weekdayOf(last) % 7))
}
const nights = Array.from({ length: 61 }, (_, i) => ({
  spring: lastSunday(2000 + i, 3),
  autumn: lastSunday(2000 + i, 10),
}))

describe('the two nights when clocks change', () => {
  it.each(nights)('$spring has 23 hours and no half past two', ({ spring }) => {
    expect(instantOf(addDays(spring, 1)) - instantOf(spring)).toBe(23 * HOUR)
    expect(timeOf(instantOf(spring, '02:30'))).toBe('03:30')
    expect(instantOf(spring, '03:00') - instantOf(spring, '01:59')).toBe(MINUTE)
  })

  it.each(nights)('$autumn has 25 hours, and half past two means the first of the two', ({ autumn }) => {
    expect(instantOf(addDays(autumn, 1)) - instantOf(autumn)).toBe(25 * HOUR)
    const first = instantOf(autumn, '02:30')
    expect([timeOf(first), timeOf(first + HOUR)]).toEqual(['02:30', '02:30'])
    expect(first - instantOf(autumn, '00:00')).toBe(2.5 * HOUR)
  })

  it('a consultation at eight stays at eight on both sides of the night', () => {
    for (const { spring, autumn } of nights) {
      for (const night of [spring, autumn]) {
        for (const day of [addDays(night, -1), addDays(night, 1)]) {
          expect(timeOf(instantOf(day, '08:00'))).toBe('08:00')
        }
      }
    }
  })
})

describe('days and instants', () => {
  it('day and time of an instant lead back to it, save for the doubled hour in October', () => {
    const changes = new Set(nights.map((night) => night.autumn))
    fc.assert(
      fc.property(
        fc.integer({ min: instantOf('2000-01-01') / MINUTE, max: instantOf('2060-12-31') / MINUTE }),
        (minute) => {
          const at = minute * MINUTE
          const back = instantOf(dateOf(at), timeOf(at))
          if (back !== at) {
            expect(at - back).toBe(HOUR)
            expect(changes.has(dateOf(at))).toBe(true)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('a wall-clock time lies on its own day', () => {
    fc.assert(
      fc.property(someDate, someTime, (date, time) => {
        expect(dateOf(instantOf(date, time))).toBe(date)
      }),
    )
  })

  it('days added and days between are each other reversed, over DST, leap days and new years', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  it('the Monday of a week is a Monday at most six days back', () => {
    fc.assert(
      fc.property(someDate, (date) => {
        const monday = mondayOf(date)
        expect(weekdayOf(monday)).toBe(1)
        expect(daysBetween(monday, date)).toBe(weekdayOf(date) - 1)
        expect(weekOf(monday)).toBe(weekOf(date))
      }),
    )
  })

  it('weeks are numbered as in Norwegian diaries: the week of 4 January is week 1', () => {
    for (let year = 1970; year <= 2100; year += 1) expect(weekOf(`${year}-01-04`)).toBe(1)
    expect([weekOf('2026-12-31'), weekOf('2027-01-01'), weekOf('2027-01-04')]).toEqual([53, 53, 1])
  })

  it('weeks 1, 52 and 53 by the rule of ISO 8601 itself: a week belongs to the year of its Thursday', () => {
    for (let year = 1970; year <= 2100; year += 1)
      for (const day of ['-01-01', '-01-02', '-01-03', '-01-07', '-12-24', '-12-28', '-12-29', '-12-30', '-12-31']) {
        const date = `${year}${day}`
        // reckoned in UTC days, without any time zone
        const thursday = Date.parse(date) + (4 - (new Date(Date.parse(date)).getUTCDay() || 7)) * 86_400_000
        const first = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1)
        expect([date, weekOf(date)]).toEqual([date, Math.floor((thursday - first) / (7 * 86_400_000)) + 1])
      }
    expect([weekOf('2026-01-01'), weekOf('2025-12-28'), weekOf('2026-12-28')]).toEqual([1, 52, 53])
  })

  it('what the functions give is what the schemas take', () => {
    fc.assert(
      fc.property(someDate, someTime, (date, time) => {
        const at = instantOf(date, time)
        expect(localDate.parse(dateOf(at))).toBe(date)
        expect(localTime.safeParse(timeOf(at)).success).toBe(true)
        expect(instant.parse(at)).toBe(at)
      }),
    )
  })
})

describe('age decides who may act for whom (S181, S191)', () => {
  it('a child is 15 the day before the birthday and 16 from its midnight on', () => {
    expect(ageOn('2010-11-23', '2026-11-22')).toBe(15)
    expect(ageOn('2010-11-23', '2026-11-23')).toBe(16)
    expect(ageOn('2010-11-23', dateOf(instantOf('2026-11-23') - 1))).toBe(15)
    expect(ageOn('2010-11-23', dateOf(instantOf('2026-11-23')))).toBe(16)
  })

  it('grows by one on the birthday and on no other day', () => {
    fc.assert(
      fc.property(
        someDate.filter((date) => !date.endsWith('-02-29')),
        fc.integer({ min: 1, max: 40 * 365 }),
        (birth, days) => {
          const day = addDays(birth, days)
          const grown = ageOn(birth, day) - ageOn(birth, addDays(day, -1))
          expect(grown).toBe(day.slice(5) === birth.slice(5) ? 1 : 0)
        },
      ),
    )
  })
})
