import { citizenPaths } from '@shared/citizen/api'
import { donorCards, donorWish, type OwnDonorCard, ownDonorCard } from '@shared/citizen/donor-card'
import type { Patient } from '@shared/patient/model'
import type { Reads } from '@shared/tx'
import { type Call, defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import type { StoreTx } from '../../store/store'
import { ACCESS_REFUSALS, requireAccess } from '../access'
import { act } from '../act'
import { forPatient } from '../for-patient'

async function cardOf(tx: Reads, patientId: string): Promise<OwnDonorCard> {
  const row = await tx.get(donorCards, patientId)
  return { card: row ? { relatives: row.relatives, updatedAt: row.updatedAt } : null }
}

/** The organ donor card: from 18, only oneself, one or two persons who know (S143). */
export function donorCardRoutes(services: Services): Route[] {
  const { store, clock } = services
  const common = {
    path: citizenPaths.donorCard,
    access: 'citizen',
    params: forPatient,
    answer: ownDonorCard,
    refusals: ACCESS_REFUSALS,
  } as const
  const write = <B>(
    call: Call<'citizen', { patientId: string }, unknown, B>,
    body: (tx: StoreTx, patient: Patient) => Promise<void>,
  ): Promise<unknown> => {
    const { patientId } = call.params
    const open = (tx: Reads) => requireAccess(tx, call.caller, patientId, 'organ-donor-card', clock())
    return act(services, call, {
      order: null,
      before: async (tx) => body(tx, await open(tx)),
      answer: (tx) => cardOf(tx, patientId),
    })
  }
  return [
    defineRoute({
      ...common,
      method: 'GET',
      summary: 'The organ donor card of the person, if there is one.',
      handle: ({ caller, params: { patientId } }) =>
        store.read(async (tx) => {
          await requireAccess(tx, caller, patientId, 'organ-donor-card', clock())
          return cardOf(tx, patientId)
        }),
    }),
    defineRoute({
      ...common,
      method: 'POST',
      summary: 'Says yes to giving organs, or names other persons.',
      body: donorWish,
      bodyType: 'application/json',
      idempotent: true,
      handle: (call) =>
        write(call, async (tx, { id, clinicId }) => {
          await tx.put(donorCards, { id, clinicId, ...call.body, updatedAt: clock() })
        }),
    }),
    defineRoute({
      ...common,
      method: 'DELETE',
      summary: 'Takes the yes back.',
      idempotent: true,
      handle: (call) =>
        write(call, async (tx, { id }) => {
          if (await tx.get(donorCards, id)) await tx.delete(donorCards, id)
        }),
    }),
  ]
}
