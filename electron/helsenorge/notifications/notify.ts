import { canActFor } from '@shared/citizen/access'
import { type Patient, patients, relations } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { Tx } from '@shared/tx'
import type { StoreTx } from '../store/store'
import { type News, newsIn, notificationsFor } from './from-changes'
import { netOf, tell } from './held'

/** Writes the notifications of what the transaction has changed so far, in the same transaction. */
export async function notify(tx: StoreTx, now: Instant): Promise<void> {
  const changes = tx.changes()
  const news = await netOf(tx, newsIn(changes, now), changes, now)
  if (news.length === 0) return
  const reached = new Map<string, Patient>()
  for (const one of news) {
    const patient = await tx.get(patients, one.patientId)
    if (patient && (await isReached(tx, patient, one.subjectKind, now))) reached.set(patient.id, patient)
  }
  for (const row of notificationsFor(news, reached, tx.step)) await tell(tx, row)
}

/** Whether somebody may read of it: the patient, or a parent acting for the child. Nobody = no notification (S102). */
async function isReached(
  tx: Pick<Tx, 'get' | 'list'>,
  patient: Patient,
  about: News['subjectKind'],
  now: Instant,
): Promise<boolean> {
  const service = about === 'appointment' ? 'appointments' : 'messages'
  const guardians = await tx.list(relations, { where: { childId: patient.id } })
  for (const readerId of [patient.id, ...guardians.map(({ guardianId }) => guardianId)]) {
    if ((await canActFor(tx as Tx, readerId, patient, service, now)).ok) return true
  }
  return false
}
