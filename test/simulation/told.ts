import type { Appointment } from '@shared/calendar/model'
import { type Notification, notifications } from '@shared/citizen/model'
import type { Message } from '@shared/inbox/model'
import type { Change } from '../../electron/helsenorge/store/store'
import { BrokenRule } from './failure'

const FIVE_MINUTES = 5 * 60_000

/**
 * SY22 at one commit, told in its own words and not by HelseNorge's: one change is one notification, a booking of the clinic is held back for as long as it
 * can be taken back, and what was never told is never taken back aloud.
 * @param standing notifications about the subject as they stand after the commit
 */
export function checkTold(
  changes: readonly Change[],
  now: number,
  standing: (subjectId: string) => readonly Notification[],
): void {
  const told = changes.filter(({ table }) => table === notifications)
  const fresh = told.filter(({ before }) => !before).map(({ after }) => after as Notification)
  const expected: { subjectId: string; at: number }[] = []
  for (const { table, id, before, after } of changes) {
    if (table.name === 'appointment') {
      const was = told.filter((one) => one.before?.['subjectId'] === id).map((one) => one.before as Notification)
      const unchanged = standing(id).filter((one) => !told.some((change) => change.id === one.id))
      const waited = [...was, ...unchanged].some(({ createdAt }) => createdAt > now)
      const at = dueAt(before as Appointment | undefined, after as Appointment | undefined, waited, now)
      if (at !== null) expected.push({ subjectId: id, at })
      const gone = !after || after['status'] === 'cancelled'
      if (gone && standing(id).some(({ createdAt }) => createdAt > now))
        throw new BrokenRule('SY22', `${id} is no more, and the patient will be told that it is`)
    }
    if (table.name === 'message' && !before && (after as Message).senderKind === 'employee')
      expected.push({ subjectId: (after as Message).dialogueId, at: now })
  }
  const words = (list: readonly { subjectId: string; at: number }[]) =>
    list
      .map(({ subjectId, at }) => `${subjectId} at ${at}`)
      .toSorted()
      .join(', ')
  const have = words(fresh.map(({ subjectId, createdAt }) => ({ subjectId, at: createdAt })))
  if (have !== words(expected)) throw new BrokenRule('SY22', `told of "${have}", changed was "${words(expected)}"`)
}

/** From when on the patient is to know of the change; null = nothing to know. `waited`: the booking itself had not been told yet. */
function dueAt(
  before: Appointment | undefined,
  after: Appointment | undefined,
  waited: boolean,
  now: number,
): number | null {
  if (!after || after.startsAt <= now) return null
  if (!before)
    return after.source === 'clinic' ? Math.max(now, Math.min(after.bookedAt + FIVE_MINUTES, after.startsAt)) : now
  const cancelled = before.status !== 'cancelled' && after.status === 'cancelled'
  if (cancelled && after.cancelledBy === 'patient') return now
  const moved =
    before.startsAt !== after.startsAt || before.endsAt !== after.endsAt || before.calendarId !== after.calendarId
  return (cancelled || (moved && after.status === 'confirmed')) && !waited ? now : null
}
