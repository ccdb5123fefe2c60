import { citizenPaths } from '@shared/citizen/api'
import { type OwnPrivacy, ownPrivacy, privacyChange, privacyChoices } from '@shared/citizen/privacy'
import type { Reads } from '@shared/tx'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { ACCESS_REFUSALS, requireAccess } from '../access'
import { act } from '../act'
import { forPatient } from '../for-patient'

const shown = async (tx: Reads, patientId: string): Promise<OwnPrivacy> => ({
  on: (await tx.get(privacyChoices, patientId))?.on ?? [],
})

/** Limits and opt-outs, one's own and those of a child (S163, S165-S168, S170). */
export function privacyRoutes(services: Services): Route[] {
  const { store, clock } = services
  return [
    defineRoute({
      method: 'GET',
      path: citizenPaths.privacy,
      summary: 'Which limits and opt-outs the chosen person has switched on.',
      access: 'citizen',
      params: forPatient,
      answer: ownPrivacy,
      refusals: ACCESS_REFUSALS,
      handle: ({ caller, params: { patientId } }) =>
        store.read(async (tx) => {
          await requireAccess(tx, caller, patientId, 'profile', clock())
          return shown(tx, patientId)
        }),
    }),
    defineRoute({
      method: 'POST',
      path: citizenPaths.privacy,
      summary: 'Switches one limit or opt-out of the chosen person on or off.',
      access: 'citizen',
      params: forPatient,
      body: privacyChange,
      bodyType: 'application/json',
      answer: ownPrivacy,
      idempotent: true,
      refusals: ACCESS_REFUSALS,
      handle: async (call) => {
        const { patientId } = call.params
        return act(services, call, {
          order: null,
          before: async (tx) => {
            const { clinicId } = await requireAccess(tx, call.caller, patientId, 'profile', clock())
            const { on } = await shown(tx, patientId)
            const others = on.filter((id) => id !== call.body.id)
            await tx.put(privacyChoices, {
              id: patientId,
              clinicId,
              on: call.body.on ? [...others, call.body.id] : others,
              updatedAt: clock(),
            })
          },
          answer: (tx) => shown(tx, patientId),
        })
      },
    }),
  ]
}
