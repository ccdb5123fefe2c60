import Button from '@helsenorge/designsystem-react/components/Button'
import type { OwnPower } from '@shared/citizen/powers'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import { useRefresh } from '../../app/queries'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { useAttempt } from '../../lib/use-attempt'
import { Dialog } from '../../ui/dialog'
import { ProblemNotice } from '../../ui/problem-notice'

/** Ends a power after a question: what it means, and that it is at once (S171). */
export function EndPower({ power, text }: { power: OwnPower; text: string }) {
  const { t } = useSpeech()
  const api = useApi()
  const refresh = useRefresh()
  const [asking, setAsking] = useState(false)
  const { submit, pending, problem } = useAttempt((id: string, key) => citizen.endPower(api, id, key))
  const end = async (): Promise<void> => {
    if ((await submit(power.id))?.ok) {
      setAsking(false)
      await refresh()
    }
  }
  return (
    <>
      <Button variant="outline" concept="destructive" onClick={() => setAsking(true)}>
        {t('powers.end')}
        <span className="hidden-visually"> {power.name}</span>
      </Button>
      {asking && (
        <Dialog
          title={t('powers.endTitle')}
          onClose={pending ? undefined : () => setAsking(false)}
          buttons={
            <>
              <Button concept="destructive" disabled={pending} onClick={() => void end()}>
                {t('powers.endNow')}
              </Button>
              <Button variant="outline" disabled={pending} onClick={() => setAsking(false)}>
                {t('powers.keep')}
              </Button>
            </>
          }
        >
          <p>{text}</p>
          {problem && <ProblemNotice title={t('profile.failed')} problem={problem} />}
        </Dialog>
      )}
    </>
  )
}
