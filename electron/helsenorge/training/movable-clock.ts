import type { Instant } from '@shared/time/instant'
import type { Clock } from '../clock'
import type { Store } from '../store/store'

const SPACE = 'training'
const KEY = 'clock-ahead'

/** A clock that can be moved forward, for tests and training; how far it is ahead is in the store, so that a restart does not take days back. */
export interface MovableClock {
  readonly now: Clock
  /** how far it is ahead of the machine's, ms */
  readonly ahead: () => number
  /** Forward only: what has been told at a time must stay in the past. @returns the time it then shows */
  forward(ms: number): Promise<Instant>
}

export async function movableClock(machine: Clock, store: Store): Promise<MovableClock> {
  let ahead = Number((await store.read((tx) => tx.getValue(SPACE, KEY))) ?? 0)
  const now = (): Instant => machine() + ahead
  return {
    now,
    ahead: () => ahead,
    forward: async (ms) => {
      const next = ahead + ms
      await store.write((tx) => tx.putValue(SPACE, KEY, String(next)))
      ahead = next
      return now()
    },
  }
}
