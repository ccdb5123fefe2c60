import { createHash } from 'node:crypto'
import { citizenPaths, uploadedFile } from '@shared/citizen/api'
import { attachments, MAX_ATTACHMENT_BYTES } from '@shared/inbox/model'
import { sniffAttachment } from '@shared/inbox/rules'
import { z } from 'zod'
import { HttpProblem } from '../../http/problem'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { notFound } from '../access'
import { byId } from '../for-patient'
import { requireDialogue } from '../messages/own-dialogue'
import { rememberUpload } from './uploads'

/** Takes the bytes of a picture or PDF, of 12 MiB at most; what they are is told by themselves, not by a name (S14, S28). */
export const uploadRoute = ({ store, write, clock }: Services): Route =>
  defineRoute({
    method: 'POST',
    path: citizenPaths.upload,
    summary: 'Uploads the bytes of an attachment.',
    access: 'citizen',
    body: z.instanceof(Uint8Array),
    bodyType: 'application/octet-stream',
    bodyLimit: MAX_ATTACHMENT_BYTES,
    answer: uploadedFile,
    status: 201,
    refusals: ['file-type', 'too-large', 'too-many-requests'],
    handle: async ({ body, caller }) => {
      const type = sniffAttachment(body)
      if (!type) throw new HttpProblem(415, 'file-type')
      const file = { sha256: createHash('sha256').update(body).digest('hex'), type, bytes: body.byteLength }
      await write((tx) => rememberUpload(tx, caller.patientId, file, clock()))
      await store.putBlob(file.sha256, body)
      return file
    },
  })

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
        await requireDialogue(tx, caller.patientId, found.dialogueId, clock())
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
