import type { QueryArgs, QueryName, QueryResult } from '@shared/contract'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useDesk } from './desk'

interface Options {
  /** false: not asked yet (no patient chosen) */
  readonly enabled?: boolean
  /** asked again so often while it is shown, ms: for what no table tells of */
  readonly every?: number
}

// arguments that say whose data it is: with another one the old answer must never stand, not even for a moment (wrong-patient protection)
const WHOSE = ['patientId', 'dialogueId', 'attachmentId', 'id', 'key'] as const

/** Whether the earlier answer may stand on the screen while the next one is fetched: same query about the same person or thing. */
export function mayStand(before: readonly unknown[] | undefined, after: readonly unknown[]): boolean {
  if (!before || before[0] !== after[0]) return false
  const a = before[1] as Record<string, unknown>
  const b = after[1] as Record<string, unknown>
  return WHOSE.every((field) => a[field] === b[field])
}

/**
 * The answer to a query of the contract, asked again by itself when a table it reads changes. While arguments change the earlier answer stays
 * (paging, another week), unless they name another person, thread or appointment. Fails only by a defect in the core.
 */
export function useDeskQuery<N extends QueryName>(
  name: N,
  args: QueryArgs<N>,
  options: Options = {},
): UseQueryResult<QueryResult<N>> {
  const client = useDesk()
  const key = [name, args] as const
  return useQuery<QueryResult<N>>({
    queryKey: key,
    queryFn: () => client.query(name, args),
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
    placeholderData: (data, query) => (mayStand(query?.queryKey, key) ? (data as never) : undefined),
  })
}
