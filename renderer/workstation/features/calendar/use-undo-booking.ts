import { undoUntil } from '@shared/calendar/rules'
import type { Id } from '@shared/id'
import type { Instant } from '@shared/time/instant'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../app/toasts'
import { type Undone, useUndo } from '../../app/undo'
import { now } from '../../lib/clock'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'

/** Takes a new booking back as if it had never been; when that is too late, it offers to cancel it as usual. */
export function useUndoBooking(): (id: Id) => Promise<Undone> {
  const { t } = useTranslation('calendar')
  const undo = useCommand('appointment.undoBooking')
  const cancel = useCommand('appointment.cancel')
  const toast = useToast()
  const refusal = useRefusalText()
  const cancelInstead = async (id: Id): Promise<void> => {
    const done = await cancel({ id })
    toast(done.ok ? t('cancel.done') : refusal(done), done.ok ? 'success' : 'problem')
  }
  return async (id) => {
    const done = await undo({ id })
    if (done.ok) return { ok: true, text: t('undo.booked') }
    const late = done.code === 'patient-told' || done.code === 'undo-too-late'
    const otherwise = { label: t('undo.cancelInstead'), run: () => void cancelInstead(id) }
    return { ok: false, text: refusal(done), ...(late ? { otherwise } : {}) }
  }
}

/** After a booking: the line that says so, with the way back. */
export function useOfferUndoBooking(): (booked: { id: Id; startsAt: Instant; text: string }) => void {
  const offer = useUndo()
  const undo = useUndoBooking()
  return ({ id, startsAt, text }) =>
    offer({ text, until: undoUntil({ bookedAt: now(), startsAt }), undo: () => undo(id) })
}
