import type { AppointmentStatus } from '@shared/calendar/model'
import type { Id } from '@shared/id'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../app/toasts'
import { UNDO_KEY_MS, useUndo } from '../../app/undo'
import { now } from '../../lib/clock'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'

/** The steps of the day's board, in their order: expected, arrived, in, done, did not come. */
export const board = ['confirmed', 'arrived', 'in-progress', 'completed', 'no-show'] as const
export type BoardStep = (typeof board)[number]

/** Sets a step of the board as it stood on the screen, says so, and offers the way back. */
export function useSetStatus(): (id: Id, from: AppointmentStatus, next: BoardStep) => Promise<void> {
  const { t } = useTranslation('calendar')
  const setStatus = useCommand('appointment.setStatus')
  const toast = useToast()
  const offer = useUndo()
  const refusal = useRefusalText()
  return async (id, from, next) => {
    if (next === from) return
    const done = await setStatus({ id, status: next, from })
    if (!done.ok) return toast(refusal(done), 'problem')
    // a request has no step on the board to go back to
    const before = board.find((step) => step === from)
    if (!before) return
    offer({
      text: t('board.set', { status: t(`board.${next}`) }),
      until: now() + UNDO_KEY_MS,
      undo: async () => {
        const back = await setStatus({ id, status: before, from: next })
        return { ok: back.ok, text: back.ok ? t('board.set', { status: t(`board.${before}`) }) : refusal(back) }
      },
    })
  }
}
