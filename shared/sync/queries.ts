import { z } from 'zod'
import { defineLocal, defineQuery } from '../define'
import { instant } from '../time/instant'
import { syncState } from './state'

export const syncStateQuery = defineQuery({
  name: 'sync.state',
  args: z.object({}),
  result: syncState,
  reads: ['outbox', 'rejection', 'lostRow'],
})

export const waitingChange = z.object({ mutationId: z.int(), name: z.string(), args: z.json(), madeAt: instant })

/** Own changes that wait, oldest first: what would be lost if the disk died now. */
export const waitingChanges = defineQuery({
  name: 'sync.waiting',
  args: z.object({}),
  result: z.array(waitingChange),
  reads: ['outbox'],
})

/** Ask the engine to try at once instead of waiting for its next turn. */
export const syncNow = defineLocal({ name: 'sync.now', args: z.object({}) })

/** Stops the copy of the clinic under way, or lets it go on where it stood. */
export const pauseCopy = defineLocal({ name: 'sync.pauseCopy', args: z.object({ paused: z.boolean() }) })

/** A file on its way to HelseNorge, in bytes. */
export const uploadProgress = z.object({ sha256: z.string(), size: z.int(), received: z.int() })
export type UploadProgress = z.infer<typeof uploadProgress>

export const uploadList = defineQuery({
  name: 'upload.list',
  args: z.object({}),
  result: z.array(uploadProgress),
  reads: ['upload'],
})

export const draftText = defineQuery({
  name: 'draft.get',
  args: z.object({ key: z.string().max(200) }),
  result: z.string().nullable(),
  reads: ['draft'],
})

/** Typed text that is not sent yet; survives everything; empty text removes it. */
export const saveDraft = defineLocal({
  name: 'draft.save',
  args: z.object({ key: z.string().max(200), text: z.string().max(100_000) }),
})
