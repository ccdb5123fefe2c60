import Button from '@helsenorge/designsystem-react/components/Button'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import { useRouter } from '../../app/router'
import { useForget } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { useSpeech } from '../../lib/i18n'
import { useAttempt } from '../../lib/use-attempt'
import { Dialog } from '../../ui/dialog'
import { ProblemNotice } from '../../ui/problem-notice'

/** Nobody gets in any more, not even oneself (S169). */
export function EmergencyBlock() {
  const { t } = useSpeech()
  const api = useApi()
  const forget = useForget()
  const { go } = useRouter()
  const [asking, setAsking] = useState(false)
  const { submit, pending, problem } = useAttempt((_: null, key) => citizen.block(api, key))
  const block = async (): Promise<void> => {
    const outcome = await submit(null)
    if (!outcome?.ok) return
    forget()
    go('front')
  }
  return (
    <section aria-labelledby="block">
      <h2 className="heading" id="block">
        {t('privacy.block.title')}
      </h2>
      <p>{t('privacy.block.what')}</p>
      <Button variant="outline" concept="destructive" onClick={() => setAsking(true)}>
        {t('privacy.block.open')}
      </Button>
      {asking && (
        <Dialog
          title={t('privacy.block.sure')}
          onClose={pending ? undefined : () => setAsking(false)}
          buttons={
            <>
              <Button concept="destructive" disabled={pending} onClick={() => void block()}>
                {t(pending ? 'action.saving' : 'privacy.block.do')}
              </Button>
              <Button variant="outline" disabled={pending} onClick={() => setAsking(false)}>
                {t('action.cancel')}
              </Button>
            </>
          }
        >
          <p>{t('privacy.block.sureText')}</p>
          {problem && <ProblemNotice title={t('profile.failed')} problem={problem} />}
        </Dialog>
      )}
    </section>
  )
}
