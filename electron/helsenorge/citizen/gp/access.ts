import { canActFor } from '@shared/citizen/access'
import { type Patient, patients } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { Reads } from '@shared/tx'
import { problemOf } from '../../http/problem'
import { notFound } from '../access'

/**
 * The patient, when the person logged in may use the service for them now.
 * @throws HttpProblem 404 not-found, or 403 with the rule that said no
 */
export async function requireGpAccess(
  tx: Reads,
  actingId: string,
  patientId: string,
  service: 'change-gp' | 'health-contacts',
  now: Instant,
): Promise<Patient> {
  const patient = await tx.get(patients, patientId)
  if (!patient) throw notFound()
  const access = await canActFor(tx, actingId, patient, service, now)
  if (!access.ok) throw problemOf(access)
  return patient
}

/** What every address of the two services may refuse with. */
export const ACCESS_REFUSALS = ['not-found', 'no-consent', 'not-active', 'contact-outdated', 'too-young'] as const
