import type { AppointmentStatus } from '@shared/calendar/model'
import type { Id } from '@shared/id'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../app/toasts'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'

const board = ['confirmed', 'arrived', 'in-progress', 'completed', 'no-show'] as const

/** The day's board: expected, arrived, in, done, did not come. */
export function StatusButtons({ id, status }: { id: Id; status: AppointmentStatus }) {
  const { t } = useTranslation('calendar')
  const setStatus = useCommand('appointment.setStatus')
  const toast = useToast()
  const refusal = useRefusalText()
  const choose = async (next: (typeof board)[number]): Promise<void> => {
    const done = await setStatus({ id, status: next })
    if (!done.ok) toast(refusal(done), 'problem')
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
