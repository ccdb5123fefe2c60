import { whoseConsent } from '@shared/citizen/access'
import { citizenPaths } from '@shared/citizen/api'
import { type OwnSummary, ownSummaries, ownSummary, summaryChange } from '@shared/citizen/own-summary'
import { type Patient, patients } from '@shared/patient/model'
import type { Reads } from '@shared/tx'
import { HttpProblem } from '../../http/problem'
import { type CitizenCaller, defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { ACCESS_REFUSALS, notFound, requireAccess } from '../access'
import { act } from '../act'
import { forPatient } from '../for-patient'

/** What the person has written into the own Summary Care Record: seen with Basis, written with Full (S146). */
export function ownSummaryRoutes(services: Services): Route[] {
  const { store, clock } = services
  const open = (tx: Reads, caller: CitizenCaller, patientId: string) =>
    requireAccess(tx, caller, patientId, 'summary-care-record', clock())
  const mayWrite = async (tx: Reads, { patientId }: CitizenCaller, patient: Patient): Promise<boolean> => {
    const acting = await tx.get(patients, patientId)
    if (!acting) throw notFound()
    return whoseConsent(acting, patient, clock()).consent === 'full'
  }
  const shown = async (tx: Reads, caller: CitizenCaller, patient: Patient): Promise<OwnSummary> => {
    const row = await tx.get(ownSummaries, patient.id)
    return { text: row?.text ?? '', updatedAt: row?.updatedAt ?? null, mayWrite: await mayWrite(tx, caller, patient) }
  }
  return [
    defineRoute({
      method: 'GET',
      path: citizenPaths.ownSummary,
      summary: 'What the person has written into the own Summary Care Record.',
      access: 'citizen',
      params: forPatient,
      answer: ownSummary,
      refusals: ACCESS_REFUSALS,
      handle: ({ caller, params: { patientId } }) =>
        store.read(async (tx) => shown(tx, caller, await open(tx, caller, patientId))),
    }),
    defineRoute({
      method: 'POST',
      path: citizenPaths.ownSummary,
      summary: 'Changes what the person has written into the own Summary Care Record.',
      access: 'citizen',
      params: forPatient,
      body: summaryChange,
      bodyType: 'application/json',
      answer: ownSummary,
      idempotent: true,
      refusals: [...ACCESS_REFUSALS, 'changed-meanwhile'],
      handle: async (call) => {
        const { caller, params, body } = call
        return act(services, call, {
          order: null,
          before: async (tx) => {
            const patient = await open(tx, caller, params.patientId)
            if (!(await mayWrite(tx, caller, patient))) throw new HttpProblem(403, 'no-consent')
            const before = (await tx.get(ownSummaries, patient.id))?.updatedAt ?? null
            if (before !== body.seen) throw new HttpProblem(409, 'changed-meanwhile')
            await tx.put(ownSummaries, {
              id: patient.id,
              clinicId: patient.clinicId,
              text: body.text,
              // later than what stood there, also within one millisecond: it is what the next change has seen
              updatedAt: Math.max(clock(), (before ?? 0) + 1),
            })
          },
          answer: async (tx) => shown(tx, caller, await open(tx, caller, params.patientId)),
        })
      },
    }),
  ]
}
