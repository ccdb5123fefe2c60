import { MORNING } from '../support/clinic-rows'

/** One time for the whole simulated world; each party has a clock on its wall that may be wrong. */
export interface VirtualTime {
  readonly now: () => number
  /** @returns cancels it */
  readonly after: (ms: number, run: () => void) => () => void
  /** Lets so much time pass, event by event; promises settle in between. */
  readonly pass: (ms: number) => Promise<void>
  /** What went wrong where nobody waits: `pass` throws it. */
  readonly broke: (error: unknown) => void
  /** Counts work that has begun and not ended: time stands still until it has. */
  readonly working: <T>(work: Promise<T>) => Promise<T>
}

export function virtualTime(): VirtualTime {
  let now = MORNING
  let count = 0
  let busy = 0
  let failure: { readonly error: unknown } | undefined
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>()
  const settle = async (): Promise<void> => {
    do await new Promise((resolve) => setImmediate(resolve))
    while (busy > 0)
    await new Promise((resolve) => setImmediate(resolve))
    if (failure) throw failure.error
  }
  return {
    now: () => now,
    after: (ms, run) => {
      count += 1
      const key = count
      timers.set(key, { at: now + Math.max(0, Math.round(ms)), run })
      return () => timers.delete(key)
    },
    pass: async (ms) => {
      const end = now + ms
      await settle()
      for (;;) {
        let first: { key: number; at: number; run: () => void } | undefined
        // insertion order decides between two at one time
        for (const [key, timer] of timers)
          if (timer.at <= end && (!first || timer.at < first.at)) first = { key, ...timer }
        if (!first) break
        timers.delete(first.key)
        now = Math.max(now, first.at)
        first.run()
        await settle()
      }
      now = end
    },
    broke: (error) => {
      failure ??= { error }
    },
    working: async (work) => {
      busy += 1
      try {
        return await work
      } finally {
        busy -= 1
      }
    },
  }
}
