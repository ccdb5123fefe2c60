import type { LocalDate } from '../time/instant'

/** Months within which a claim must be sent after the journey (S135). */
const MONTHS_TO_CLAIM = 6

/** The last day on which a claim for a journey on the day can be sent. */
export const lastDayToClaim = (travelled: LocalDate): LocalDate =>
  Temporal.PlainDate.from(travelled).add({ months: MONTHS_TO_CLAIM }).toString()

export type TravelAnswer = 'may-claim' | 'too-late' | 'not-yet'
/** Whether a journey on the day can be claimed for today. */
export function travelAnswer(travelled: LocalDate, today: LocalDate): TravelAnswer {
  if (travelled > today) return 'not-yet'
  return lastDayToClaim(travelled) < today ? 'too-late' : 'may-claim'
}
