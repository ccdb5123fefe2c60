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
  const guardians = await tx.list(relations, { where: { childId: patient.id } })
  for (const readerId of [patient.id, ...guardians.map(({ guardianId }) => guardianId)]) {
    if ((await canActFor(tx as Tx, readerId, patient, service, now)).ok) return true
  }
  return false
}

/** How HelseNorge lets the patient know that there is something to read (S155). */
export const channelOf = (patient: Pick<Patient, 'phone' | 'email'>): Notification['channel'] => {
  if (patient.phone !== null) return 'sms'
  return patient.email === null ? 'helsenorge' : 'email'
}
