/** Everything that is left to chance in a simulation, from one seed (mulberry32). */
export interface Chance {
  /** [0, 1) */
  readonly next: () => number
  /** [0, count) */
  readonly below: (count: number) => number
  readonly yes: (probability: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  /** a uuid that the seed decides */
  readonly uuid: () => string
}

export function chanceFrom(seed: number): Chance {
  let state = (seed * 2654435761) | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (count: number): number => Math.floor(next() * count)
  const hex = (length: number): string => Array.from({ length }, () => below(16).toString(16)).join('')
  return {
    next,
    below,
    yes: (probability) => next() < probability,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}
