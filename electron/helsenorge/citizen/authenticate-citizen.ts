import { citizenPaths } from '@shared/citizen/api'
import { patients } from '@shared/patient/model'
import type { FastifyRequest } from 'fastify'
import { HttpProblem } from '../http/problem'
import type { CitizenCaller } from '../http/route'
import type { Services } from '../services'
import { sessionCookie } from './cookie'
import { csrfOf, endSession, findSession, isCsrfOf, touchSession } from './session'

/**
 * Who is logged in. Writes need the CSRF token as well. A person who has blocked the own access is logged out at once (S169).
 * @throws HttpProblem 401 not-logged-in, 403 csrf-token-wrong or emergency-blocked
 */
export const authenticateCitizen =
  ({ store, write, clock }: Services) =>
  async (request: FastifyRequest): Promise<CitizenCaller> => {
    const token = sessionCookie(request)
    if (!token) throw new HttpProblem(401, 'not-logged-in')
    const now = clock()
    const { session, patient } = await store.read(async (tx) => {
      const found = await findSession(tx, token, now)
      return { session: found, patient: found && (await tx.get(patients, found.patientId)) }
    })
    if (!session || !patient) throw new HttpProblem(401, 'not-logged-in')
    if (patient.emergencyBlocked) {
      await write((tx) => endSession(tx, session.key))
      throw new HttpProblem(403, 'emergency-blocked')
    }
    if (request.method !== 'GET' && !isCsrfOf(token, request.headers['x-csrf-token']))
      throw new HttpProblem(403, 'csrf-token-wrong')
    // the page opens its event stream by itself: that is no sign of a person
    if (session.worthTouching && request.routeOptions.url !== citizenPaths.events)
      await write((tx) => touchSession(tx, session.key, now))
    const { key, previousAt } = session
    return { patientId: patient.id, session: key, csrf: csrfOf(token), previousLogInAt: previousAt, uses: [] }
  }
