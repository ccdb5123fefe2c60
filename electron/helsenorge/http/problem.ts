import type { Problem } from '@shared/protocol'
import type { RefusalData, Refused } from '@shared/result'
import type { z } from 'zod'

/** What a person reads who meets the code without a page around it; every other code gets the sentence of its status. */
const TITLES: Readonly<Record<string, string>> = {
  'bad-request': 'The request does not have the shape that the interface describes.',
  'not-found': 'There is nothing here for you.',
  'no-such-route': 'HelseNorge has no such address.',
  'page-not-built': "The patient's page is not built here: run npm run build, or use the address of the dev server.",
  'protocol-version': 'This workstation speaks another version of the interface: update it.',
  'mutation-gap': 'Changes in between are missing: send them first.',
  'client-copied':
    'This number was given to another change before: the cache is an older copy of itself and needs a new client id.',
  'client-of-another-clinic': 'This client id belongs to another clinic.',
  'clinic-not-activated': 'The clinic is not activated for HelseNorge: the vendor must activate the integration.',
  'activation-code-wrong': 'The activation code is not known: ask the vendor for the right one.',
  'too-many-requests': 'Too many attempts: wait a minute and try again.',
  'too-large': 'The request is larger than HelseNorge accepts.',
  'wrong-content-type': 'HelseNorge does not read this kind of content here.',
  'wrong-host': 'HelseNorge does not answer under this name.',
  'not-logged-in': 'Log in first.',
  'csrf-token-wrong': 'The request does not come from the page that logged in.',
  'security-level': 'This way of logging in is not safe enough: use one of level 4.',
  'cannot-book-by-link': 'This cannot be booked without log-in: call the clinic.',
  'idempotency-key-used': 'The same idempotency-key came with another request.',
  'slot-taken': 'Somebody else has this time.',
  'wrong-offset': 'This part does not follow the bytes that are there: go on from the offset told.',
  'wrong-part': 'A part may not be empty, reach beyond the file, or be small unless it is the last.',
  'hash-mismatch': 'The bytes do not have the sha256 they were sent under and were thrown away: send them again.',
  'file-empty': 'The file is empty.',
  'file-too-large': 'A file may have 12 MB (12,582,912 bytes) at most.',
  'file-type': 'The file is neither a JPEG or PNG picture nor a PDF.',
  'file-name': 'The name of the file pretends another kind than it is.',
  'file-missing': 'The bytes of a file that is named have not arrived: send them first.',
  'file-differs': 'A file that is named is not of the kind or size it is said to be.',
  'closed-for-now': 'HelseNorge is closed for now: try again in a moment.',
  'not-for-training': 'This HelseNorge was not started for training: start it with --training.',
  defect: 'HelseNorge failed; the fault is logged.',
}
const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'The request cannot be used.',
  401: 'Prove who you are first.',
  403: 'This is not allowed.',
  404: 'There is nothing here for you.',
  409: 'This cannot be done as things stand.',
  429: 'Too many attempts: wait and try again.',
}

export interface ProblemOptions {
  readonly data?: RefusalData
  readonly headers?: Readonly<Record<string, string>>
  /** further members beside RFC 9457's, such as OAuth's `error` */
  readonly members?: Readonly<Record<string, z.core.util.JSONType>>
}

/** Thrown by a route to answer with RFC 9457 problem details; nothing is logged. */
export class HttpProblem extends Error {
  readonly status: number
  readonly code: string
  readonly options: ProblemOptions

  constructor(status: number, code: string, options: ProblemOptions = {}) {
    super(code)
    this.name = 'HttpProblem'
    this.status = status
    this.code = code
    this.options = options
  }
}

export const problemBody = (status: number, code: string, { data, members }: ProblemOptions = {}): Problem => ({
  type: `urn:helsenorge:problem:${code}`,
  title: TITLES[code] ?? BY_STATUS[status] ?? 'HelseNorge cannot answer this.',
  status,
  code,
  ...(data && Object.keys(data).length > 0 ? { data } : {}),
  ...members,
})

const NOT_THERE = new Set(['not-found', 'no-access'])
const FORBIDDEN = new Set([
  'not-allowed',
  'not-active',
  'emergency-blocked',
  'contact-outdated',
  'no-consent',
  'too-young',
  'child-over-12',
  'service-not-offered',
  'access-removed',
  'security-level',
  'only-oneself',
  'parent-must-agree',
  'not-in-power',
  'power-to-confirm',
  'beyond-giver',
  'not-in-your-area',
])

/** A rule's refusal as an answer. What one may not know of answers exactly like what does not exist. */
export function problemOf({ code, data }: Refused): HttpProblem {
  if (NOT_THERE.has(code)) return new HttpProblem(404, 'not-found')
  return new HttpProblem(FORBIDDEN.has(code) ? 403 : 409, code, { data })
}
