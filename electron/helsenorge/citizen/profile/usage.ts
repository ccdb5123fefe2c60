import { citizenPaths } from '@shared/citizen/api'
import { type OwnUsage, ownUsage, USAGE_PAGE, type Usage, usages } from '@shared/citizen/usage'
import { type Patient, patients } from '@shared/patient/model'
import { instant } from '@shared/time/instant'
import { ageOn, dateOf } from '@shared/time/oslo'
import type { Reads } from '@shared/tx'
import { z } from 'zod'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { ACCESS_REFUSALS, requireAccess } from '../access'
import { forPatient } from '../for-patient'

/** Who logged in and used what for the chosen person, newest first (S175). */
export const usageRoute = ({ store, clock }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.usage,
    summary: 'The usage log of the chosen person, newest first.',
    access: 'citizen',
    params: forPatient,
    query: z.object({ before: z.coerce.number().pipe(instant).optional() }),
    answer: ownUsage,
    refusals: ACCESS_REFUSALS,
    handle: ({ caller, params: { patientId }, query: { before } }) =>
      store.read(async (tx): Promise<OwnUsage> => {
        const patient = await requireAccess(tx, caller, patientId, 'profile', clock())
        const range = before === undefined ? {} : { range: { field: 'at', to: before } as const }
        const found = (await tx.list(usages, { where: { patientId }, ...range })).toReversed()
        const page = wholeInstants(found)
        const entries: OwnUsage['entries'] = []
        for (const use of page) entries.push(await entryOf(tx, patient, use))
        return { entries, before: page.length < found.length ? (page.at(-1)?.at ?? null) : null }
      }),
  })

/** A page, and the rest of its last instant, so that the next one begins strictly before it. */
function wholeInstants(newestFirst: readonly Usage[]): readonly Usage[] {
  let end = Math.min(USAGE_PAGE, newestFirst.length)
  while (end < newestFirst.length && newestFirst[end]?.at === newestFirst[end - 1]?.at) end += 1
  return newestFirst.slice(0, end)
}

async function entryOf(
  tx: Reads,
  patient: Patient,
  { id, at, service, actorId }: Usage,
): Promise<OwnUsage['entries'][number]> {
  const actor = await tx.get(patients, actorId)
  const name = actor ? `${actor.givenName} ${actor.familyName}` : ''
  if (actorId === patient.id) return { id, at, service, name, by: 'oneself' }
  return { id, at, service, name, by: ageOn(patient.birthDate, dateOf(at)) < 16 ? 'parent' : 'power' }
}
