import { useEffect, useState } from 'react'
import { now } from '../../lib/clock'
import { useSpeech } from '../../lib/i18n'
import { useBooking } from './draft'

/** Until when the chosen time is held; and when that is over, that it still can be had. */
export function HeldNote() {
  const { t, format } = useSpeech()
  const { value } = useBooking()
  const { heldUntil, time } = value
  const [ended, setEnded] = useState(() => (heldUntil !== undefined && heldUntil <= now() ? heldUntil : undefined))
  useEffect(() => {
    if (heldUntil === undefined) return undefined
    const timer = setTimeout(() => setEnded(heldUntil), Math.max(0, heldUntil - now()))
    return () => clearTimeout(timer)
  }, [heldUntil])
  if (heldUntil === undefined || !time) return null
  const when = format.dayTime(time.startsAt)
  return (
    <p className="held" role="status">
      {ended === heldUntil
        ? t('booking.held.over', { when })
        : t('booking.held.until', { when, until: format.time(heldUntil) })}
    </p>
  )
}
