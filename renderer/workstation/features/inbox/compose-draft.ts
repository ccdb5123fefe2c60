import { enclosedFiles } from '@shared/inbox/attachment-rules'
import { z } from 'zod'
import { parseJson } from './reply-draft'

export const composeKinds = ['e-contact', 'e-consultation'] as const

/** A new message that is not sent yet; kept as text, apart for each person at the desk. */
const composeDraft = z.object({
  kind: z.enum(composeKinds),
  subject: z.string(),
  body: z.string(),
  files: enclosedFiles.default([]),
})
export type ComposeDraft = z.infer<typeof composeDraft>
export const emptyMessage: ComposeDraft = { kind: 'e-contact', subject: '', body: '', files: [] }

export const composeKey = (patientId: string, userId: string): string => `compose:${userId}:${patientId}`

export function readCompose(text: string): ComposeDraft {
  const parsed = composeDraft.safeParse(parseJson(text))
  return parsed.success ? parsed.data : { ...emptyMessage, body: text }
}

export const writeCompose = (draft: ComposeDraft): string =>
  draft.subject === '' && draft.body === '' && draft.files.length === 0 ? '' : JSON.stringify(draft)
