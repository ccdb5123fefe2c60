import type { QueryResult } from '@shared/contract'
import type { Instant } from '@shared/time/instant'
import type { ReachTransport } from './transport'

/** How a person is reached by what HelseNorge says now, or why it does not say. */
export async function askReach(
  line: ReachTransport,
  nationalId: string,
  now: Instant,
): Promise<QueryResult<'patient.reachNow'>> {
  const answer = await line.reachability([nationalId])
  if (answer.kind !== 'ok') {
    const problem = answer.kind === 'refused' ? answer.code : 'helsenorge-away'
    return { problem, at: now, reachability: null }
  }
  const [person] = answer.value.people
  return { problem: null, at: now, reachability: person ?? null }
}
