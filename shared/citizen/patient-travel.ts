import type { LocalDate } from '../time/instant'

/** Months within which a claim must be sent after the journey (S135). */
const MONTHS_TO_CLAIM = 6

/** The last day on which a claim for a journey on the day can be sent. The patient's browser may lack Temporal: reckoned in UTC, where every day has 24 hours. */
export function lastDayToClaim(travelled: LocalDate): LocalDate {
  const [year = 0, month = 1, day = 1] = travelled.split('-').map(Number)
  // day 0 is the last of the month before
  const lastOfMonth = new Date(Date.UTC(year, month + MONTHS_TO_CLAIM, 0)).getUTCDate()
  const last = Date.UTC(year, month - 1 + MONTHS_TO_CLAIM, Math.min(day, lastOfMonth))
  return new Date(last).toISOString().slice(0, 10)
}

export type TravelAnswer = 'may-claim' | 'too-late' | 'not-yet'
/** Whether a journey on the day can be claimed for today. */
export function travelAnswer(travelled: LocalDate, today: LocalDate): TravelAnswer {
  if (travelled > today) return 'not-yet'
  return lastDayToClaim(travelled) < today ? 'too-late' : 'may-claim'
}
