import type { Queries, QueryName, QueryResult } from '@shared/contract'
import type { SyncState } from '@shared/sync/state'
import type { Instant } from '@shared/time/instant'
import type { z } from 'zod'
import type { ReadableDb } from '../db/open'

/** What a query may use besides its arguments. */
export interface QueryContext {
  readonly db: ReadableDb
  readonly now: Instant
  /** who sits at the desk; null before the first sync */
  readonly userId: string | null
  readonly syncState: SyncState
  /** bytes of an attachment, kept or fetched; undefined = can't be had now */
  readonly blob: (sha256: string) => Promise<Uint8Array | undefined>
}

type Handler<N extends QueryName> = (
  context: QueryContext,
  args: z.output<Queries[N]['args']>,
) => QueryResult<N> | Promise<QueryResult<N>>

/** The SQL side of the contract: every query's name has exactly one function. */
export type QueryHandlers = { readonly [N in QueryName]: Handler<N> }
