import type { Instant } from '@shared/time/instant'

/** The core's only sources of time, timers and chance; tests and the simulation bring their own. */
export interface World {
  readonly now: () => Instant
  /** milliseconds that only go on, whatever somebody does to the clock: for waiting, never for stamping (SY20) */
  readonly elapsed: () => number
  /** [0, 1) */
  readonly random: () => number
  readonly uuid: () => string
  /** Calls back once after `ms`; the answer cancels it. */
  readonly after: (ms: number, run: () => void) => () => void
}

export const realWorld: World = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  random: () => Math.random(),
  uuid: () => crypto.randomUUID(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
