import type { z } from 'zod'
import { isSignedOut, NETWORK, type Outcome, type Problem, problemOf } from './problem'

const ANSWER_WITHIN = 20_000

export interface Call<T> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly answer: z.ZodType<T>
  /** JSON, or bytes that go as they are */
  readonly body?: unknown
  /** the same key has one effect and one answer, however often it is sent */
  readonly key?: string
  readonly signal?: AbortSignal
  /** ms; 20 s unless said otherwise */
  readonly answerWithin?: number
}
export interface Api {
  readonly call: <T>(call: Call<T>) => Promise<Outcome<T>>
  readonly setCsrf: (csrf: string) => void
}

/** Fills `:name` in a path of `citizenPaths`. */
export const at = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/:([a-zA-Z0-9]+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))

const refused = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem })

/**
 * HelseNorge over HTTP. Every answer is parsed: what does not fit is a fault of the server, never shown half.
 * @param events `signedOut`: some call was answered as to somebody who is not logged in
 */
export function createApi(events: { readonly signedOut: () => void; readonly language: () => string }): Api {
  let csrf = ''
  const common = (): Record<string, string> => ({ accept: 'application/json', 'accept-language': events.language() })
  const written = (key: string | undefined): Record<string, string> => ({
    'x-csrf-token': csrf,
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  })
  const judge = <T>(status: number, text: string, answer: z.ZodType<T>): Outcome<T> => {
    const body = jsonOf(text)
    if (status < 200 || status >= 300) {
      const problem = problemOf(status, body)
      if (isSignedOut(problem)) events.signedOut()
      return refused(problem)
    }
    const parsed = answer.safeParse(body)
    return parsed.success ? { ok: true, value: parsed.data } : refused({ code: 'unexpected', status: 500, data: {} })
  }

  return {
    setCsrf: (token) => {
      csrf = token
    },
    call: async ({ method, path, answer, body, key, signal, answerWithin = ANSWER_WITHIN }) => {
      const raw = body instanceof Uint8Array ? new Uint8Array(body) : undefined
      const headers = {
        ...common(),
        ...(method === 'GET' ? {} : written(key)),
        ...(body === undefined ? {} : { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
      }
      try {
        const response = await fetch(path, {
          method,
          headers,
          signal: AbortSignal.any([AbortSignal.timeout(answerWithin), ...(signal ? [signal] : [])]),
          ...(body === undefined ? {} : { body: raw ?? JSON.stringify(body) }),
        })
        return judge(response.status, await response.text(), answer)
      } catch {
        return refused(NETWORK)
      }
    },
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
