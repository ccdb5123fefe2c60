import { patients } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { StoreTx } from '../store/store'
import { newsIn, notificationOf } from './from-changes'
import { netOf, tell } from './held'
import { wayTo } from './reach'

/** Writes the notifications of what the transaction has changed so far, in the same transaction. */
export async function notify(tx: StoreTx, now: Instant): Promise<void> {
  const changes = tx.changes()
  const news = await netOf(tx, newsIn(changes, now), changes, now)
  if (news.length === 0) return
  for (const one of news) {
    const patient = await tx.get(patients, one.patientId)
    const way = patient && (await wayTo(tx, patient, one, now))
    if (way) await tell(tx, notificationOf(one, way, tx.step))
  }
}
