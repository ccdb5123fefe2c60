import { canActFor } from '@shared/citizen/access'
import { type Power, powers } from '@shared/citizen/powers'
import { reachOf } from '@shared/citizen/reach'
import { type Patient, patients } from '@shared/patient/model'
import { type Reachability, reachabilityAnswer, reachabilityRequest } from '@shared/patient/reachability'
import { paths } from '@shared/protocol'
import type { Instant } from '@shared/time/instant'
import type { Reads } from '@shared/tx'
import { createFailureLimit } from '../http/rate-limit'
import { defineRoute, type Route } from '../http/route'
import type { Services } from '../services'

/** Look-ups a workstation may make: a list before a mailing is one of them, a person at the desk makes one in some seconds. */
const MOST = 30
const MOST_WITHIN_MS = 10_000
const NOTHING: Reachability = { activeSelf: false, activeViaOthers: false, powerGiven: false }

/** Who of a list is reached, and through whom; what the synced rows do not tell is whether a power of attorney was given (S32-S34, S171). */
export function reachabilityRoute({ store, clock }: Services): Route {
  const limit = createFailureLimit(clock, MOST, MOST_WITHIN_MS)
  return defineRoute({
    method: 'POST',
    path: paths.reachability,
    summary: 'Says of up to 1,000 national ids who is reached at HelseNorge now, and through whom.',
    access: 'workstation',
    body: reachabilityRequest,
    bodyType: 'application/json',
    answer: reachabilityAnswer,
    refusals: ['too-many-requests', 'clinic-not-activated'],
    handle: async ({ body: { nationalIds }, caller: { clinicId, oauthClientId } }) => {
      limit.check(oauthClientId)
      limit.failed(oauthClientId)
      const now = clock()
      return store.read(async (tx) => {
        const people = []
        for (const nationalId of nationalIds) {
          const found = await tx.list(patients, { where: { nationalId } })
          const person = found.find((one) => one.clinicId === clinicId) ?? found[0]
          people.push({ nationalId, ...(person ? await reachabilityOf(tx, person, now) : NOTHING) })
        }
        return { people }
      })
    },
  })
}

async function reachabilityOf(tx: Reads, person: Patient, now: Instant): Promise<Reachability> {
  const { readers } = await reachOf(tx, person, 'messages', now)
  return {
    activeSelf: readers.some(({ id }) => id === person.id),
    activeViaOthers: readers.some(({ id }) => id !== person.id),
    powerGiven: await givesPower(tx, person, now),
  }
}

/** A power that lets somebody use the services of the GP's office now. */
async function givesPower(tx: Reads, giver: Patient, now: Instant): Promise<boolean> {
  const given: Power[] = await tx.list(powers, { where: { giverId: giver.id } })
  for (const { receiverId } of given) if ((await canActFor(tx, receiverId, giver, 'messages', now)).ok) return true
  return false
}
