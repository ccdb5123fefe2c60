import { alternatives, type FreeTime } from '@shared/citizen/api'
import { z } from 'zod'

/** Why HelseNorge did not do or show something. `code` is the rule that said no, `network` when no answer came, `unexpected` for faults. */
export interface Problem {
  readonly code: string
  /** HTTP status, 0 when no answer came */
  readonly status: number
  readonly data: Readonly<Record<string, string | number | boolean | null>>
  /** the next free times, where a booking came too late */
  readonly alternatives?: readonly FreeTime[]
}
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

/** Thrown by reads, where the query cache keeps it; writes give it back as a value. */
export class RefusedError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`refused: ${problem.code}`)
    this.problem = problem
  }
}

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const details = z.looseObject({
  code: z.string().min(1),
  data: z.record(z.string(), z.unknown()).optional(),
  // a help, never a reason to call the refusal itself unreadable
  alternatives: alternatives.optional().catch(undefined),
})

/** Out of an answer of type application/problem+json (RFC 9457); whatever else stands in it may be needed by the sentence. */
export function problemOf(status: number, body: unknown): Problem {
  const parsed = details.safeParse(body)
  if (!parsed.success) return { code: status >= 500 ? 'unexpected' : `http-${status}`, status, data: {} }
  const { code, data, alternatives: others, ...members } = parsed.data
  const values = Object.entries({ ...members, ...data }).flatMap(([name, value]) => {
    const known = scalar.safeParse(value)
    return known.success ? [[name, known.data] as const] : []
  })
  return { code, status, data: Object.fromEntries(values), ...(others ? { alternatives: others } : {}) }
}

export const NETWORK: Problem = { code: 'network', status: 0, data: {} }

/** No answer, or a fault on the other side: the same attempt may be sent again. */
export const mayRetry = (problem: Problem): boolean => problem.status === 0 || problem.status >= 500

/** What was thrown while reading, as a problem. */
export const problemIn = (error: unknown): Problem =>
  error instanceof RefusedError ? error.problem : { code: 'unexpected', status: 500, data: {} }

/** Nobody is logged in any more; who blocks the own access is logged out at once (S169). */
export const isSignedOut = ({ status, code }: Problem): boolean => status === 401 || code === 'emergency-blocked'
