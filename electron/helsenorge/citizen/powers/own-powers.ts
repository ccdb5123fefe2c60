import { citizenPaths } from '@shared/citizen/api'
import { isInForce, type OwnPower, type OwnPowers, ownPowers, type Power, powers } from '@shared/citizen/powers'
import { catalogue, type Service } from '@shared/citizen/services'
import { patients } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import { dateOf } from '@shared/time/oslo'
import type { Reads } from '@shared/tx'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'

/** Whether a service within its areas has become significant since it was given or confirmed (S173). */
const isToConfirm = ({ areas, confirmedAt }: Power): boolean =>
  catalogue.some(
    ({ power, significantFrom }: Service) =>
      significantFrom !== undefined &&
      dateOf(confirmedAt) < significantFrom &&
      areas.some((area) => power?.includes(area)),
  )

async function shown(tx: Reads, power: Power, otherId: string, now: Instant): Promise<OwnPower> {
  const other = await tx.get(patients, otherId)
  const inForce = isInForce(power, now)
  return {
    id: power.id,
    name: other ? `${other.givenName} ${other.familyName}` : '',
    areas: power.areas,
    grantedAt: power.grantedAt,
    lastDay: power.lastDay,
    inForce,
    toConfirm: inForce && isToConfirm(power),
  }
}

const order = (a: OwnPower, b: OwnPower): number => Number(b.inForce) - Number(a.inForce) || b.grantedAt - a.grantedAt

/** What one has given and received, also what is over. */
export async function powersOf(tx: Reads, personId: string, now: Instant): Promise<OwnPowers> {
  const given: OwnPower[] = []
  for (const power of await tx.list(powers, { where: { giverId: personId } }))
    given.push(await shown(tx, power, power.receiverId, now))
  const received: OwnPower[] = []
  for (const power of await tx.list(powers, { where: { receiverId: personId } }))
    received.push(await shown(tx, power, power.giverId, now))
  return { given: given.sort(order), received: received.sort(order) }
}

/** One's own powers of attorney only; somebody else's are nobody's business (S165, S171). */
export const ownPowersRoute = ({ store, clock }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.powers,
    summary: 'Powers of attorney that the person logged in has given and received.',
    access: 'citizen',
    answer: ownPowers,
    refusals: [],
    handle: ({ caller }) => store.read((tx) => powersOf(tx, caller.patientId, clock())),
  })
