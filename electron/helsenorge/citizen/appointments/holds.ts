import { overlaps } from '@shared/calendar/slots'
import type { FreeTime } from '@shared/citizen/api'
import { MINUTE } from '@shared/time/instant'

/** How long a time is held for somebody who is writing what it is about, ms. */
export const HOLD = 5 * MINUTE

/** Times held among patients while one of them types. In memory: the clinic's desks book over them, and a restart forgets them; the booking itself decides. */
export interface Holds {
  /** One time a person; holding another lets the first go. @returns false when another person holds some of it */
  hold(personId: string, time: FreeTime): boolean
  release(personId: string): void
  /** Does somebody else hold some of it now? */
  isHeld(time: FreeTime, exceptFor: string): boolean
}

/** @param elapsed ms that only go on, whatever is done to the clock */
export function createHolds(elapsed: () => number): Holds {
  const held = new Map<string, { readonly time: FreeTime; readonly until: number }>()
  const isHeld = (time: FreeTime, exceptFor: string): boolean => {
    for (const [person, hold] of held) {
      if (hold.until <= elapsed()) held.delete(person)
      else if (person !== exceptFor && hold.time.calendarId === time.calendarId && overlaps(hold.time, time))
        return true
    }
    return false
  }
  return {
    isHeld,
    hold: (personId, time) => {
      if (isHeld(time, personId)) return false
      held.set(personId, { time, until: elapsed() + HOLD })
      return true
    },
    release: (personId) => void held.delete(personId),
  }
}
