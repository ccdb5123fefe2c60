import { useState } from 'react'
import { useRouter } from '../../app/router'
import { focusFirst } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { TextArea } from '../../ui/text-field'
import { useBooking } from './draft'
import { HeldNote } from './held-note'
import { StepPage } from './step-page'

export const REASON_LIMIT = 1000

/** The mandatory comment (S63, C7): blank counts as nothing. */
export function ReasonStep() {
  const { t } = useSpeech()
  const { go } = useRouter()
  const { value, change } = useBooking()
  const [tried, setTried] = useState(false)
  const length = value.reason.trim().length
  const wrong =
    length === 0
      ? t('booking.reason.missing')
      : length > REASON_LIMIT
        ? t('form.tooLong', { limit: REASON_LIMIT })
        : undefined
  const next = () => {
    setTried(true)
    if (wrong === undefined) go('book', { steg: 'oppsummering' })
    else focusFirst({ reason: wrong })
  }
  return (
    <StepPage step="arsak" title={t('booking.reason.title')} onNext={next}>
      <HeldNote />
      <TextArea
        id="reason"
        label={t('booking.reason.label')}
        help={t('booking.reason.help')}
        limit={REASON_LIMIT}
        value={value.reason}
        onChange={(reason) => change({ reason })}
        error={tried ? wrong : undefined}
      />
    </StepPage>
  )
}
