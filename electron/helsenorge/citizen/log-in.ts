import { canActFor } from '@shared/citizen/access'
import { citizenPaths, me, type person, sessionAnswer, sessionRequest } from '@shared/citizen/api'
import { type Patient, patients, relations } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import { ageOn, dateOf } from '@shared/time/oslo'
import type { z } from 'zod'
import { HttpProblem } from '../http/problem'
import { defineRoute, type Route } from '../http/route'
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
      if (method === 'bankid-net-bank') throw new HttpProblem(403, 'security-level')
      const { value: token } = await write(async (tx) => {
        const patient = await tx.get(patients, patientId)
        if (!patient) throw notFound()
        if (patient.emergencyBlocked) throw new HttpProblem(403, 'emergency-blocked')
        return beginSession(tx, patientId, method, clock())
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

/** Who is logged in, and the children one may act for now (S120, S176). */
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
        const children: Patient[] = []
        for (const { childId } of await tx.list(relations, { where: { guardianId: self.id } })) {
          const child = await tx.get(patients, childId)
          if (child && (await canActFor(tx, self.id, child, 'gp-information', now)).ok) children.push(child)
        }
        const representing = [self, ...children].map((patient) => personOf(patient, now))
        return { csrf: caller.csrf, person: personOf(self, now), representing, consent: self.consent }
      }),
  })
