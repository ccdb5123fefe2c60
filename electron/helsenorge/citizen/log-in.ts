import { canActFor, mayLogIn } from '@shared/citizen/access'
import { citizenPaths, me, type person, sessionAnswer, sessionRequest } from '@shared/citizen/api'
import { powers } from '@shared/citizen/powers'
import { usages } from '@shared/citizen/usage'
import { type Patient, patients, relations } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import { ageOn, dateOf } from '@shared/time/oslo'
import type { Reads } from '@shared/tx'
import type { z } from 'zod'
import { problemOf } from '../http/problem'
import { defineRoute, type Route } from '../http/route'
import { freshId } from '../ids'
import type { Services } from '../services'
import { notFound } from './access'
import { clearSessionCookie, setSessionCookie } from './cookie'
import { beginSession, csrfOf, endSession } from './session'

export const personOf = (patient: Patient, now: Instant): z.infer<typeof person> => ({
  id: patient.id,
  name: `${patient.givenName} ${patient.familyName}`,
  birthDate: patient.birthDate,
  ageYears: ageOn(patient.birthDate, dateOf(now)),
})

/** Stands for the ID provider: level 4 only (S193), and not for who has blocked the own access (S169). */
export const logInRoute = ({ write, clock }: Services): Route =>
  defineRoute({
    method: 'POST',
    path: citizenPaths.session,
    summary: 'Logs a synthetic person in and sets the session cookie.',
    access: 'public',
    body: sessionRequest,
    bodyType: 'application/json',
    answer: sessionAnswer,
    status: 201,
    refusals: ['security-level', 'emergency-blocked', 'not-found'],
    handle: async ({ body: { patientId, method }, reply }) => {
      const { value: token } = await write(async (tx) => {
        const patient = await tx.get(patients, patientId)
        if (!patient) throw notFound()
        const may = mayLogIn(method, patient)
        if (!may.ok) throw problemOf(may)
        const at = clock()
        const use = { clinicId: patient.clinicId, patientId, actorId: patientId, service: 'log-in', at }
        await tx.put(usages, { id: freshId(), ...use })
        return beginSession(tx, patientId, method, at)
      })
      setSessionCookie(reply, token)
      return { csrf: csrfOf(token) }
    },
  })

export const logOutRoute = ({ write }: Services): Route =>
  defineRoute({
    method: 'DELETE',
    path: citizenPaths.session,
    summary: 'Logs out.',
    access: 'citizen',
    answer: null,
    status: 204,
    refusals: [],
    handle: async ({ caller, reply }) => {
      await write((tx) => endSession(tx, caller.session))
      clearSessionCookie(reply)
    },
  })

/** Who is logged in, and whom one may act for now: children (S120, S176), and those who gave a power of attorney (S153). */
export const meRoute = ({ store, clock }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.me,
    summary: 'The person logged in and those who may be represented.',
    access: 'citizen',
    answer: me,
    refusals: [],
    handle: async ({ caller }) =>
      store.read(async (tx) => {
        const now = clock()
        const self = await tx.get(patients, caller.patientId)
        if (!self) throw notFound()
        const others = await representable(tx, self, now)
        const representing = [
          { ...personOf(self, now), as: 'oneself' as const },
          ...others.map((one) => ({
            ...personOf(one, now),
            as: ageOn(one.birthDate, dateOf(now)) < 16 ? ('parent' as const) : ('power' as const),
          })),
        ]
        return { csrf: caller.csrf, person: personOf(self, now), representing, consent: self.consent }
      }),
  })

async function representable(tx: Reads, self: Patient, now: Instant): Promise<Patient[]> {
  const children = (await tx.list(relations, { where: { guardianId: self.id } })).map(({ childId }) => childId)
  const givers = (await tx.list(powers, { where: { receiverId: self.id } })).map(({ giverId }) => giverId)
  const found: Patient[] = []
  for (const id of new Set([...children, ...givers])) {
    const other = await tx.get(patients, id)
    if (other && (await canActFor(tx, self.id, other, 'gp-information', now)).ok) found.push(other)
  }
  return found
}
