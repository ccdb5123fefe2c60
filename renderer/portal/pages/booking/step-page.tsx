import Button from '@helsenorge/designsystem-react/components/Button'
import Stepper from '@helsenorge/designsystem-react/components/Stepper'
import type { ReactNode } from 'react'
import { Page } from '../../app/page'
import { useSpeech } from '../../lib/i18n'
import { type Step, steps } from './draft'

interface Props {
  readonly step: Step
  readonly title: string
  readonly onNext: () => void
  readonly nextText?: string
  readonly pending?: boolean
  readonly children: ReactNode
}

/** One step: how far one has come, the question, and the way on and back. */
export function StepPage({ step, title, onNext, nextText, pending = false, children }: Props) {
  const { t } = useSpeech()
  const number = steps.indexOf(step) + 1
  const progress = t('booking.step', { step: number, count: steps.length })
  return (
    <Page
      title={title}
      above={
        <>
          <Stepper min={1} max={steps.length} value={number} ariaLabel={progress} />
          <p className="step">
            {t('booking.title')} · {progress}
          </p>
        </>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onNext()
        }}
      >
        {children}
        <div className="buttons">
          <Button type="submit" disabled={pending}>
            {nextText ?? t('action.next')}
          </Button>
          {number > 1 && (
            <Button variant="outline" disabled={pending} onClick={() => history.back()}>
              {t('action.back')}
            </Button>
          )}
        </div>
      </form>
    </Page>
  )
}
