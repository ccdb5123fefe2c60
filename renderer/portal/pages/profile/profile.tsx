import { Page } from '../../app/page'
import { useProfile } from '../../app/queries'
import { useSession } from '../../app/session'
import { useSpeech } from '../../lib/i18n'
import { ButtonLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { ConsentChoice } from './consent-choice'
import { ContactDetails } from './contact-details'

/** Oneself at HelseNorge: contact details, and which services one wants to use (S151, S154, S163, S192, S194). Nobody decides this for another (S165). */
export function ProfilePage() {
  const { t } = useSpeech()
  const { me, chosen } = useSession()
  const profile = useProfile()
  return (
    <Page title={t('profile.title')}>
      {chosen.id !== me.person.id && (
        <Notice kind="info" title={t('profile.own')}>
          <p>{t('profile.ownText', { name: me.person.name })}</p>
        </Notice>
      )}
      <Loaded query={profile}>
        {(value) => (
          <>
            <ContactDetails profile={value} />
            <ConsentChoice key={value.consent} consent={value.consent} />
            <section aria-labelledby="powers">
              <h2 className="heading" id="powers">
                {t('powers.title')}
              </h2>
              <p>{t('powers.lead')}</p>
              <ButtonLink page="powers" variant="outline">
                {t('powers.open')}
              </ButtonLink>
            </section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
