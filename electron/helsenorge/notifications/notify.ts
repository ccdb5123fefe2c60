import type { Notification } from '@shared/citizen/model'
import { patients } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { StoreTx } from '../store/store'
import { newsIn, notificationOf } from './from-changes'
import { netOf, noteAlso, tell } from './held'
import { wayTo } from './reach'

/** Writes the notifications of what the transaction has changed so far, in the same transaction. */
export async function notify(tx: StoreTx, now: Instant): Promise<void> {
  const changes = tx.changes()
  const news = await netOf(tx, newsIn(changes, now), changes, now)
  if (news.length === 0) return
  const moves = new Map<string, Notification>()
  for (const one of news) {
    const patient = await tx.get(patients, one.patientId)
    const way = patient && (await wayTo(tx, patient, one, now))
    if (!way) continue
    const row = notificationOf(one, way, tx.step)
    // several appointments of one patient moved in one go are one message (N11, S12)
    const together = one.kind === 'appointment-moved' ? `${one.patientId} ${row.channel} ${row.sender}` : row.id
    const first = moves.get(together)
    const message = first ? { ...first, alsoIds: [...(first.alsoIds ?? []), one.subjectId] } : row
    await tell(tx, message)
    if (first) await noteAlso(tx, one, message)
    moves.set(together, message)
  }
}
