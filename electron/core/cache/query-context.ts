import type { Queries, QueryName, QueryResult } from '@shared/contract'
import type { AttachmentAway } from '@shared/inbox/queries'
import type { UploadProgress } from '@shared/sync/queries'
import type { SyncState } from '@shared/sync/state'
import type { Instant } from '@shared/time/instant'
import type { z } from 'zod'
import type { ReadableDb } from '../db/open'

/** `offline`: no answer; `missing`: HelseNorge says no; `damaged`: what came is not what was asked for. */
export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: AttachmentAway }

/** Answers for whoever helps. */
export interface SupportAnswers {
  readonly diagnostics: () => QueryResult<'sync.diagnostics'> | Promise<QueryResult<'sync.diagnostics'>>
  readonly storage: () => QueryResult<'sync.storage'> | Promise<QueryResult<'sync.storage'>>
  readonly log: () => string | Promise<string>
}

/** What a query may use besides its arguments. */
export interface QueryContext {
  readonly db: ReadableDb
  readonly now: Instant
  /** who sits at the desk; null before the first sync */
  readonly userId: string | null
  readonly syncState: SyncState
  /** bytes of an attachment, kept or fetched */
  readonly blob: (sha256: string) => Promise<Fetched>
  readonly uploads: () => readonly UploadProgress[]
  /** what HelseNorge says now of how a person is reached; asked over the line */
  readonly reachNow: (nationalId: string) => Promise<QueryResult<'patient.reachNow'>>
  /** what HelseNorge says of faults on demand; asked over the line */
  readonly faults: () => Promise<QueryResult<'training.faults'>>
  /** how the sync stands inside: only the core knows */
  readonly support: SupportAnswers
}

type Handler<N extends QueryName> = (
  context: QueryContext,
  args: z.output<Queries[N]['args']>,
) => QueryResult<N> | Promise<QueryResult<N>>

/** The SQL side of the contract: every query's name has exactly one function. */
export type QueryHandlers = { readonly [N in QueryName]: Handler<N> }
