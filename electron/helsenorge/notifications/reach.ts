import { canActFor } from '@shared/citizen/access'
import type { Notification } from '@shared/citizen/model'
import { powers } from '@shared/citizen/powers'
import { type Patient, relations } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { Reads } from '@shared/tx'

/** Whether somebody may read of it: the patient, a parent, or the holder of a power of attorney. Nobody = no notification (S102). */
export async function isReached(
  tx: Reads,
  patient: Patient,
  about: Notification['subjectKind'],
  now: Instant,
): Promise<boolean> {
  const service = about === 'appointment' ? 'appointments' : 'messages'
  const may = async (readerId: string): Promise<boolean> => (await canActFor(tx, readerId, patient, service, now)).ok
  // most are reached themselves, and their family need not be looked up
  if (await may(patient.id)) return true
  for (const id of await othersFor(tx, patient.id)) if (await may(id)) return true
  return false
}

/** Who might act for the patient by what the registers hold; whether they may now is for the rules to say. */
export async function othersFor(tx: Reads, patientId: string): Promise<string[]> {
  const guardians = await tx.list(relations, { where: { childId: patientId } })
  const given = await tx.list(powers, { where: { giverId: patientId } })
  return [...guardians.map(({ guardianId }) => guardianId), ...given.map(({ receiverId }) => receiverId)]
}

/** How HelseNorge lets the patient know that there is something to read (S155). */
export const channelOf = (patient: Pick<Patient, 'phone' | 'email'>): Notification['channel'] => {
  if (patient.phone !== null) return 'sms'
  return patient.email === null ? 'helsenorge' : 'email'
}
