import { type Patient, patients } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { StoreTx } from '../store/store'
import { newsIn, notificationsFor } from './from-changes'
import { netOf, tell } from './held'
import { isReached } from './reach'

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
