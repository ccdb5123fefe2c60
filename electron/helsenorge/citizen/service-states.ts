import { canActFor } from '@shared/citizen/access'
import { citizenPaths, serviceStates } from '@shared/citizen/api'
import { catalogue } from '@shared/citizen/services'
import { patients } from '@shared/patient/model'
import { defineRoute, type Route } from '../http/route'
import type { Services } from '../services'
import { notFound, requireAccess } from './access'
import { forPatient } from './for-patient'
import { registerPerson } from './registers/register-person'
import { entriesOf } from './registers/registers'

/** Which services of the catalogue the person may use for the chosen one now, and why not the others (S122, S176). Names and rules are the page's own. */
export const serviceStatesRoute = ({ store, clock }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.services,
    summary: 'Which services of the catalogue may be used for the chosen person, and why not the others.',
    access: 'citizen',
    params: forPatient,
    answer: serviceStates,
    refusals: ['not-found', 'no-access', 'child-over-12'],
    handle: async ({ caller, params: { patientId } }) =>
      store.read(async (tx) => {
        const now = clock()
        // one sees the own list whatever one has consented to: it tells what is missing
        const patient =
          caller.patientId === patientId
            ? await tx.get(patients, patientId)
            : await requireAccess(tx, caller, patientId, 'gp-information', now)
        if (!patient) throw notFound()
        const states = []
        for (const { id } of catalogue) {
          const access = await canActFor(tx, caller.patientId, patient, id, now)
          // one who has none does not see that there could be some (S129)
          if (id === 'referrals' && access.ok && entriesOf(id, await registerPerson(tx, patient, now)).length === 0)
            continue
          states.push({ id, available: access.ok, code: access.ok ? null : access.code })
        }
        return states
      }),
  })
