import { citizenPaths } from '@shared/citizen/api'
import { feeState } from '@shared/citizen/fees'
import { feesOfYear } from '@shared/citizen/paid-fees'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { requireAccess } from '../access'
import { forPatient } from '../for-patient'

/** User fees of this calendar year and what is left until the exemption card (S136). */
export const feesRoute = ({ store, clock }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.fees,
    summary: 'User fees of this year, and whether the exemption card is reached.',
    access: 'citizen',
    params: forPatient,
    answer: feeState,
    refusals: ['not-found', 'only-oneself', 'no-consent', 'not-active', 'contact-outdated', 'too-young'],
    handle: ({ caller, params: { patientId } }) =>
      store.read(async (tx) => {
        const now = clock()
        const patient = await requireAccess(tx, caller, patientId, 'exemption-card', now)
        return feesOfYear(tx, patient, now)
      }),
  })
