import { citizenPaths } from '@shared/citizen/api'
import { type Registered, registered } from '@shared/citizen/profile'
import { type Patient, patients, relations } from '@shared/patient/model'
import type { Reads } from '@shared/tx'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { notFound } from '../access'

/** What the National Population Registry has of the person logged in, to be checked by them; one's own only (S159). */
export const registeredRoute = ({ store }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.registered,
    summary: 'What the population registry has of the person logged in.',
    access: 'citizen',
    answer: registered,
    refusals: ['not-found'],
    handle: ({ caller }) =>
      store.read(async (tx): Promise<Registered> => {
        const self = await tx.get(patients, caller.patientId)
        if (!self) throw notFound()
        const { nationalId, birthDate, sex, street, postalCode, city, confidentialAddress } = self
        return {
          name: nameOf(self),
          nationalId,
          birthDate,
          sex,
          address: confidentialAddress ? null : `${street}, ${postalCode} ${city}`,
          children: await family(tx, { guardianId: self.id }),
          parents: await family(tx, { childId: self.id }),
        }
      }),
  })

const nameOf = ({ givenName, familyName }: Patient): string => `${givenName} ${familyName}`

/** Parents and children by registration; a foster home is not one (S177), and of whom the address is kept secret nothing is told. */
async function family(tx: Reads, where: { guardianId: string } | { childId: string }): Promise<Registered['children']> {
  const found: Registered['children'] = []
  for (const { kind, childId, guardianId, sameAddress } of await tx.list(relations, { where })) {
    const other = await tx.get(patients, 'childId' in where ? guardianId : childId)
    if (kind === 'parent' && other && !other.confidentialAddress)
      found.push({ id: other.id, name: nameOf(other), birthDate: other.birthDate, sameAddress })
  }
  return found
}
