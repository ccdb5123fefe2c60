import type { Instant } from '@shared/time/instant'

/** HelseNorge's only source of time; tests and demo days bring their own. */
export type Clock = () => Instant

export const systemClock: Clock = () => Date.now()

/** Milliseconds that only go on, whatever is done to the clock: for what lasts, never for what is stamped. */
export const elapsed = (): number => performance.now()
