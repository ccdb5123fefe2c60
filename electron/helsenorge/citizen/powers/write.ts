import { reachProblem } from '@shared/citizen/access'
import { citizenPaths } from '@shared/citizen/api'
import { changedPower, isInForce, mayGrant, newPower, ownPowers, type Power, powers } from '@shared/citizen/powers'
import { type Patient, patients } from '@shared/patient/model'
import { refuse } from '@shared/result'
import { type Instant, localDate } from '@shared/time/instant'
import { dateOf } from '@shared/time/oslo'
import { z } from 'zod'
import { HttpProblem, problemOf } from '../../http/problem'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import type { StoreTx } from '../../store/store'
import { notFound } from '../access'
import { act } from '../act'
import { byId } from '../for-patient'
import { powersOf } from './own-powers'

/** In force at a time; more would be a list nobody keeps an eye on. */
const MOST_GIVEN = 20

/** The giver, who uses HelseNorge: not blocked, active, details confirmed. */
async function giverIn(tx: StoreTx, personId: string, now: Instant): Promise<Patient> {
  const self = await tx.get(patients, personId)
  if (!self) throw notFound()
  const problem = reachProblem(self, now)
  if (problem !== undefined && problem !== 'no-consent') throw problemOf(refuse(problem))
  return self
}

/** By national id and family name together: one sentence for whoever is not found, whichever of the two was wrong (S106). */
async function receiverIn(tx: StoreTx, { nationalId, familyName }: z.infer<typeof newPower>): Promise<Patient> {
  const wanted = familyName.toLocaleLowerCase('nb')
  const found = (await tx.list(patients, { where: { nationalId } })).find(
    (one) => one.familyName.toLocaleLowerCase('nb') === wanted && !one.confidentialAddress,
  )
  if (!found) throw new HttpProblem(409, 'receiver-not-found')
  return found
}

/** @throws HttpProblem 400 for a day that does not exist, 409 for one that is over */
function requireDayAhead(lastDay: string | null, now: Instant): void {
  if (lastDay === null) return
  try {
    Temporal.PlainDate.from(lastDay, { overflow: 'reject' })
  } catch {
    throw new HttpProblem(400, 'bad-request', { data: { where: 'body.lastDay' } })
  }
  if (localDate.parse(lastDay) < dateOf(now)) throw new HttpProblem(409, 'day-is-over')
}

async function ownPower(tx: StoreTx, id: string, personId: string): Promise<Power> {
  const power = await tx.get(powers, id)
  if (!power || (power.giverId !== personId && power.receiverId !== personId)) throw notFound()
  return power
}

/** Gives a power of attorney (S171, S172). */
export const grantPowerRoute = (services: Services): Route =>
  defineRoute({
    method: 'POST',
    path: citizenPaths.powers,
    summary: 'Gives somebody a power of attorney.',
    access: 'citizen',
    body: newPower,
    bodyType: 'application/json',
    answer: ownPowers,
    status: 201,
    idempotent: true,
    refusals: [
      'not-found',
      'too-young',
      'receiver-too-young',
      'receiver-not-found',
      'receiver-is-oneself',
      'confidential-address',
      'power-exists',
      'too-many-powers',
      'day-is-over',
      'id-used',
      'not-active',
      'contact-outdated',
      'emergency-blocked',
    ],
    handle: async (call) => {
      const { body, caller } = call
      const now = services.clock()
      return act(services, call, {
        order: null,
        before: async (tx) => {
          const giver = await giverIn(tx, caller.patientId, now)
          if (giver.confidentialAddress) throw new HttpProblem(409, 'confidential-address')
          requireDayAhead(body.lastDay, now)
          const receiver = await receiverIn(tx, body)
          if (receiver.id === giver.id) throw new HttpProblem(409, 'receiver-is-oneself')
          const may = mayGrant(giver, receiver, now)
          if (!may.ok) throw problemOf(may)
          if (await tx.get(powers, body.id)) throw new HttpProblem(409, 'id-used')
          const standing = (await tx.list(powers, { where: { giverId: giver.id } })).filter((one) =>
            isInForce(one, now),
          )
          if (standing.some(({ receiverId }) => receiverId === receiver.id)) throw new HttpProblem(409, 'power-exists')
          if (standing.length >= MOST_GIVEN)
            throw new HttpProblem(409, 'too-many-powers', { data: { limit: MOST_GIVEN } })
          await tx.put(powers, {
            id: body.id,
            clinicId: giver.clinicId,
            giverId: giver.id,
            receiverId: receiver.id,
            areas: [...new Set(body.areas)],
            grantedAt: now,
            lastDay: body.lastDay,
            confirmedAt: now,
            endedAt: null,
            endedBy: null,
          })
        },
        answer: (tx) => powersOf(tx, caller.patientId, now),
      })
    },
  })

/** Changes areas or last day of what one has given; also how it is confirmed (S171, S173). */
export const changePowerRoute = (services: Services): Route =>
  defineRoute({
    method: 'POST',
    path: citizenPaths.changePower,
    summary: 'Changes or confirms a power of attorney that the person logged in has given.',
    access: 'citizen',
    params: byId,
    body: changedPower,
    bodyType: 'application/json',
    answer: ownPowers,
    idempotent: true,
    refusals: ['not-found', 'power-over', 'day-is-over', 'not-active', 'contact-outdated', 'emergency-blocked'],
    handle: async (call) => {
      const { body, caller, params } = call
      const now = services.clock()
      return act(services, call, {
        order: null,
        before: async (tx) => {
          const giver = await giverIn(tx, caller.patientId, now)
          const power = await ownPower(tx, params.id, giver.id)
          if (power.giverId !== giver.id) throw new HttpProblem(403, 'only-the-giver')
          if (!isInForce(power, now)) throw new HttpProblem(409, 'power-over')
          requireDayAhead(body.lastDay, now)
          await tx.put(powers, { ...power, areas: [...new Set(body.areas)], lastDay: body.lastDay, confirmedAt: now })
        },
        answer: (tx) => powersOf(tx, caller.patientId, now),
      })
    },
  })

/** Ended at once, by either of the two. Once ended it stays so: asking again changes nothing. */
export const endPowerRoute = (services: Services): Route =>
  defineRoute({
    method: 'POST',
    path: citizenPaths.endPower,
    summary: 'Ends a power of attorney that the person logged in has given or received.',
    access: 'citizen',
    params: byId,
    body: z.object({}),
    bodyType: 'application/json',
    answer: ownPowers,
    idempotent: true,
    refusals: ['not-found'],
    handle: async (call) => {
      const { caller, params } = call
      const now = services.clock()
      return act(services, call, {
        order: null,
        before: async (tx) => {
          const power = await ownPower(tx, params.id, caller.patientId)
          const endedBy = power.giverId === caller.patientId ? ('giver' as const) : ('receiver' as const)
          if (power.endedAt === null) await tx.put(powers, { ...power, endedAt: now, endedBy })
        },
        answer: (tx) => powersOf(tx, caller.patientId, now),
      })
    },
  })
