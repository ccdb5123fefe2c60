import { useTranslation } from 'react-i18next'
import { go, useRoute } from '../../app/route'
import { LanguageChoice, ThemeChoice } from '../../app/user-menu'
import '../../ui/aksel.css'
import { About } from './about'
import { GpServices } from './gp-services'
import { PlanningPage } from './planning/planning-page'
import { RoutingPage } from './routing-page'
import { SourceMarkerChoice } from './source-marker-choice'
import { SyncPage } from './sync-page'
import { ToldPage } from './told-page'
import { TrainingPage } from './training-page'
import './settings.css'

const SECTIONS = [undefined, 'planning', 'routing', 'told', 'sync', 'training'] as const

/** What the clinic offers at HelseNorge, how the window looks, where the patient's page is; apart from it what patients were told, how the sync stands, and practice. */
export function SettingsView() {
  const { t } = useTranslation(['settings', 'planning', 'routing', 'sync', 'told', 'training'])
  const route = useRoute()
  const section = SECTIONS.find((id) => id === route.id)
  const names = {
    planning: t('planning:title'),
    routing: t('routing:title'),
    told: t('told:title'),
    sync: t('sync:title'),
    training: t('training:title'),
  }
  return (
    <div className="settings">
      <header className="settings-head">
        <h1>{t('title')}</h1>
        <nav className="row" aria-label={t('sync:sections')}>
          {SECTIONS.map((id) => (
            <button
              key={id ?? 'general'}
              type="button"
              className="plain"
              aria-current={section === id ? 'page' : undefined}
              onClick={() => go('settings', id)}
            >
              {id === undefined ? t('sync:general') : names[id]}
            </button>
          ))}
        </nav>
      </header>
      {section === 'planning' && <PlanningPage />}
      {section === 'routing' && <RoutingPage />}
      {section === 'told' && <ToldPage />}
      {section === 'sync' && <SyncPage />}
      {section === 'training' && <TrainingPage />}
      {section === undefined && <General />}
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
