import LinkList from '@helsenorge/designsystem-react/components/LinkList'
import { Page } from '../../app/page'
import { useProfile } from '../../app/queries'
import { useSession } from '../../app/session'
import { useSpeech } from '../../lib/i18n'
import type { PageName } from '../../lib/routes'
import { useLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { ConsentChoice } from './consent-choice'
import { ContactDetails } from './contact-details'

/** Oneself at HelseNorge: contact details, which services one wants to use, and the way to the rest (S151, S154, S163, S192, S194). */
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
      <More />
      <Loaded query={profile}>
        {(value) => (
          <>
            <ContactDetails profile={value} />
            <ConsentChoice key={value.consent} consent={value.consent} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const PAGES = [
  'aboutMe',
  'notificationProfile',
  'privacy',
  'powers',
  'registered',
  'usage',
] as const satisfies readonly PageName[]

function More() {
  const { t } = useSpeech()
  const link = useLink()
  return (
    <nav aria-label={t('profile.title')}>
      <LinkList variant="line" chevron>
        {PAGES.map((page) => (
          <LinkList.Link key={page} {...link(page)}>
            <span className="line">
              <span className="line__title">{t(`profile.more.${page}`)}</span>
              <span className="line__text line__text--quiet">{t(`profile.more.${page}What`)}</span>
            </span>
          </LinkList.Link>
        ))}
      </LinkList>
    </nav>
  )
}
