import type { Day, Days } from '../lib/days'
import type { Prng } from '../lib/prng'

/** A moment as people meet it: a day and minutes after midnight. */
export interface Moment {
  readonly day: Day
  readonly minute: number
}

export const instantAt = ({ day, minute }: Moment): number => day.at(minute)

/** Letters are written over the morning coffee and when the children sleep. Hours, each as often as it is usual. */
const HOURS = [
  6, 7, 7, 8, 8, 8, 9, 9, 9, 9, 10, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 16, 17, 18, 19, 19, 20, 20, 20, 21, 21,
  21, 22, 22, 23,
]

export const patientMinute = (prng: Prng): number => prng.pick(HOURS) * 60 + prng.int(60)

const OPEN = 7 * 60 + 40
const CLOSED = 16 * 60 + 20

/** The clinic answers in working hours, after so many working days. */
export function clinicAnswers(days: Days, prng: Prng, after: Moment, workingDays: number): Moment {
  if (workingDays === 0 && after.day.working) {
    const from = Math.max(OPEN, after.minute + 12)
    if (from < CLOSED) return { day: after.day, minute: prng.between(from, CLOSED) }
  }
  return { day: days.workingAfter(after.day, Math.max(1, workingDays)), minute: prng.between(OPEN, CLOSED) }
}

/** The patient reads it the same evening or the next day. */
export function patientAnswers(days: Days, prng: Prng, after: Moment): Moment {
  const sameDay = after.minute + prng.between(8, 400)
  if (sameDay < 23 * 60 && prng.chance(0.6)) return { day: after.day, minute: sameDay }
  return { day: days.day(after.day.number + prng.between(1, 2)), minute: patientMinute(prng) }
}
