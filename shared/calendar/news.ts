import type { NotificationKind } from '../citizen/model'
import type { Instant } from '../time/instant'
import type { Appointment } from './model'
import { undoUntil } from './rules'

/** What of an appointment decides whether and how its patient is told. */
export type Tellable = Pick<
  Appointment,
  'startsAt' | 'endsAt' | 'calendarId' | 'status' | 'hidden' | 'source' | 'bookedAt'
>

/**
 * What a patient is told of an appointment that became another: HelseNorge asks it of each change, the desk before it makes one (S12, S98-S100, S110). undefined: nothing,
 * as of hidden ones (S97) and of what is already over.
 * @param before undefined = it was not there
 */
export function appointmentNews(
  before: Tellable | undefined,
  after: Tellable,
  now: Instant,
): NotificationKind | undefined {
  if (after.hidden || after.startsAt <= now) return undefined
  // one that was hidden is as new to the patient as one that was not there
  if (!before || before.hidden) {
    if (after.status === 'confirmed') return 'appointment-confirmed'
    return after.status === 'requested' ? 'appointment-requested' : undefined
  }
  if (before.status !== after.status) {
    if (after.status === 'cancelled') return 'appointment-cancelled'
    if (after.status === 'rejected') return 'appointment-rejected'
    if (after.status === 'confirmed' && before.status === 'requested') return 'appointment-confirmed'
  }
  const stands = after.status === 'confirmed' || after.status === 'requested'
  const elsewhere =
    before.startsAt !== after.startsAt || before.endsAt !== after.endsAt || before.calendarId !== after.calendarId
  return stands && elsewhere ? 'appointment-moved' : undefined
}

/** From when on: a booking of the clinic when it can no longer be taken back (S93), all else at once. */
export const toldFrom = (before: Tellable | undefined, after: Tellable, now: Instant): Instant =>
  !before && after.source === 'clinic' ? Math.max(now, undoUntil(after)) : now
