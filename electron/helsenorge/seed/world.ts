import type { Day, Days } from './lib/days'
import type { Prng } from './lib/prng'
import { type Weighted, weighted } from './lib/weighted'
import type { Person } from './people/person'
import type { Book } from './setup/calendars'
import type { GpProfile } from './setup/people-of-the-clinic'
import type { Matters } from './text/matters'
import type { Size } from './variants'

/** Everything that the streams of rows are drawn from; read only once made. */
export interface World {
  readonly prng: Prng
  readonly days: Days
  readonly size: Size
  readonly gps: readonly GpProfile[]
  readonly books: readonly Book[]
  readonly people: readonly Person[]
  readonly byId: ReadonlyMap<string, Person>
  readonly matters: Matters
  /** notes of visits since then may still wait for their signature */
  readonly draftsSince: number
  /** a GP's patients, the old and the ill coming more often */
  readonly visitors: ReadonlyMap<string, Weighted<Person>>
  readonly allVisitors: Weighted<Person>
}

/** How often somebody of that age sees the doctor, relative to a forty-year-old. */
const visitRate = (person: Person): number => {
  const byAge = person.age < 6 ? 1.2 : person.age < 18 ? 0.6 : person.age < 45 ? 0.9 : person.age < 67 ? 1.2 : 1.9
  return byAge + 0.35 * person.illnesses.length
}

export function visitorTables(people: readonly Person[], gps: readonly GpProfile[]) {
  const strangers = people.filter((person) => !person.cast)
  const rate = (person: Person): number => (person.row.gpId === null ? visitRate(person) * 0.1 : visitRate(person))
  return {
    allVisitors: weighted(strangers, rate),
    visitors: new Map(
      gps.map((gp) => [
        gp.id,
        weighted(
          strangers.filter((person) => person.row.gpId === gp.id),
          visitRate,
        ),
      ]),
    ),
  }
}

export const monthOf = (day: Day): number => Number(day.date.slice(5, 7))

/** Midnight two working days back. */
export function twoWorkingDaysBack(days: Days): number {
  let day = days.today
  for (let left = 2; left > 0; ) {
    day = days.day(day.number - 1)
    if (day.working) left -= 1
  }
  return day.midnight
}
