import { Button } from '@navikt/ds-react/Button'
import type { QueryResult } from '@shared/contract'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../app/toasts'
import { now } from '../../lib/clock'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { AudiencePreview } from './audience-preview'
import { isUnheard } from './told'

interface Props {
  readonly details: NonNullable<QueryResult<'appointment.details'>>
  readonly onDone: () => void
  readonly onStay: () => void
}

/** Asked before an appointment is cancelled, with what the patient will be told (S12, S94). */
export function CancelConfirm({ details, onDone, onStay }: Props) {
  const { t } = useTranslation('calendar')
  const cancel = useCommand('appointment.cancel')
  const toast = useToast()
  const refusal = useRefusalText()
  const confirm = async (): Promise<void> => {
    const { id, calendarId, startsAt, endsAt } = details
    const done = await cancel({ id, from: { calendarId, startsAt, endsAt } })
    if (!done.ok) return toast(refusal(done), 'problem')
    toast(t('cancel.done'), 'success')
    onDone()
  }
  return (
    <div
      ref={(element) => element?.scrollIntoView({ block: 'nearest' })}
      className="cancel-confirm"
      role="alertdialog"
      aria-label={t('cancel.title')}
    >
      <strong>{t('cancel.title')}</strong>
      <AudiencePreview
        change="cancelled"
        patientId={details.patientId}
        before={details}
        after={{ ...details, status: 'cancelled' }}
        unheard={isUnheard(details, now())}
      />
      <div className="row">
        <Button size="small" data-color="danger" onClick={() => void confirm()}>
          {t('cancel.confirm')}
        </Button>
        {/* focus on the harmless one: a held Enter must not cancel */}
        <Button size="small" variant="secondary" autoFocus onClick={onStay}>
          {t('cancel.stay')}
        </Button>
      </div>
    </div>
  )
}
