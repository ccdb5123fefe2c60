import type { BookableType, FreeTime } from '@shared/citizen/api'
import type { Instant } from '@shared/time/instant'
import { useSession } from '../../app/session'
import { type Draft, useDraft } from '../../lib/drafts'

export type ChosenTime = FreeTime
export interface Booking {
  /** the coming appointment's id, made at the first press and kept while no answer came: a time can't be booked twice */
  readonly id: string | undefined
  readonly type: BookableType | undefined
  /** chosen by name in the vendor's app (S77); undefined: whichever calendar is free */
  readonly calendarId: string | undefined
  readonly time: ChosenTime | undefined
  readonly reason: string
  /** until when the time is held for the patient; undefined: it could not be asked for */
  readonly heldUntil: Instant | undefined
  /** a time that another person took meanwhile; the picker says so */
  readonly lost: Instant | undefined
  /** what was free instead when it was lost */
  readonly others: readonly ChosenTime[]
}
const NOTHING: Booking = {
  id: undefined,
  type: undefined,
  calendarId: undefined,
  time: undefined,
  reason: '',
  heldUntil: undefined,
  lost: undefined,
  others: [],
}

/** The booking being made for the chosen person. */
export function useBooking(): Draft<Booking> {
  const { chosen } = useSession()
  return useDraft(`booking:${chosen.id}`, NOTHING)
}

/** Steps by the word in the address. */
export const steps = ['type', 'tid', 'arsak', 'oppsummering'] as const
export type Step = (typeof steps)[number]
export const isStep = (word: string | undefined): word is Step => steps.some((step) => step === word)

/** The farthest step the draft is ready for. */
export function furthest({ type, time, reason }: Booking): Step {
  if (!type) return 'type'
  if (!time) return 'tid'
  return reason.trim() === '' ? 'arsak' : 'oppsummering'
}
