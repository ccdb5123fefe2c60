import type { AppointmentStatus } from '@shared/calendar/model'
import type { Id } from '@shared/id'
import { useTranslation } from 'react-i18next'
import { board, useSetStatus } from './use-set-status'

/** The day's board: expected, arrived, in, done, did not come. */
export function StatusButtons({ id, status }: { id: Id; status: AppointmentStatus }) {
  const { t } = useTranslation('calendar')
  const set = useSetStatus()
  return (
    <fieldset className="board">
      <legend className="visually-hidden">{t('board.label')}</legend>
      {board.map((step) => (
        <button key={step} type="button" aria-pressed={status === step} onClick={() => void set(id, status, step)}>
          {t(`board.${step}`)}
        </button>
      ))}
    </fieldset>
  )
}
