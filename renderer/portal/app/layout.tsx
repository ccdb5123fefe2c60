import Button from '@helsenorge/designsystem-react/components/Button'
import type { ReactNode } from 'react'
import { useSpeech } from '../lib/i18n'
import { Header } from './header'
import { useRouter } from './router'
import { useSession } from './session'

/** What stands on every page, first of all that nothing here is real. */
export function Layout({ loggedIn, children }: { loggedIn: boolean; children: ReactNode }) {
  const { t } = useSpeech()
  return (
    <div className="site">
      <a className="skip" href="#content">
        {t('site.skip')}
      </a>
      <section className="mock" aria-label={t('site.mock')}>
        <strong>{t('site.mock')}</strong>
        <span>{t('site.mockExplained')}</span>
      </section>
      <Header loggedIn={loggedIn} />
      {loggedIn && <OnBehalf />}
      <div className="site__main">{children}</div>
      <Footer />
    </div>
  )
}

/** Whoever acts for another sees it on every page. */
function OnBehalf() {
  const { t } = useSpeech()
  const { me, chosen, choose } = useSession()
  const { go } = useRouter()
  if (chosen.id === me.person.id) return null
  const back = () => {
    choose({ ...me.person, as: 'oneself' })
    go('front')
  }
  return (
    <section className="on-behalf" aria-label={t('header.onBehalf', { name: chosen.name })}>
      <p>
        {t(chosen.as === 'power' ? 'header.onBehalfPower' : 'header.onBehalf', {
          name: `${chosen.name} (${t('age', { count: chosen.ageYears })})`,
        })}
      </p>
      <Button variant="outline" onClick={back}>
        {t('header.backToSelf')}
      </Button>
    </section>
  )
}

function Footer() {
  const { t } = useSpeech()
  return (
    <footer className="footer">
      <div className="footer__columns">
        <section>
          <h2>{t('footer.help')}</h2>
          <p>{t('footer.helpText')}</p>
          <p>
            <a className="footer__phone" href="tel:+4723327000">
              {t('footer.phone')}
            </a>
            <br />
            {t('footer.hours')}
          </p>
        </section>
        <section>
          <h2>{t('footer.emergency')}</h2>
          <p>{t('footer.emergencyText')}</p>
        </section>
        <section>
          <h2>{t('footer.about')}</h2>
          <p>{t('footer.aboutText')}</p>
        </section>
      </div>
    </footer>
  )
}
