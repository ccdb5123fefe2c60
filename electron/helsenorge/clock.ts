import type { Instant } from '@shared/time/instant'

/** HelseNorge's only source of time; tests and demo days bring their own. */
export type Clock = () => Instant

export const systemClock: Clock = () => Date.now()
