import { citizenPaths } from '@shared/citizen/api'
import { type OwnReport, ownReport, reportRequest } from '@shared/citizen/profile'
import { patients } from '@shared/patient/model'
import { nothingReported } from '@shared/patient/report'
import { selfReported } from '@shared/patient/self-reported'
import type { Reads } from '@shared/tx'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { ACCESS_REFUSALS, notFound, requireAccess } from '../access'
import { act } from '../act'
import { forPatient } from '../for-patient'

async function shown(tx: Reads, patientId: string): Promise<OwnReport> {
  const patient = await tx.get(patients, patientId)
  if (!patient) throw notFound()
  const { relatives, employer, needs } = (await tx.get(selfReported, patientId)) ?? nothingReported(patient)
  return { relatives, employer, needs }
}

/** What health personnel should know: relatives, employer, special needs (S158, S160-S162). */
export function selfReportedRoutes(services: Services): Route[] {
  const { store, clock } = services
  return [
    defineRoute({
      method: 'GET',
      path: citizenPaths.selfReported,
      summary: 'Relatives, employer and special needs of the chosen person.',
      access: 'citizen',
      params: forPatient,
      answer: ownReport,
      refusals: ACCESS_REFUSALS,
      handle: ({ caller, params: { patientId } }) =>
        store.read(async (tx) => {
          await requireAccess(tx, caller, patientId, 'profile', clock())
          return shown(tx, patientId)
        }),
    }),
    defineRoute({
      method: 'POST',
      path: citizenPaths.selfReported,
      summary: 'Tells the clinic of relatives, employer or special needs of the chosen person.',
      access: 'citizen',
      params: forPatient,
      body: reportRequest,
      bodyType: 'application/json',
      answer: ownReport,
      idempotent: true,
      refusals: [...ACCESS_REFUSALS, 'changed-meanwhile'],
      handle: async (call) => {
        const { patientId } = call.params
        return act(services, call, {
          order: { command: 'patient.report', args: { patientId, ...call.body } },
          before: async (tx) => void (await requireAccess(tx, call.caller, patientId, 'profile', clock())),
          answer: (tx) => shown(tx, patientId),
        })
      },
    }),
  ]
}
