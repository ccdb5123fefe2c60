import { z } from 'zod'
import { id } from './id'
import { instant } from './time/instant'

/** Raised with every change of the schemas below or of a table; a server refuses a client of another version with `protocol-version`. */
export const PROTOCOL_VERSION = 2

const clientId = z.uuid()
const data = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** One command as it was run on the workstation. `id` counts from 1 per client without gaps. */
export const mutation = z.object({
  id: z.int().min(1),
  commandId: z.uuid(),
  name: z.string().max(100),
  args: z.json(),
  /** the employee at the desk; must belong to the client's clinic */
  employeeId: id,
  madeAt: instant,
})
export type Mutation = z.infer<typeof mutation>

export const pushRequest = z.object({
  protocol: z.int(),
  clientId,
  mutations: z.array(mutation).min(1).max(500),
})
export type PushRequest = z.infer<typeof pushRequest>
/** The highest mutation carried out or refused; ids up to it must not be sent again. A gap answers 409 `mutation-gap` with the same field. */
export const pushAnswer = z.object({ lastMutationId: z.int() })
export type PushAnswer = z.infer<typeof pushAnswer>

/** Where a client stands: the server's store (a restored backup gets a new epoch) and its clock. */
export const cookie = z.object({ epoch: z.string(), clock: z.int() })
export type Cookie = z.infer<typeof cookie>

export const pullRequest = z.object({
  protocol: z.int(),
  clientId,
  cookie: cookie.nullable(),
  /** refusals up to this mutation have been received */
  rejectionsUntil: z.int(),
  limit: z.int().min(1).max(20_000),
})
export type PullRequest = z.infer<typeof pullRequest>

export const rejection = z.object({ mutationId: z.int(), code: z.string(), data, at: instant })
export type Rejection = z.infer<typeof rejection>

/** Changes of one table since the cookie: whole rows, and the ids of rows deleted. */
export const tablePatch = z.object({
  table: z.string(),
  put: z.array(z.record(z.string(), z.json())),
  delete: z.array(z.string()),
})
export type TablePatch = z.infer<typeof tablePatch>

/**
 * `wipe`: the client's cookie is of another epoch or older than the tombstones: drop every synced row first. `more`: ask again at once, whole steps
 * of the clock only, so that no transaction is ever cut. `lastMutationId` belongs to `cookie`: both are read in one transaction.
 */
export const pullAnswer = z.object({
  cookie,
  wipe: z.boolean(),
  more: z.boolean(),
  lastMutationId: z.int(),
  rejections: z.array(rejection),
  patches: z.array(tablePatch),
  serverTime: instant,
})
export type PullAnswer = z.infer<typeof pullAnswer>

/** Every refusal over HTTP: RFC 9457 problem details with a stable `code`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  data: data.optional(),
})
export type Problem = z.infer<typeof problem>

/** First meeting of a workstation and HelseNorge: its public key for the vendor's activation code (S21). */
export const registration = z.object({
  activationCode: z.string().min(8).max(100),
  publicKey: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() }),
})
export type Registration = z.infer<typeof registration>
export const registrationAnswer = z.object({ oauthClientId: z.string(), clinicId: id })
export type RegistrationAnswer = z.infer<typeof registrationAnswer>

export const tokenAnswer = z.object({ access_token: z.string(), token_type: z.literal('DPoP'), expires_in: z.int() })
export type TokenAnswer = z.infer<typeof tokenAnswer>

/** Addresses of the versioned interface. */
export const paths = {
  health: '/health',
  openapi: '/openapi.json',
  register: '/connect/register',
  token: '/connect/token',
  push: '/sync/v1/push',
  pull: '/sync/v1/pull',
  events: '/sync/v1/events',
  blob: '/sync/v1/blobs/:sha256',
} as const
