import type { ReactNode } from 'react'

/** Terms and what they are: a list of facts. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>
}
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="facts__row">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
