import type { FastifyReply } from 'fastify'
import type { Store } from '../../store/store'
import { notFound } from '../access'

/** RFC 8187; a name may hold half a character, which no address can carry. */
const encodeName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/**
 * Answers with the bytes of a file; always as a download, never shown as a page of this origin.
 * @throws HttpProblem 404 not-found when the bytes have not arrived
 */
export async function sendFile(
  store: Store,
  reply: FastifyReply,
  file: { readonly sha256: string; readonly type: string; readonly name: string },
): Promise<FastifyReply> {
  const bytes = await store.getBlob(file.sha256)
  if (!bytes) throw notFound()
  return reply
    .type(file.type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeName(file.name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
