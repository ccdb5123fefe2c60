import { attachments } from '@shared/inbox/model'
import { paths } from '@shared/protocol'
import { z } from 'zod'
import { HttpProblem } from '../http/problem'
import { defineRoute, type Route } from '../http/route'
import type { Services } from '../services'

/** The bytes of an attachment of the client's own clinic; any other hash does not exist for it. */
export function blobRoute({ store }: Services): Route {
  return defineRoute({
    method: 'GET',
    path: paths.blob,
    summary: 'The bytes with this sha256, when an attachment of the clinic names it.',
    access: 'workstation',
    params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    answer: 'bytes',
    refusals: ['not-found'],
    handle: async ({ params: { sha256 }, caller: { clinicId }, reply }) => {
      const [own] = await store.read((tx) => tx.list(attachments, { where: { clinicId, sha256 }, limit: 1 }))
      const bytes = own && (await store.getBlob(sha256))
      if (!bytes) throw new HttpProblem(404, 'not-found')
      return reply.type('application/octet-stream').send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    },
  })
}
