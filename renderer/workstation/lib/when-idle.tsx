import { type ReactNode, useEffect, useState } from 'react'

/** Draws its children when the first view stands: for what is beside the work (a month to jump in, lists to choose from). */
export function WhenIdle(props: { children: ReactNode }) {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    const waiting = requestIdleCallback(() => setIdle(true), { timeout: 500 })
    return () => cancelIdleCallback(waiting)
  }, [])
  return idle ? props.children : null
}
