import { citizenPaths } from '@shared/citizen/api'
import { attachments } from '@shared/inbox/model'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { notFound } from '../access'
import { byId } from '../for-patient'
import { requireDialogue } from '../messages/own-dialogue'
import { sendFile } from './send-file'

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
      return sendFile(store, reply, file)
    },
  })
