import type { Instant } from '@shared/time/instant'

/** The browser's time. The page's only clock. */
export const now = (): Instant => Date.now()
