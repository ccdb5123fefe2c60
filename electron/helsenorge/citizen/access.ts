import { canActFor } from '@shared/citizen/access'
import type { ServiceId } from '@shared/citizen/services'
import { type Patient, patients } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { Reads } from '@shared/tx'
import { HttpProblem, problemOf } from '../http/problem'
import type { CitizenCaller } from '../http/route'

/** What every address that asks `requireAccess` may refuse with. */
export const ACCESS_REFUSALS = ['not-found', 'no-consent', 'not-active', 'contact-outdated', 'too-young'] as const

export const notFound = (): HttpProblem => new HttpProblem(404, 'not-found')

/**
 * The patient, when the person logged in may do this for them now. Whom one may not know of does not exist (S106).
 * @throws HttpProblem 404 not-found, or 403 with the rule that said no
 */
export async function requireAccess(
  tx: Reads,
  caller: CitizenCaller,
  patientId: string,
  service: ServiceId | 'profile',
  now: Instant,
): Promise<Patient> {
  const patient = await tx.get(patients, patientId)
  if (!patient) throw notFound()
  const access = await canActFor(tx, caller.patientId, patient, service, now)
  if (!access.ok) throw problemOf(access)
  caller.uses.push({ patientId, clinicId: patient.clinicId, service })
  return patient
}

export const may = async (
  tx: Reads,
  actingId: string,
  patient: Patient,
  service: ServiceId,
  now: Instant,
): Promise<boolean> => (await canActFor(tx, actingId, patient, service, now)).ok
