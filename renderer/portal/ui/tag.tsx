import type { ReactNode } from 'react'

/** A word of state beside a title. Never colour alone: the word says it. */
export function Tag({ kind, children }: { kind: 'new' | 'calm' | 'good' | 'stopped' | 'wait'; children: ReactNode }) {
  return <span className={`tag tag--${kind}`}>{children}</span>
}
