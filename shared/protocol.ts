import { z } from 'zod'
import { id } from './id'
import { MOST_OPEN, presence } from './presence/model'
import { instant } from './time/instant'

/** Raised with every change of the schemas below or of a table; a server refuses a client of another version with `protocol-version`. */
export const PROTOCOL_VERSION = 5

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
  /**
   * Why the workstation itself can't go through with it (a file that HelseNorge does not take): HelseNorge then refuses it with this code, so that its number
   * is used and nothing behind it waits.
   */
  withdrawn: z.object({ code: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/), data }).optional(),
})
export type Mutation = z.infer<typeof mutation>

export const pushRequest = z.object({
  protocol: z.int(),
  clientId,
  mutations: z.array(mutation).min(1).max(500),
})
export type PushRequest = z.infer<typeof pushRequest>
/**
 * The highest mutation carried out or refused; ids up to it must not be sent again. A gap answers 409 `mutation-gap` with the same field. A number that was
 * given to another command before answers 409 `client-copied`: the cache is an older copy of itself (SY30).
 */
export const pushAnswer = z.object({ lastMutationId: z.int() })
export type PushAnswer = z.infer<typeof pushAnswer>

/**
 * Where a client stands: an epoch of HelseNorge's store (every start begins one, so that a restored backup is noticed) and its clock.
 * `copying`: where a copy under way goes on, HelseNorge's own words; null = everything up to the clock has come.
 */
export const cookie = z.object({
  epoch: z.string().max(64),
  clock: z.int().min(0),
  copying: z.string().max(300).nullable(),
})
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
 * Why a copy of everything begins. `first`: the client had no cookie; `forgotten`: its cookie is older than the tombstones; `restored`: its cookie is of a
 * time this store never had, it was put back from a backup (SY23).
 */
export const copyReason = z.enum(['first', 'forgotten', 'restored'])
export type CopyReason = z.infer<typeof copyReason>

/**
 * A page: of a copy (`progress`, in rows) or of the changes since the cookie, whole steps of the clock only, so that no transaction is ever cut.
 * `copy`: a copy begins with this page. `more`: ask again at once. `lastMutationId` belongs to the cookie's clock: both are read in one transaction.
 */
export const pullAnswer = z.object({
  cookie,
  copy: copyReason.nullable(),
  progress: z.object({ done: z.int(), total: z.int() }).nullable(),
  more: z.boolean(),
  lastMutationId: z.int(),
  /** which command had that number; null when there is none or the client has long known of it */
  lastCommandId: z.uuid().nullable(),
  rejections: z.array(rejection),
  patches: z.array(tablePatch),
  serverTime: instant,
})
export type PullAnswer = z.infer<typeof pullAnswer>

/** What the people of a workstation have open, all of it; replaces what the workstation said before. Event `presence` carries the same of the others. */
export const presenceRequest = z.object({ open: z.array(presence).max(MOST_OPEN) })
export type PresenceRequest = z.infer<typeof presenceRequest>
export const presenceEvent = z.array(presence)

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
  presence: '/sync/v1/presence',
  /** POST up to 1,000 national ids: who is reached now, and through whom */
  reachability: '/sync/v1/reachability',
  blob: '/sync/v1/blobs/:sha256',
  /** GET how much has arrived; PATCH with query offset and size: the next part, as application/octet-stream */
  upload: '/sync/v1/uploads/:sha256',
  /** for training and tests: GET what is ordered, POST another order */
  faults: '/training/v1/faults',
  /** GET what the clock shows, POST how far it is to be moved forward */
  clock: '/training/v1/clock',
} as const

/** The event streams, ms. `heartbeat`: between two signs of life of HelseNorge; `silence`: after which who listens takes the line for dead. */
export const STREAM_TIMES = { heartbeat: 4_000, silence: 10_000 } as const
