import type { Clock } from '../clock'

/** Remembers what was used until it could not be used again anyway. */
export interface ReplayGuard {
  /** @returns false when the key was used before */
  use(key: string): boolean
}

/** @param keepMs how long a key stays valid at most, in ms */
export function createReplayGuard(clock: Clock, keepMs: number): ReplayGuard {
  const used = new Map<string, number>()
  return {
    use: (key) => {
      const now = clock()
      // in the order they came, so the oldest stand first
      for (const [old, until] of used) {
        if (until > now) break
        used.delete(old)
      }
      if (used.has(key)) return false
      used.set(key, now + keepMs)
      return true
    },
  }
}
