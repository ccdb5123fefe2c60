import type { LocalDate, LocalTime } from '../../time/instant'
import { addDays, mondayOf, weekdayOf, weekOf } from '../../time/oslo'
import { foldings } from './fold'
import { AFTER, BEFORE, CLOCK, MINUTES, MONTHS, NAMES_TOO, PARTS, WEEK, WEEKDAYS } from './words'

/** Days (both included), times of day and length that were typed; null = not said. */
export interface When {
  readonly days: { readonly from: LocalDate; readonly to: LocalDate } | null
  readonly after: LocalTime | null
  readonly before: LocalTime | null
  readonly minutes: number | null
}
/** `count` words from `at` on mean this. */
export interface Read {
  readonly count: number
  readonly as: 'day' | 'time' | 'length'
  readonly when: Partial<When>
}

const two = (n: number): string => String(n).padStart(2, '0')
const low = (word: string | undefined): string => foldings(word ?? '')[0] ?? ''

/** A time of day: 10, 10.30, 10:30, 1030; null = none. */
function clock(word: string | undefined): LocalTime | null {
  const parts = /^(\d{1,2})(?:[.:](\d{2})|(\d{2}))?$/.exec(low(word).replace(/,$/, ''))
  if (!parts) return null
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? parts[3] ?? 0)]
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : null
}

const realDate = (year: number, month: number, day: number): LocalDate | null => {
  if (month < 1 || month > 12 || day < 1 || day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) return null
  return Temporal.PlainDate.from({ year, month, day }).toString()
}
/** Without a year the next such day is meant, today included: nobody books backwards. */
function dateOf(day: number, month: number, year: number | null, today: LocalDate): LocalDate | null {
  if (year !== null) return realDate(year < 100 ? 2000 + year : year, month, day)
  const first = Number(today.slice(0, 4))
  // a leap day may be some years away
  for (let n = 0; n < 9; n += 1) {
    const date = realDate(first + n, month, day)
    if (date !== null && date >= today) return date
  }
  return null
}
const one = (date: LocalDate): Partial<When> => ({ days: { from: date, to: date } })
const week = (monday: LocalDate): Partial<When> => ({ days: { from: monday, to: addDays(monday, 6) } })
/** The next week of that ISO number, this one included. */
function weekNumbered(number: number, today: LocalDate): LocalDate | null {
  for (let n = 0; n < 60; n += 1) {
    const monday = addDays(mondayOf(today), 7 * n)
    if (weekOf(monday) === number) return monday
  }
  return null
}

/**
 * What the words from `at` on say of day, time or length; undefined = nothing. `known`: whether something before could be a name, so that "tor" is
 * Thursday and not a person.
 */
export function readWhen(words: readonly string[], at: number, today: LocalDate, known: boolean): Read | undefined {
  const [word, next, third] = [low(words[at]), low(words[at + 1]), low(words[at + 2])]
  return (
    relativeDay(word, next, third, today) ??
    (WEEKDAYS[word] !== undefined && (known || !NAMES_TOO.has(word)) ? weekdayFrom(word, today) : undefined) ??
    numberedWeek(word, next, today) ??
    calendarDate(word, next, third, today) ??
    timeOfDay(words, at)
  )
}

function relativeDay(word: string, next: string, third: string, today: LocalDate): Read | undefined {
  const day = (count: number, days: number): Read => ({ count, as: 'day', when: one(addDays(today, days)) })
  if (word === 'idag' || word === 'today') return day(1, 0)
  if (word === 'i' && next === 'dag') return day(2, 0)
  if (word === 'imorgen' || word === 'tomorrow') return day(1, 1)
  if (word === 'i' && next === 'morgen') return day(2, 1)
  if (word === 'overmorgen') return day(1, 2)
  if (word === 'i' && next === 'overmorgen') return day(2, 2)
  if (['neste', 'next'].includes(word) && WEEK.has(next))
    return { count: 2, as: 'day', when: week(addDays(mondayOf(today), 7)) }
  if (['denne', 'this'].includes(word) && ['uke', 'uken', 'uka', 'week'].includes(next))
    return { count: 2, as: 'day', when: { days: { from: today, to: addDays(mondayOf(today), 6) } } }
  const weekday = WEEKDAYS[next]
  if (['neste', 'next'].includes(word) && weekday !== undefined)
    return { count: 2, as: 'day', when: one(addDays(mondayOf(today), 6 + weekday)) }
  if (['om', 'in'].includes(word) && /^\d{1,3}$/.test(next)) {
    const n = Number(next)
    if (/^(dag|dager|days?)$/.test(third)) return day(3, n)
    if (/^(uke|uker|weeks?)$/.test(third)) {
      const from = addDays(today, 7 * n)
      return { count: 3, as: 'day', when: { days: { from, to: addDays(from, 6) } } }
    }
  }
  return undefined
}

function weekdayFrom(word: string, today: LocalDate): Read | undefined {
  const weekday = WEEKDAYS[word]
  if (weekday === undefined) return undefined
  return { count: 1, as: 'day', when: one(addDays(today, (weekday - weekdayOf(today) + 7) % 7)) }
}

function numberedWeek(word: string, next: string, today: LocalDate): Read | undefined {
  const short = /^u(\d{1,2})$/.exec(word)
  const number = short ? Number(short[1]) : WEEK.has(word) && /^\d{1,2}$/.test(next) ? Number(next) : null
  const monday = number === null ? null : weekNumbered(number, today)
  return monday === null ? undefined : { count: short ? 1 : 2, as: 'day', when: week(monday) }
}

function calendarDate(word: string, next: string, third: string, today: LocalDate): Read | undefined {
  const written =
    /^(\d{1,2})[/](\d{1,2})(?:[/](\d{4}|\d{2}))?$/.exec(word) ?? /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?$/.exec(word)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word)
  const year = (text: string | undefined): number | null => (text === undefined ? null : Number(text))
  if (iso) {
    const date = realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    return date === null ? undefined : { count: 1, as: 'day', when: one(date) }
  }
  if (written) {
    const date = dateOf(Number(written[1]), Number(written[2]), year(written[3]), today)
    return date === null ? undefined : { count: 1, as: 'day', when: one(date) }
  }
  const day = /^(\d{1,2})\.?$/.exec(word)
  const month = MONTHS.findIndex((names) => names.includes(next.replace(/\.$/, ''))) + 1
  if (!day || month === 0) return undefined
  const hasYear = /^\d{4}$/.test(third)
  const date = dateOf(Number(day[1]), month, hasYear ? Number(third) : null, today)
  return date === null ? undefined : { count: hasYear ? 3 : 2, as: 'day', when: one(date) }
}

function timeOfDay(words: readonly string[], at: number): Read | undefined {
  const word = low(words[at])
  const says = (count: number, when: Partial<When>): Read => ({ count, as: 'time', when })
  const part = PARTS[word]
  if (part) return says(1, { after: part[0], before: part[1] })
  const length =
    /^(\d{1,3})(?:min|m)$/.exec(word) ?? (MINUTES.has(low(words[at + 1])) ? /^(\d{1,3})$/.exec(word) : null)
  const minutes = Number(length?.[1] ?? 0)
  if (length && minutes >= 5 && minutes <= 240)
    return { count: word === length[1] ? 2 : 1, as: 'length', when: { minutes } }
  const span = /^(\d{1,2}(?:[.:]\d{2})?)[-–](\d{1,2}(?:[.:]\d{2})?)$/.exec(word)
  if (span) {
    const [after, before] = [clock(span[1]), clock(span[2])]
    if (after !== null && before !== null && after < before) return says(1, { after, before })
  }
  if (word === 'mellom' || word === 'between') {
    const [after, before] = [clock(words[at + 1]), clock(words[at + 3])]
    if (after !== null && before !== null && after < before) return says(4, { after, before })
  }
  const isAfter = AFTER.has(word)
  const isBefore = BEFORE.has(word)
  const isClock = CLOCK.has(word)
  if (isAfter || isBefore || isClock) {
    const skip = !isClock && CLOCK.has(low(words[at + 1])) ? 2 : 1
    const time = clock(words[at + skip])
    if (time === null) return undefined
    return says(skip + 1, isBefore ? { before: time } : { after: time })
  }
  const time = clock(word)
  // a number alone is a time of day only within any opening hours; others are left for a name or a national id
  if (time === null || time < '06:00' || time > '21:59') return undefined
  return says(1, { after: time })
}
