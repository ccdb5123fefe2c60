import { enclosedFiles } from '@shared/inbox/attachment-rules'
import { renewalOutcome } from '@shared/inbox/model'
import { z } from 'zod'

/** What a person has typed and chosen for a reply; kept as text, apart for each person at the desk. */
const replyDraft = z.object({
  body: z.string(),
  outcome: renewalOutcome.nullable(),
  /** prescription id -> renew */
  lines: z.record(z.string(), z.boolean()),
  files: enclosedFiles.default([]),
})
export type ReplyDraft = z.infer<typeof replyDraft>
export const emptyReply: ReplyDraft = { body: '', outcome: null, lines: {}, files: [] }

export const replyKey = (dialogueId: string, userId: string): string => `reply:${userId}:${dialogueId}`

/** What was kept; text of another shape is an older program's and still shown as text. */
export function readReply(text: string): ReplyDraft {
  if (text === '') return emptyReply
  const kept = parseJson(text)
  const parsed = replyDraft.safeParse(kept)
  return parsed.success ? parsed.data : { ...emptyReply, body: text }
}

/** Nothing typed and nothing chosen is kept as nothing. */
export const writeReply = (draft: ReplyDraft): string =>
  draft.body === '' && draft.outcome === null && Object.keys(draft.lines).length === 0 && draft.files.length === 0
    ? ''
    : JSON.stringify(draft)

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
