import { useTranslation } from 'react-i18next'
import { LanguageChoice, ThemeChoice } from '../../app/user-menu'
import '../../ui/aksel.css'
import { About } from './about'
import { GpServices } from './gp-services'
import { SourceMarkerChoice } from './source-marker-choice'
import './settings.css'

/** What the clinic offers at HelseNorge, how the window looks, and where the patient's page is. */
export function SettingsView() {
  const { t } = useTranslation('settings')
  return (
    <div className="settings">
      <h1>{t('title')}</h1>
      <GpServices />
      <section className="panel" aria-labelledby="look">
        <h2 id="look">{t('look')}</h2>
        <LanguageChoice />
        <ThemeChoice />
        <SourceMarkerChoice />
      </section>
      <About />
    </div>
  )
}
