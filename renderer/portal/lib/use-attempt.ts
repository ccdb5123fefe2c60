import { useRef, useState } from 'react'
import { type Attempt, attemptFor } from './attempt-key'
import { newId } from './id'
import { mayRetry, type Outcome, type Problem } from './problem'

/**
 * Sends something at most once: a second press while the first is under way does nothing, and a retry after a lost answer carries the same key.
 * @param send the call, given the body and the idempotency key
 */
export function useAttempt<B, T>(send: (body: B, key: string) => Promise<Outcome<T>>) {
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const busy = useRef(false)
  const attempt = useRef<Attempt>(undefined)

  /** undefined when an earlier press is still under way */
  const submit = async (body: B): Promise<Outcome<T> | undefined> => {
    if (busy.current) return undefined
    busy.current = true
    setPending(true)
    setProblem(undefined)
    attempt.current = attemptFor(attempt.current, body, newId)
    const outcome = await send(body, attempt.current.key)
    // answered for good: the next try is a new one and must not get this answer again
    if (outcome.ok || !mayRetry(outcome.problem)) attempt.current = undefined
    busy.current = false
    setPending(false)
    if (!outcome.ok) setProblem(outcome.problem)
    return outcome
  }
  return { submit, pending, problem, clear: () => setProblem(undefined) }
}
