import { type Appointment, appointments } from '@shared/calendar/model'
import { NEWS_KEPT, type Notification, notifications, type PatientNews, patientNews } from '@shared/citizen/model'
import type { Instant } from '@shared/time/instant'
import type { Reads, Tx } from '@shared/tx'
import type { Change } from '../store/store'
import type { News } from './from-changes'

/** Writes a notification, and what the clinic may know of it. */
export async function tell(tx: Tx, row: Notification): Promise<void> {
  await tx.put(notifications, row)
  await noteAlso(tx, row, row)
}

/** Lets the clinic know that a notification tells of this one, too. */
export async function noteAlso(tx: Tx, about: About, row: Notification): Promise<void> {
  const { id, kind, createdAt: at, sender, channel } = row
  const vendor = sender === 'vendor' && channel !== 'helsenorge' ? { vendor: channel } : {}
  await note(tx, about, { id, kind, at, ...vendor })
}

type About = Pick<PatientNews, 'clinicId' | 'patientId' | 'subjectKind'> & { readonly subjectId: string }
/** Lets the clinic know of one; the same one again only at its new time. */
async function note(tx: Tx, about: About, told: PatientNews['news'][number]): Promise<void> {
  const { clinicId, patientId, subjectKind, subjectId } = about
  const before = await tx.get(patientNews, subjectId)
  const others = before?.news.filter(({ id }) => id !== told.id) ?? []
  const news = [...others, told].slice(-NEWS_KEPT)
  await tx.put(patientNews, { id: subjectId, clinicId, patientId, subjectKind, news, lastAt: lastOf(news) })
}
const lastOf = (news: PatientNews['news']): Instant => Math.max(...news.map(({ at }) => at))

/** The notifications about it that the patient does not have yet. */
export async function heldAbout(tx: Reads, subjectId: string, now: Instant): Promise<Notification[]> {
  const held: Notification[] = []
  for (const { id, at } of (await tx.get(patientNews, subjectId))?.news ?? []) {
    const row = at > now ? await tx.get(notifications, id) : undefined
    if (row) held.push(row)
  }
  return held
}

/** Takes back what the patient does not have yet. */
async function takeBack(tx: Tx, { id, subjectId }: Notification): Promise<void> {
  await tx.delete(notifications, id)
  const before = await tx.get(patientNews, subjectId)
  const news = before?.news.filter((one) => one.id !== id) ?? []
  if (before && news.length > 0) await tx.put(patientNews, { ...before, news, lastAt: lastOf(news) })
  else await tx.delete(patientNews, subjectId)
}

/**
 * What still is news when the patient has not been told of the booking yet: a booking that is taken back, cancelled or hidden by the clinic was never
 * there, and one that is moved is told once, where it stands then (S12).
 */
export async function netOf(
  tx: Tx,
  news: readonly News[],
  changes: readonly Change[],
  now: Instant,
): Promise<readonly News[]> {
  const silent = new Set<string>()
  for (const { table, id, before, after } of changes) {
    if (table !== appointments || !before) continue
    for (const held of await heldAbout(tx, id, now)) {
      const standing = after as Appointment | undefined
      if (standing?.cancelledBy !== 'patient') silent.add(id)
      if (!standing || standing.hidden || standing.startsAt <= now || standing.status === 'cancelled') {
        await takeBack(tx, held)
      } else if (standing.startsAt < held.createdAt) {
        await tell(tx, { ...held, createdAt: standing.startsAt })
      }
    }
  }
  return news.filter(({ subjectId }) => !silent.has(subjectId))
}

/** The patient has looked these appointments up: what was held back about them is told now, for it can no longer be taken back unseen. */
export async function tellOfSeen(tx: Tx, appointmentIds: Iterable<string>, now: Instant): Promise<void> {
  for (const id of appointmentIds)
    for (const held of await heldAbout(tx, id, now)) await tell(tx, { ...held, createdAt: now })
}
