import type { AppointmentStatus } from '@shared/calendar/model'
import type { Id } from '@shared/id'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../app/toasts'
import { UNDO_KEY_MS, useUndo } from '../../app/undo'
import { now } from '../../lib/clock'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'

const board = ['confirmed', 'arrived', 'in-progress', 'completed', 'no-show'] as const

/** The day's board: expected, arrived, in, done, did not come. */
export function StatusButtons({ id, status }: { id: Id; status: AppointmentStatus }) {
  const { t } = useTranslation('calendar')
  const setStatus = useCommand('appointment.setStatus')
  const toast = useToast()
  const offer = useUndo()
  const refusal = useRefusalText()
  const choose = async (next: (typeof board)[number]): Promise<void> => {
    if (next === status) return
    const done = await setStatus({ id, status: next, from: status })
    if (!done.ok) return toast(refusal(done), 'problem')
    // a request has no step on the board to go back to
    const before = board.find((step) => step === status)
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
  return (
    <fieldset className="board">
      <legend className="visually-hidden">{t('board.label')}</legend>
      {board.map((step) => (
        <button key={step} type="button" aria-pressed={status === step} onClick={() => void choose(step)}>
          {t(`board.${step}`)}
        </button>
      ))}
    </fieldset>
  )
}
