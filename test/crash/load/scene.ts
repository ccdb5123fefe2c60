import type { Prng } from '../../../electron/helsenorge/seed/lib/prng'

/** A time many go for. */
export interface ContestedTime {
  readonly calendarId: string
  readonly startsAt: number
}

/** The clinic as the load uses it: who is about, and where times are. */
export interface Scene {
  /** the employee at the desks: a GP, who may also sign */
  readonly employeeId: string
  /** whose appointments and notes the desks write; all can be reached by HelseNorge */
  readonly patientIds: readonly string[]
  /** who act at HelseNorge themselves */
  readonly citizenIds: readonly string[]
  readonly typeId: string
  readonly contested: readonly ContestedTime[]
  /** Times nobody else is given: half hours in a calendar of its own kind, after everything that is planned. */
  readonly ownTime: () => ContestedTime
}

export const LENGTH = 20 * 60_000

/** Dialogues that citizens have opened, for the desks to answer. */
export interface Shared {
  readonly dialogueIds: string[]
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** One of the weighted words. */
export function draw<T extends string>(prng: Prng, weights: Readonly<Record<T, number>>): T {
  const entries = Object.entries(weights) as [T, number][]
  let left = prng.next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [word, weight] of entries) {
    left -= weight
    if (left < 0) return word
  }
  throw new Error('weights are missing')
}
