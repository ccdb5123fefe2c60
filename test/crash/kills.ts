import type { Prng } from '../../electron/helsenorge/seed/lib/prng'
import { draw } from './load/scene'

/** Who dies: one core, HelseNorge, both at once, or the program with all its cores. */
export const targets = ['old core', 'new core', 'HelseNorge', 'core and HelseNorge', 'program'] as const
export type Target = (typeof targets)[number]

export interface PlannedKill {
  readonly target: Target
  /** `usable`: so long after it answered; `birth`: so long after it was started, whether or not it answers yet */
  readonly from: 'usable' | 'birth'
  readonly afterMs: number
}

const WEIGHTS: Record<Target, number> = {
  'old core': 26,
  'new core': 26,
  HelseNorge: 30,
  'core and HelseNorge': 12,
  program: 6,
}
const LATEST = 1_500
/** About the time each takes to answer. */
const STARTING: Record<Target, number> = {
  'old core': 350,
  'new core': 500,
  HelseNorge: 500,
  'core and HelseNorge': 500,
  program: 800,
}
const AGAIN = 0.3

/** Kills without end: three of ten hit what was just born again, the others come up to 1.5 s after it answered, rather sooner than later. */
export function* planKills(prng: Prng): Generator<PlannedKill, never> {
  let last: Target | undefined
  for (;;) {
    const again = last !== undefined && prng.chance(AGAIN)
    const target: Target = again && last !== undefined ? last : draw(prng, WEIGHTS)
    last = target
    yield again
      ? { target, from: 'birth', afterMs: prng.next() * STARTING[target] }
      : { target, from: 'usable', afterMs: prng.next() ** 2 * LATEST }
  }
}
