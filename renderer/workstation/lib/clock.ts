import type { Instant } from '@shared/time/instant'
import { useEffect, useState } from 'react'

/** This workstation's time. The window's only clock, so that a test can say what time it is. */
export const now = (): Instant => Date.now()

/** The time, renewed every `every` milliseconds while the component is shown. */
export function useNow(every = 30_000): Instant {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), every)
    return () => clearInterval(timer)
  }, [every])
  return at
}
