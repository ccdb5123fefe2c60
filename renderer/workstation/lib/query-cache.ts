import { type QueryArgs, type QueryName, type QueryResult, queries } from '@shared/contract'
import { notifyManager, QueryClient } from '@tanstack/react-query'
import type { DeskClient } from './client'

/** Answers are kept until the core says that a table under them changed: no times, no network guesses. */
export function createQueryCache(): QueryClient {
  // at once instead of by a timer: an answer is drawn in the task that brought it
  notifyManager.setScheduler(queueMicrotask)
  return new QueryClient({
    defaultOptions: {
      // 'always': the core is on this machine, whatever the browser thinks of the network
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
    },
  })
}

/** The answer to a query: the kept one, or asked now and kept. */
export const ask = <N extends QueryName>(
  cache: QueryClient,
  client: DeskClient,
  name: N,
  args: QueryArgs<N>,
): Promise<QueryResult<N>> => cache.query({ queryKey: [name, args], queryFn: () => client.query(name, args) })

/** Asks a query so that its answer is at hand when a view wants it; a failure shows there, not here. */
export const prefetch = <N extends QueryName>(
  cache: QueryClient,
  client: DeskClient,
  name: N,
  args: QueryArgs<N>,
): Promise<void> =>
  ask(cache, client, name, args).then(
    () => undefined,
    () => undefined,
  )

const readsOf = new Map<string, ReadonlySet<string>>(
  Object.entries(queries).map(([name, query]) => [
    name,
    new Set(query.reads.map((table) => (typeof table === 'string' ? table : table.name))),
  ]),
)

/** Whether a query has to run again when these tables changed. */
export const isTouched = (name: string, tables: ReadonlySet<string>): boolean =>
  [...(readsOf.get(name) ?? [])].some((table) => tables.has(table))

/**
 * Runs the open queries again when their tables change. One round at a time: changes that come meanwhile are gathered for the next round, so
 * that a flood (first sync) can neither starve a query nor pile up work.
 * @returns stops it
 */
export function keepFresh(cache: QueryClient, client: DeskClient): () => void {
  const dirty = new Set<string>()
  let running = false
  const run = async (): Promise<void> => {
    running = true
    while (dirty.size > 0) {
      const tables = new Set(dirty)
      dirty.clear()
      await cache.invalidateQueries({ predicate: ({ queryKey }) => isTouched(String(queryKey[0]), tables) })
    }
    running = false
  }
  const syncKey: [QueryName, object] = ['sync.state', {}]
  return client.listen({
    changed: (tables) => {
      for (const table of tables) dirty.add(table)
      if (!running) void run()
    },
    sync: (state) => cache.setQueryData(syncKey, state),
    reconnected: () => void cache.invalidateQueries(),
  })
}
