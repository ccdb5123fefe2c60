import Button from '@helsenorge/designsystem-react/components/Button'
import Icon from '@helsenorge/designsystem-react/components/Icon'
import Bell from '@helsenorge/designsystem-react/components/Icons/Bell'
import Calendar from '@helsenorge/designsystem-react/components/Icons/Calendar'
import Envelope from '@helsenorge/designsystem-react/components/Icons/Envelope'
import Home from '@helsenorge/designsystem-react/components/Icons/Home'
import Person from '@helsenorge/designsystem-react/components/Icons/Person'
import { useState } from 'react'
import { useSpeech } from '../lib/i18n'
import type { PageName } from '../lib/routes'
import { useLink } from '../ui/link'
import { useHome } from './queries'
import { useRouter } from './router'
import { useLogOut, useSession } from './session'

/** Name, language and, when somebody is logged in, who and where to go. */
export function Header({ loggedIn }: { loggedIn: boolean }) {
  const { t, language, setLanguage } = useSpeech()
  const link = useLink()
  const other = language === 'nb' ? 'en' : 'nb'
  return (
    <header className="header">
      <div className="header__bar">
        <a className="header__name" {...link('front')}>
          {t('site.name')} <span className="header__mock">({t('site.mockShort')})</span>
        </a>
        <Button variant="borderless" wrapperClassName="header__language" onClick={() => setLanguage(other)}>
          <span lang={other}>{t('site.languageOther')}</span>
        </Button>
        {loggedIn && <WhoAmI />}
      </div>
      {loggedIn && <Navigation />}
    </header>
  )
}

function WhoAmI() {
  const { t } = useSpeech()
  const { chosen } = useSession()
  const link = useLink()
  const logOut = useLogOut()
  const { go } = useRouter()
  const [pending, setPending] = useState(false)
  const leave = async () => {
    setPending(true)
    const outcome = await logOut()
    setPending(false)
    if (outcome.ok) go('front')
  }
  return (
    <div className="header__who">
      <a className="header__person" {...link('persons')}>
        <Icon svgIcon={Person} size={38} />
        <span className="hidden-visually">{t('header.person')} </span>
        <span>{chosen.name}</span>
      </a>
      <a className="header__profile" {...link('profile')}>
        {t('header.profile')}
      </a>
      <Button variant="borderless" disabled={pending} onClick={() => void leave()}>
        {pending ? t('header.loggingOut') : t('header.logOut')}
      </Button>
    </div>
  )
}

const ENTRIES = [
  { page: 'front', icon: Home, text: 'header.front', within: [] },
  { page: 'appointments', icon: Calendar, text: 'header.appointments', within: ['appointment'] },
  { page: 'messages', icon: Envelope, text: 'header.messages', within: ['message'] },
  { page: 'notifications', icon: Bell, text: 'header.notifications', within: [] },
] as const satisfies readonly { page: PageName; within: readonly PageName[]; [rest: string]: unknown }[]

function Navigation() {
  const { t } = useSpeech()
  const { place } = useRouter()
  const link = useLink()
  const { data: home } = useHome()
  const unread: Partial<Record<PageName, number>> = {
    messages: home?.unreadMessages ?? 0,
    notifications: home?.unreadNotifications ?? 0,
  }
  return (
    <nav className="nav" aria-label={t('site.navigation')}>
      <ul>
        {ENTRIES.map(({ page, icon, text, within }) => {
          const count = unread[page] ?? 0
          const current = place.page === page || within.some((inner) => inner === place.page)
          return (
            <li key={page}>
              <a className="nav__link" aria-current={current ? 'page' : undefined} {...link(page)}>
                <Icon svgIcon={icon} size={38} />
                <span>{t(text)}</span>
                {count > 0 && (
                  <span className="nav__count">
                    <span aria-hidden="true">{count}</span>
                    <span className="hidden-visually">{t('header.unread', { count })}</span>
                  </span>
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
