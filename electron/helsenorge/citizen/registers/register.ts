import { citizenPaths } from '@shared/citizen/api'
import { registerEntries, registerService } from '@shared/citizen/registers'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { ACCESS_REFUSALS, requireAccess } from '../access'
import { forPatient } from '../for-patient'
import { registerPerson } from './register-person'
import { entriesOf } from './registers'

/** What a register that is not the clinic's holds of the chosen person (S125, S129, S130, S132-S134, S141, S144, S146-S148, S157). */
export const registerRoute = ({ store, clock }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.register,
    summary: 'What a national or hospital register holds of the chosen person.',
    access: 'citizen',
    params: forPatient.extend({ service: registerService }),
    answer: registerEntries,
    refusals: ACCESS_REFUSALS,
    handle: ({ caller, params: { patientId, service } }) =>
      store.read(async (tx) => {
        const now = clock()
        const patient = await requireAccess(tx, caller, patientId, service, now)
        return entriesOf(service, await registerPerson(tx, patient, now))
      }),
  })
