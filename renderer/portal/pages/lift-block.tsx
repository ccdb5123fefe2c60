import Button from '@helsenorge/designsystem-react/components/Button'
import type { LoginMethod } from '@shared/citizen/api'
import { useApi } from '../app/connection'
import { citizen } from '../lib/citizen'
import { useSpeech } from '../lib/i18n'
import { useAttempt } from '../lib/use-attempt'
import { ProblemNotice } from '../ui/problem-notice'

interface Props {
  readonly patientId: string
  readonly method: LoginMethod
  readonly onLifted: () => void
}

/** Stands for the helpline, which lifts an emergency block (S169). */
export function LiftBlock({ patientId, method, onLifted }: Props) {
  const { t } = useSpeech()
  const api = useApi()
  const { submit, pending, problem } = useAttempt((by: LoginMethod) => citizen.liftBlock(api, patientId, by))
  const lift = async (): Promise<void> => {
    if ((await submit(method))?.ok) onLifted()
  }
  return (
    <>
      <p>{t('logIn.liftText')}</p>
      {problem && <ProblemNotice title={t('logIn.failed')} problem={problem} />}
      <p>
        <Button variant="outline" disabled={pending} onClick={() => void lift()}>
          {t(pending ? 'logIn.lifting' : 'logIn.lift')}
        </Button>
      </p>
    </>
  )
}
