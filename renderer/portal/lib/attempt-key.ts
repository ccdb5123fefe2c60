/** One try to have something done: what was sent and under which idempotency key. */
export interface Attempt {
  readonly key: string
  readonly content: string
}

/**
 * The key to send the content under. While an answer is missing the same content keeps its key, so that a retry can't be done twice; changed content is
 * another wish and gets its own.
 */
export function attemptFor(previous: Attempt | undefined, body: unknown, newKey: () => string): Attempt {
  const content = JSON.stringify(body)
  return previous?.content === content ? previous : { key: newKey(), content }
}
