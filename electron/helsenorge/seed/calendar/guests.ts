import type { Day } from '../lib/days'
import type { Person } from '../people/person'
import type { Book } from '../setup/calendars'

/** The cast's own appointments: not drawn, but put where they are known to be. */
export interface Guests {
  take(book: Book, day: Day): Person | undefined
}

/** On the doctor's first day open so many days ahead, or (negative) back. */
const PLACES: readonly (readonly [personId: string, calendarId: string, days: number])[] = [
  ['person-odd-bakken', 'cal-gp-berg', 4],
  ['person-elle-somby', 'cal-gp-lindqvist', 9],
  ['person-ingrid-solberg', 'cal-gp-berg', -24],
  ['person-odd-bakken', 'cal-gp-berg', -38],
  ['person-emil-lunde', 'cal-gp-berg', -52],
  ['person-ingrid-solberg', 'cal-gp-berg', -170],
  ['person-maria-lunde', 'cal-gp-berg', -80],
  ['person-bjorn-haugen', 'cal-gp-rahimi', -33],
  ['person-aud-nilsen', 'cal-gp-lindqvist', -20],
  ['person-jakub-kowalski', 'cal-gp-haugland', -45],
]

export function castGuests(byId: ReadonlyMap<string, Person>): Guests {
  const waiting = [...PLACES]
  return {
    take: (book, day) => {
      const at = waiting.findIndex(
        ([, calendarId, days]) => calendarId === book.row.id && (days > 0 ? day.number >= days : day.number <= days),
      )
      const [found] = at === -1 ? [] : waiting.splice(at, 1)
      return found && byId.get(found[0])
    },
  }
}
