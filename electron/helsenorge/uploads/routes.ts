import { PART_BYTES, uploadState } from '@shared/inbox/send-bytes'
import type { RefusalData } from '@shared/result'
import { z } from 'zod'
import { HttpProblem } from '../http/problem'
import { type Callers, defineRoute, type Route } from '../http/route'
import type { Services } from '../services'
import type { Owner } from './owner'
import { type ReceiveRefusal, receivePart, uploadStateOf } from './receive'

const params = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })
const count = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

const STATUS: Readonly<Record<ReceiveRefusal, number>> = {
  'file-empty': 400,
  'file-name': 400,
  'file-type': 415,
  'file-too-large': 413,
  'wrong-part': 400,
  'wrong-offset': 409,
  'hash-mismatch': 409,
  'too-many-requests': 429,
}
const problemOf = (code: ReceiveRefusal, data: RefusalData): HttpProblem =>
  new HttpProblem(STATUS[code], code, {
    data,
    ...(code === 'too-many-requests' ? { headers: { 'retry-after': '3600' } } : {}),
  })

/**
 * The way of a file to HelseNorge, the same for the patient's page and the workstation: ask how much is there, send the next part, until it is done. The
 * file is addressed by its sha256, so whoever comes back, after whatever, finds what was begun.
 */
export function uploadRoutes<A extends 'citizen' | 'workstation'>(
  { store, write, clock }: Services,
  access: A,
  path: string,
  ownerOf: (caller: Callers[A]) => Owner,
): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      summary: 'How much of the file with this sha256 the caller has sent.',
      access,
      params,
      answer: uploadState,
      refusals: [],
      handle: ({ caller, params: { sha256 } }) => store.read((tx) => uploadStateOf(tx, ownerOf(caller), sha256)),
    }),
    defineRoute({
      method: 'PATCH',
      path,
      summary: 'Takes the next part of a file; a part that does not fit is refused with the offset to go on from.',
      access,
      params,
      query: z.object({ offset: count, size: count }),
      body: z.instanceof(Uint8Array),
      bodyType: 'application/octet-stream',
      bodyLimit: 2 * PART_BYTES,
      answer: uploadState,
      refusals: Object.keys(STATUS),
      handle: async ({ caller, params: { sha256 }, query, body }) => {
        const { value } = await write((tx) =>
          receivePart(tx, ownerOf(caller), { sha256, ...query, bytes: body }, clock()),
        )
        if (!value.ok) throw problemOf(value.code, value.data)
        return value.value
      },
    }),
  ]
}
