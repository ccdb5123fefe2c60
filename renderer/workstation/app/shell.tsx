import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useActivePatient } from './active-patient'
import { ErrorBoundary } from './error-boundary'
import { features } from './feature'
import { FirstSync, ReceivingLine } from './first-sync'
import { type Overlay, useOverlays } from './overlays'
import { PatientBar } from './patient-bar'
import { Rail } from './rail'
import { go, useRoute, views } from './route'
import { useSession } from './session'
import { useKeys } from './shortcuts'
import { TopBar } from './top-bar'

const overlays = {
  palette: lazy(() => import('./palette').then((module) => ({ default: module.Palette }))),
  shortcuts: lazy(() => import('./shortcut-sheet').then((module) => ({ default: module.ShortcutSheet }))),
  attention: lazy(() => import('./attention/panel').then((module) => ({ default: module.AttentionPanel }))),
} as const satisfies Record<Overlay, unknown>
const UnsavedDialog = lazy(() => import('./unsaved-dialog').then((module) => ({ default: module.UnsavedDialog })))

/** Hides or shows everything marked `person` (Alt+K). */
const togglePrivate = (): void => {
  document.documentElement.toggleAttribute('data-private')
}

/** The window: rail, top bar, the patient, and one view. */
export function Shell() {
  const { t } = useTranslation('shell')
  const { view } = useRoute()
  const { clinic } = useSession()
  const { shown, open } = useOverlays()
  const { asked } = useActivePatient()
  useKeys(
    {
      'Ctrl+k': () => open('palette'),
      F1: () => open('shortcuts'),
      'Alt+k': togglePrivate,
      'Alt+o': () => open('attention'),
      ...Object.fromEntries(views.map((name, index) => [`Alt+${index + 1}`, () => go(name)])),
    },
    ['Alt+k'],
  )
  // undefined: the core is still starting, and the window is drawn meanwhile
  if (clinic === null) return <FirstSync />
  const View = features[view]
  const OverlayView = shown && overlays[shown]
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('skip')}
      </button>
      <Rail />
      <TopBar />
      <PatientBar />
      <main id="main" className="view" tabIndex={-1} aria-label={t(`view.${view}`)}>
        <ErrorBoundary resetKey={view}>
          <Suspense fallback={<div className="view-loading" aria-busy />}>
            <View />
          </Suspense>
        </ErrorBoundary>
      </main>
      <ReceivingLine />
      <Suspense fallback={null}>{OverlayView && <OverlayView />}</Suspense>
      <Suspense fallback={null}>{asked && <UnsavedDialog />}</Suspense>
    </div>
  )
}
