import { canActFor } from '@shared/citizen/access'
import type { Notification } from '@shared/citizen/model'
import { type Patient, relations } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { Tx } from '@shared/tx'

/** Whether somebody may read of it: the patient, or a parent acting for the child. Nobody = no notification (S102). */
export async function isReached(
  tx: Pick<Tx, 'get' | 'list'>,
  patient: Patient,
  about: Notification['subjectKind'],
  now: Instant,
): Promise<boolean> {
  const service = about === 'appointment' ? 'appointments' : 'messages'
  const may = async (readerId: string): Promise<boolean> =>
    (await canActFor(tx as Tx, readerId, patient, service, now)).ok
  // most are reached themselves, and their family need not be looked up
  if (await may(patient.id)) return true
  for (const { guardianId } of await tx.list(relations, { where: { childId: patient.id } }))
    if (await may(guardianId)) return true
  return false
}

/** How HelseNorge lets the patient know that there is something to read (S155). */
export const channelOf = (patient: Pick<Patient, 'phone' | 'email'>): Notification['channel'] => {
  if (patient.phone !== null) return 'sms'
  return patient.email === null ? 'helsenorge' : 'email'
}
