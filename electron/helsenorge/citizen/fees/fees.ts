import { citizenPaths } from '@shared/citizen/api'
import { feeState, feeStateOf } from '@shared/citizen/fees'
import { dateOf, instantOf } from '@shared/time/oslo'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { requireAccess } from '../access'
import { forPatient } from '../for-patient'
import { paidFees } from './paid-fees'

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
        const year = Number(dateOf(now).slice(0, 4))
        return feeStateOf(year, await paidFees(tx, patient, { from: instantOf(`${year}-01-01`), to: now }))
      }),
  })
