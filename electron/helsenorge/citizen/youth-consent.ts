import { YOUTH_FROM } from '@shared/citizen/access'
import { citizenPaths, youthConsent } from '@shared/citizen/api'
import { patients } from '@shared/patient/model'
import { ageOn, dateOf } from '@shared/time/oslo'
import type { Reads } from '@shared/tx'
import { z } from 'zod'
import { defineRoute, type Route } from '../http/route'
import type { Services } from '../services'
import { notFound, requireAccess } from './access'
import { act } from './act'
import { forPatient } from './for-patient'

/** What a parent has agreed to for one from 13 to 15 (S121). */
export function youthConsentRoutes(services: Services): Route[] {
  const { store, clock } = services
  const shown = async (tx: Reads, patientId: string) => {
    const child = await tx.get(patients, patientId)
    if (!child) throw notFound()
    const age = ageOn(child.birthDate, dateOf(clock()))
    return { agreed: child.youthConsent, mayChoose: age >= YOUTH_FROM && age < 16 }
  }
  return [
    defineRoute({
      method: 'GET',
      path: citizenPaths.youthConsent,
      summary: 'Whether a parent has agreed that the child uses some services alone.',
      access: 'citizen',
      params: forPatient,
      answer: youthConsent,
      refusals: ['not-found'],
      handle: ({ caller, params: { patientId } }) =>
        store.read(async (tx) => {
          await requireAccess(tx, caller, patientId, 'gp-information', clock())
          return shown(tx, patientId)
        }),
    }),
    defineRoute({
      method: 'POST',
      path: citizenPaths.youthConsent,
      summary: 'A parent agrees, or no longer, that the child uses some services alone from 13.',
      access: 'citizen',
      params: forPatient,
      body: z.object({ agreed: z.boolean() }),
      bodyType: 'application/json',
      answer: youthConsent,
      idempotent: true,
      refusals: ['not-found', 'no-access', 'child-under-13'],
      handle: async (call) => {
        const { patientId } = call.params
        return act(services, call, {
          order: { command: 'patient.setYouthConsent', args: { patientId, agreed: call.body.agreed } },
          // whom one may not know of does not exist
          before: async (tx) => void (await requireAccess(tx, call.caller, patientId, 'gp-information', clock())),
          answer: (tx) => shown(tx, patientId),
        })
      },
    }),
  ]
}
