import { citizenPaths } from '@shared/citizen/api'
import { attachments } from '@shared/inbox/model'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { notFound } from '../access'
import { byId } from '../for-patient'
import { requireDialogue } from '../messages/own-dialogue'

/** RFC 8187; a name may hold half a character, which no address can carry. */
const encodeName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** The bytes of an attachment of a dialogue one may read; always as a download, never shown as a page of this origin. */
export const fileRoute = ({ store, clock }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.file,
    summary: 'Downloads an attachment.',
    access: 'citizen',
    params: byId,
    answer: 'bytes',
    refusals: ['not-found', 'no-consent', 'not-active', 'contact-outdated', 'too-young', 'child-over-12'],
    handle: async ({ caller, params: { id }, reply }) => {
      const file = await store.read(async (tx) => {
        const found = await tx.get(attachments, id)
        if (!found) throw notFound()
        await requireDialogue(tx, caller, found.dialogueId, clock())
        return found
      })
      const bytes = await store.getBlob(file.sha256)
      if (!bytes) throw notFound()
      return reply
        .type(file.type)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeName(file.name)}`)
        .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    },
  })
