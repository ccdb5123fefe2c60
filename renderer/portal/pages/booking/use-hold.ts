import { useState } from 'react'
import { useApi } from '../../app/connection'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { type ChosenTime, useBooking } from './draft'

/**
 * Asks that a time be held while the reason is written. A hold is a courtesy: when it can't be had for another reason than that the time is gone, one goes on
 * without it.
 */
export function useHold(): {
  readonly hold: (time: ChosenTime) => Promise<'go on' | 'gone'>
  readonly pending: boolean
} {
  const api = useApi()
  const { chosen } = useSession()
  const { value, change } = useBooking()
  const [pending, setPending] = useState(false)
  const hold = async (time: ChosenTime): Promise<'go on' | 'gone'> => {
    if (!value.type) return 'go on'
    setPending(true)
    const { calendarId, startsAt } = time
    const outcome = await citizen.hold(api, chosen.id, { typeId: value.type.id, calendarId, startsAt })
    setPending(false)
    if (!outcome.ok && outcome.problem.code === 'slot-taken') {
      change({ time: undefined, heldUntil: undefined, lost: startsAt, others: outcome.problem.alternatives ?? [] })
      return 'gone'
    }
    change({ heldUntil: outcome.ok ? outcome.value.until : undefined })
    return 'go on'
  }
  return { hold, pending }
}
