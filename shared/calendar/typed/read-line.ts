import type { Id } from '../../id'
import type { LocalDate } from '../../time/instant'
import { addDays, mondayOf, weekdayOf } from '../../time/oslo'
import type { AppointmentType, Calendar } from '../model'
import { foldings, wordMatch } from './fold'
import { readWhen, type When } from './read-when'
import { FILLERS, WITH } from './words'

export type PartKind = 'patient' | 'type' | 'calendar' | 'day' | 'time' | 'length' | 'filler' | 'reason'
export interface Part {
  readonly words: string
  readonly as: PartKind
}
/** What a line says of a booking. Nothing is guessed of the patient: those are the words that mean nothing else, for the search. */
export interface TypedLine extends When {
  readonly patient: string
  readonly typeId: Id | null
  readonly calendarIds: readonly Id[]
  readonly reason: string
  /** every word once, in order */
  readonly parts: readonly Part[]
}
export interface Known {
  readonly today: LocalDate
  readonly types: readonly Pick<AppointmentType, 'id' | 'name' | 'nameEn'>[]
  readonly calendars: readonly Pick<Calendar, 'id' | 'name' | 'ownerKind'>[]
}

/** The line and what comes after a colon or a dash that stands by itself: the reason, in the person's own words. */
function splitReason(text: string): readonly [string, string] {
  const at = /(?<!\d):(?!\d)|(?<=\d):(?=\s|$)|\s[-–]\s/.exec(text)
  return at ? [text.slice(0, at.index), text.slice(at.index + at[0].length).trim()] : [text, '']
}

interface Found<T> {
  readonly item: T
  readonly count: number
  readonly score: number
}
/** The item whose words begin best with those from `at` on; of equally good ones the one with the shorter name. */
function bestOf<T>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
  words: readonly string[],
  at: number,
  least: number,
): Found<T> | undefined {
  let best: (Found<T> & { readonly length: number }) | undefined
  for (const item of items) {
    for (const name of namesOf(item)) {
      const parts = name.split(/[\s()-]+/).filter((part) => part !== '')
      const first = words[at] ?? ''
      const start = parts.findIndex((part) => first.length >= 3 && wordMatch(first, part) > 0)
      if (start === -1 && !(parts[0] !== undefined && wordMatch(first, parts[0]) === 3)) continue
      const from = Math.max(0, start)
      let [count, sum] = [0, 0]
      while (count < parts.length - from) {
        const score = wordMatch(words[at + count] ?? '\u0000', parts[from + count] ?? '')
        if (score < (count === 0 ? 1 : 2)) break
        sum += score
        count += 1
      }
      const whole = count === parts.length ? 2 : 0
      const score = sum + whole - (from === 0 ? 0 : 1)
      const isBetter = !best || score > best.score || (score === best.score && name.length < best.length)
      if (count > 0 && score >= least && isBetter) best = { item, count, score, length: name.length }
    }
  }
  return best
}

/** Reads "hansen blodprøve tir etter 10: nøktern" (N13). Any order, both languages, ae/oe/aa for æ/ø/å. Never fails. */
export function readLine(text: string, known: Known): TypedLine {
  const [line, reason] = splitReason(text)
  const words = line.split(/[\s,;]+/).filter((word) => word !== '')
  const parts: Part[] = []
  const patient: string[] = []
  const when: { -readonly [K in keyof When]: When[K] } = { days: null, after: null, before: null, minutes: null }
  let weekday: number | null = null
  let typeId: Id | null = null
  const calendarIds: Id[] = []
  const take = (at: number, count: number, as: PartKind): number => {
    parts.push({ words: words.slice(at, at + count).join(' '), as })
    return at + count
  }
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? ''
    const place = calendarAt(words, at, known)
    if (place) {
      calendarIds.push(place.id)
      at = take(at, place.count, 'calendar')
      continue
    }
    const type: Found<Known['types'][number]> | undefined =
      typeId === null ? bestOf(known.types, ({ name, nameEn }) => [name, nameEn], words, at, 2) : undefined
    if (type) {
      typeId = type.item.id
      at = take(at, type.count, 'type')
      continue
    }
    const read = readWhen(words, at, known.today, patient.length > 0)
    if (read) {
      const { days, ...rest } = read.when
      if (days) {
        // a weekday and a week, in either order, are one day
        if (days.from === days.to && read.count === 1) weekday = weekdayOf(days.from)
        when.days = joined(when.days, days, weekday, known.today)
      }
      Object.assign(when, rest)
      at = take(at, read.count, read.as)
      continue
    }
    if (FILLERS.has(foldings(word)[0] ?? '')) {
      at = take(at, 1, 'filler')
      continue
    }
    patient.push(word)
    at = take(at, 1, 'patient')
  }
  if (reason !== '') parts.push({ words: reason, as: 'reason' })
  return { ...when, patient: patient.join(' '), typeId, calendarIds, reason, parts }
}

/** Two statements of days: a weekday within a week is that day; otherwise the later one counts. */
function joined(
  before: When['days'],
  days: NonNullable<When['days']>,
  weekday: number | null,
  today: LocalDate,
): When['days'] {
  if (before === null || weekday === null) return days
  const isWeek = (span: NonNullable<When['days']>): boolean => span.from !== span.to
  const span = [before, days].find(isWeek)
  if (!span || (isWeek(before) && isWeek(days))) return days
  const date = addDays(mondayOf(span.to), weekday - 1)
  return date >= today ? { from: date, to: date } : days
}

/** A shared calendar by its name ("lab 2"), or anybody's after "hos": a GP's name alone may be a patient's. */
function calendarAt(words: readonly string[], at: number, { calendars }: Known): { id: Id; count: number } | undefined {
  const names = ({ name }: { name: string }): readonly string[] => [name]
  if (WITH.has(foldings(words[at] ?? '')[0] ?? '')) {
    const found = bestOf(calendars, names, words, at + 1, 1)
    return found && { id: found.item.id, count: found.count + 1 }
  }
  const shared = calendars.filter(({ ownerKind }) => ownerKind !== 'gp')
  const found = bestOf(shared, names, words, at, 3)
  const whole = found?.item.name.split(/\s+/).length
  return found && found.count === whole ? { id: found.item.id, count: found.count } : undefined
}
