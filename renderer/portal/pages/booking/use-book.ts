import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../app/connection'
import { refresh } from '../../app/queries'
import { useRouter } from '../../app/router'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { newId } from '../../lib/id'
import { useAttempt } from '../../lib/use-attempt'
import { type ChosenTime, useBooking } from './draft'

/** The time is gone: it was taken, or the clinic closed it meanwhile. */
const GONE = new Set(['slot-taken', 'not-in-plan', 'outside-booking-window'])

/**
 * Books the draft at a time, at most once (S8). A time that is gone leads back to the times, with what is free instead; everything typed stays.
 * `problem`: any other reason why it was not booked.
 */
export function useBook() {
  const { go } = useRouter()
  const api = useApi()
  const client = useQueryClient()
  const { chosen } = useSession()
  const { value, change, discard } = useBooking()
  const { submit, pending, problem } = useAttempt((body: Parameters<typeof citizen.book>[1], key) =>
    citizen.book(api, body, key),
  )
  const book = async (time: ChosenTime): Promise<void> => {
    if (!value.type) return
    const id = value.id ?? newId()
    change({ id })
    const outcome = await submit({
      id,
      patientId: chosen.id,
      calendarId: time.calendarId,
      typeId: value.type.id,
      startsAt: time.startsAt,
      reason: value.reason.trim(),
    })
    if (!outcome) return
    if (outcome.ok) {
      go('booked', { id }, { replace: true })
      discard()
      void refresh(client)
    } else if (GONE.has(outcome.problem.code)) {
      go('book', { steg: 'tid' }, { replace: true })
      change({ time: undefined, lost: time.startsAt, others: outcome.problem.alternatives ?? [] })
      void refresh(client)
    }
  }
  return { book, pending, problem: problem && !GONE.has(problem.code) ? problem : undefined }
}
