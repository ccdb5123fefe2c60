import type { QueryResult } from '@shared/contract'

/** A dialogue with its patient and messages. */
export type Thread = NonNullable<QueryResult<'inbox.thread'>>

/** The message that stands last on the screen, as the commands take it. */
export const seenOf = (messages: Thread['messages']): { readonly seenId?: string } => {
  const last = messages.at(-1)
  return last ? { seenId: last.id } : {}
}
