import type { Clock } from '../clock'
import { HttpProblem } from './problem'

/** Counts failures per caller in a sliding window of time. */
export interface FailureLimit {
  /** @throws HttpProblem 429 when the caller has failed too often */
  check(caller: string): void
  failed(caller: string): void
}

/** @param windowMs how long a failure counts, in ms */
export function createFailureLimit(clock: Clock, most: number, windowMs: number): FailureLimit {
  const failures = new Map<string, number[]>()
  const recent = (caller: string): number[] => (failures.get(caller) ?? []).filter((at) => at > clock() - windowMs)
  return {
    check: (caller) => {
      const [oldest, ...rest] = recent(caller)
      if (oldest === undefined || rest.length + 1 < most) return
      const seconds = Math.ceil((oldest + windowMs - clock()) / 1000)
      throw new HttpProblem(429, 'too-many-requests', { headers: { 'retry-after': String(seconds) } })
    },
    failed: (caller) => {
      if (failures.size > 10_000) failures.clear()
      failures.set(caller, [...recent(caller), clock()])
    },
  }
}
