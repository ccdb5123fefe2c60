import { type QueryArgs, type QueryName, type QueryResult, queries } from '@shared/contract'
import type { Instant } from '@shared/time/instant'
import { runQuery } from '../../electron/core/cache/queries'
import type { QueryContext } from '../../electron/core/cache/query-context'
import type { ReadableDb } from '../../electron/core/db/open'

/** Asks a query of a cache alone: one that needs the network or the sync fails. The answer must be what the contract says. */
export function ask<N extends QueryName>(
  db: ReadableDb,
  name: N,
  args: QueryArgs<N>,
  now: Instant,
  userId: string | null = null,
): QueryResult<N> {
  const query = queries[name]
  const context = { db, now, userId } as QueryContext
  // name, arguments and result belong together: all came through the same contract entry
  return query.result.parse(runQuery(name, query.args.parse(args), context)) as QueryResult<N>
}
