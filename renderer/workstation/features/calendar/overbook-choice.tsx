import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

const LEAST = 3

/** Offered where a time is taken: over the other appointment after all, with a reason that stands on both screens (S70). */
export function OverbookChoice({ onOverbook }: { onOverbook: (reason: string) => void }) {
  const { t } = useTranslation('calendar')
  const [reason, setReason] = useState('')
  const [strict, setStrict] = useState(false)
  const isEnough = reason.trim().length >= LEAST
  const send = (): void => {
    setStrict(true)
    if (isEnough) onOverbook(reason.trim())
  }
  return (
    <div className="overbook">
      <TextField
        size="small"
        label={t('overbook.why')}
        value={reason}
        maxLength={200}
        autoComplete="off"
        error={strict && !isEnough && t('overbook.whyError')}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // the form's own Enter would ask for the taken time once more
          event.preventDefault()
          send()
        }}
      />
      <Button type="button" size="small" variant="secondary" onClick={send}>
        {t('overbook.submit')}
      </Button>
    </div>
  )
}
