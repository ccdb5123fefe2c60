import { useTranslation } from 'react-i18next'
import { go, useRoute } from '../../app/route'
import { LanguageChoice, ThemeChoice } from '../../app/user-menu'
import '../../ui/aksel.css'
import { About } from './about'
import { GpServices } from './gp-services'
import { SourceMarkerChoice } from './source-marker-choice'
import { SyncPage } from './sync-page'
import './settings.css'

/** What the clinic offers at HelseNorge, how the window looks, where the patient's page is; and apart from it how the sync stands. */
export function SettingsView() {
  const { t } = useTranslation(['settings', 'sync'])
  const sync = useRoute().id === 'sync'
  return (
    <div className="settings">
      <header className="settings-head">
        <h1>{t('title')}</h1>
        <nav className="row" aria-label={t('sync:sections')}>
          <button
            type="button"
            className="plain"
            aria-current={sync ? undefined : 'page'}
            onClick={() => go('settings')}
          >
            {t('sync:general')}
          </button>
          <button
            type="button"
            className="plain"
            aria-current={sync ? 'page' : undefined}
            onClick={() => go('settings', 'sync')}
          >
            {t('sync:title')}
          </button>
        </nav>
      </header>
      {sync ? <SyncPage /> : <General />}
    </div>
  )
}

function General() {
  const { t } = useTranslation('settings')
  return (
    <>
      <GpServices />
      <section className="panel" aria-labelledby="look">
        <h2 id="look">{t('look')}</h2>
        <LanguageChoice />
        <ThemeChoice />
        <SourceMarkerChoice />
      </section>
      <About />
    </>
  )
}
