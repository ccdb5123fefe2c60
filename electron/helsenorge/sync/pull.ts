import { type PullRequest, paths, pullAnswer, pullRequest } from '@shared/protocol'
import { defineRoute, type Route } from '../http/route'
import type { Services } from '../services'
import type { FeedPage } from '../store/store'
import { commandOf, lastMutationId, rejectionsBetween, requireOwnClient } from './ledger'
import { requireProtocol } from './protocol-version'
import type { Standings } from './standings'

/** What has changed in the client's clinic since its cookie; page, last mutation id and refusals are read in one transaction. */
export function pullRoute(services: Services, standings: Standings): Route {
  return defineRoute({
    method: 'POST',
    path: paths.pull,
    summary: 'Answers the changes of the clinic since the cookie, whole clock steps only.',
    access: 'workstation',
    body: pullRequest,
    beforeShape: requireProtocol,
    bodyType: 'application/json',
    answer: pullAnswer,
    refusals: ['protocol-version', 'client-of-another-clinic', 'clinic-not-activated'],
    handle: async ({ body, caller: { clinicId }, reply }) =>
      reply.type('application/json; charset=utf-8').send(await answerPull(services, standings, clinicId, body)),
  })
}

/**
 * The pull itself, for a workstation of the clinic (rules SY10 to SY17 of core/sync/SPEC.md).
 * @returns JSON text of a `pullAnswer`
 * @throws HttpProblem 403 client-of-another-clinic
 */
export async function answerPull(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  standings: Standings,
  clinicId: string,
  { clientId, cookie, limit, rejectionsUntil }: PullRequest,
): Promise<string> {
  const { page, together } = await store.feed({ clinicId, cookie, limit, now: clock() }, async (tx, upTo) => {
    await requireOwnClient(tx, clientId, clinicId)
    const last = await lastMutationId(tx, clientId, upTo)
    const command = await commandOf(tx, clientId, last)
    return { last, command, rejections: await rejectionsBetween(tx, clientId, rejectionsUntil, last) }
  })
  if (cookie && page.copy === null) standings.set(clientId, { clock: cookie.clock, rejectionsUntil })
  const { patches, ...head } = page
  const text = JSON.stringify({
    ...head,
    lastMutationId: together.last,
    lastCommandId: together.command ?? null,
    rejections: together.rejections,
    serverTime: clock(),
  })
  return `${text.slice(0, -1)},"patches":[${patchesText(patches)}]}`
}

/** Rows go out as they are stored: parsing and writing them again would be most of the work. */
const patchesText = (patches: FeedPage['patches']): string =>
  patches
    .map(
      ({ table, put, delete: gone }) =>
        `{"table":${JSON.stringify(table)},"put":[${put.join(',')}],"delete":${JSON.stringify(gone)}}`,
    )
    .join(',')
