import Button from '@helsenorge/designsystem-react/components/Button'
import type { Profile } from '@shared/citizen/api'
import { useApi } from '../../app/connection'
import { useRefresh } from '../../app/queries'
import { citizen } from '../../lib/citizen'
import { now } from '../../lib/clock'
import { useSpeech } from '../../lib/i18n'
import { useAttempt } from '../../lib/use-attempt'
import { Fact, Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { ProblemNotice } from '../../ui/problem-notice'

/** What the registers know of how one is reached; looked over every 18 months (S154, S194). */
export function ContactDetails({ profile }: { profile: Profile }) {
  const { t, format } = useSpeech()
  const api = useApi()
  const refresh = useRefresh()
  const { submit, pending, problem } = useAttempt((_: null, key) => citizen.confirmContact(api, key))
  const { active, validUntil } = profile
  const stale = !active || validUntil === null || validUntil < now()
  const confirm = async (): Promise<void> => {
    if ((await submit(null))?.ok) await refresh()
  }
  return (
    <section aria-labelledby="contact">
      <h2 className="heading" id="contact">
        {t('profile.contact.title')}
      </h2>
      <p>{t('profile.contact.source')}</p>
      <Facts>
        <Fact term={t('profile.contact.phone')}>{profile.phone ?? t('profile.contact.none')}</Fact>
        <Fact term={t('profile.contact.email')}>{profile.email ?? t('profile.contact.none')}</Fact>
        <Fact term={t('profile.contact.address')}>{profile.address}</Fact>
      </Facts>
      <div role="status">
        {stale ? (
          <Notice kind="warn" title={t(active ? 'profile.contact.outdated' : 'profile.contact.begin')}>
            <p>{t('profile.contact.why')}</p>
          </Notice>
        ) : (
          <p>{t('profile.contact.until', { until: format.date(validUntil - 1) })}</p>
        )}
      </div>
      {problem && <ProblemNotice title={t('profile.failed')} problem={problem} />}
      <Button variant={stale ? 'fill' : 'outline'} disabled={pending} onClick={() => void confirm()}>
        {t('profile.contact.confirm')}
      </Button>
    </section>
  )
}
