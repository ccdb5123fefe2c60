import type { AppointmentStatus } from '@shared/calendar/model'
import { type Instant, MINUTE } from '@shared/time/instant'
import type { Prng } from '../lib/prng'

/** Where an appointment stands at `now`: behind, in the room, in the waiting room or ahead. */
export function statusAt(at: {
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly now: Instant
  readonly prng: Prng
  /** a wish for a time that may still be unanswered (C1) */
  readonly request: boolean
}): AppointmentStatus {
  const { startsAt, endsAt, now, prng } = at
  if (endsAt <= now) return prng.chance(0.032) ? 'no-show' : 'completed'
  if (startsAt <= now) return 'in-progress'
  if (startsAt - now <= 25 * MINUTE) return prng.chance(0.75) ? 'arrived' : 'confirmed'
  return at.request && prng.chance(0.35) ? 'requested' : 'confirmed'
}
