import Button from '@helsenorge/designsystem-react/components/Button'
import { useApi } from '../app/connection'
import { useRefresh, useYouthConsent } from '../app/queries'
import { useSession } from '../app/session'
import { citizen } from '../lib/citizen'
import { useSpeech } from '../lib/i18n'
import { useAttempt } from '../lib/use-attempt'
import { ProblemNotice } from '../ui/problem-notice'

/** A parent's yes to what one from 13 to 15 may use alone (S121); not there at any other age. */
export function YouthConsent() {
  const { t } = useSpeech()
  const { chosen } = useSession()
  const api = useApi()
  const refresh = useRefresh()
  const { data } = useYouthConsent()
  const { submit, pending, problem } = useAttempt((agreed: boolean, key) =>
    citizen.setYouthConsent(api, { patientId: chosen.id, agreed }, key),
  )
  if (!data?.mayChoose) return null
  const choose = async (): Promise<void> => {
    if ((await submit(!data.agreed))?.ok) await refresh()
  }
  const words = { name: chosen.name.split(' ')[0] ?? '' }
  return (
    <section aria-labelledby="youth">
      <h2 className="heading" id="youth">
        {t('youth.title', words)}
      </h2>
      <p role="status">{t(data.agreed ? 'youth.given' : 'youth.notGiven', words)}</p>
      <p>{t('youth.what', words)}</p>
      {problem && <ProblemNotice title={t('profile.failed')} problem={problem} />}
      <Button variant="outline" disabled={pending} onClick={() => void choose()}>
        {t(data.agreed ? 'youth.withdraw' : 'youth.agree')}
      </Button>
    </section>
  )
}
