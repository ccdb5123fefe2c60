import type { QueryResult } from '@shared/contract'

/** A dialogue with its patient and messages. */
export type Thread = NonNullable<QueryResult<'inbox.thread'>>
