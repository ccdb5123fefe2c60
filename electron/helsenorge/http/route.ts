import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'

/** A workstation that has proved its key: which client it is and the clinic it acts for. */
export interface WorkstationCaller {
  readonly oauthClientId: string
  readonly clinicId: string
}
/** A person logged in. `session` names the stored session, never the cookie. */
export interface CitizenCaller {
  readonly patientId: string
  readonly session: string
  readonly csrf: string
  /** the log-in before this one; null = there was none */
  readonly previousLogInAt: number | null
  /** what was opened in this call, for the usage log (S175) */
  readonly uses: Use[]
}
/** Somebody used a service for the patient. */
export interface Use {
  readonly patientId: string
  readonly clinicId: string
  readonly service: string
}
export interface Callers {
  public: null
  workstation: WorkstationCaller
  citizen: CitizenCaller
}
export type Access = keyof Callers

export interface Call<A extends Access, P, Q, B> {
  readonly caller: Callers[A]
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** What a route answers with: JSON of a schema, one of the kinds that are written by hand, or nothing. */
export type AnswerKind = z.ZodType | 'event-stream' | 'bytes' | null
export type RequestType = 'application/json' | 'application/octet-stream' | 'application/x-www-form-urlencoded'

/** Everything there is to know about one address; the server is registered from it and OpenAPI is written from it. */
export interface Route<
  A extends Access = Access,
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** with `:name` for parameters */
  readonly path: string
  readonly summary: string
  readonly access: A
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly bodyType?: RequestType
  /** may refuse a body before its shape is looked at */
  readonly beforeShape?: (body: unknown) => void
  /** bytes; 64 KiB unless said otherwise */
  readonly bodyLimit?: number
  readonly answer: AnswerKind
  /** of success; 200 unless said otherwise */
  readonly status?: 200 | 201 | 204
  /** a POST that creates: header `idempotency-key` is required */
  readonly idempotent?: boolean
  /** codes of problems beside those every route may answer with */
  readonly refusals: readonly string[]
  /** Answers the body; a route that writes by itself answers its `reply`. Throws HttpProblem to refuse. */
  readonly handle: (call: Call<A, z.infer<P>, z.infer<Q>, z.infer<B>>) => Promise<unknown>
}

/** Checks a route's types where it stands and forgets them, so that routes of all kinds fit in one list. */
export const defineRoute = <A extends Access, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  route: Route<A, P, Q, B>,
): Route => route as unknown as Route
