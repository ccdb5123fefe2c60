import type { World } from '../../electron/core/clock'
import { MORNING } from './clinic-rows'

/** A world whose time stands still until the test lets it run; timers fire in order, chance comes from a seed. */
export interface VirtualWorld extends World {
  /** Lets `ms` pass: fires what falls due, in order, and lets promises settle in between. */
  readonly pass: (ms: number) => Promise<void>
}

export function virtualWorld(seed = 1): VirtualWorld {
  let time = MORNING
  let state = seed
  let count = 0
  const next = (): number => {
    count += 1
    return count
  }
  const timers = new Map<number, { at: number; run: () => void }>()
  const random = (): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    now: () => time,
    elapsed: () => time,
    random,
    uuid: () => `00000000-0000-4000-9000-${String(next()).padStart(12, '0')}`,
    after: (ms, run) => {
      const key = next()
      timers.set(key, { at: time + ms, run })
      return () => timers.delete(key)
    },
    pass: async (ms) => {
      const end = time + ms
      await settle()
      for (;;) {
        const due = [...timers].filter(([, timer]) => timer.at <= end).sort((a, b) => a[1].at - b[1].at)[0]
        if (!due) break
        timers.delete(due[0])
        time = Math.max(time, due[1].at)
        due[1].run()
        await settle()
      }
      time = end
    },
  }
}
