import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../lib/clock'
import { currentLanguage } from '../lib/i18n'
import { useDeskQuery } from '../lib/use-query'
import { useOverlays } from './overlays'
import { syncFace } from './sync-text'

const SyncPanel = lazy(() => import('./sync-panel').then((module) => ({ default: module.SyncPanel })))

/** How the sync stands, at all times. A click shows what waits; what needs a person has its own, louder button. */
export function SyncBadge() {
  const { t } = useTranslation('shell')
  const state = useDeskQuery('sync.state', {}).data
  const now = useNow(5_000)
  const { open } = useOverlays()
  const [panel, setPanel] = useState(false)
  if (!state) return null
  const face = syncFace(t, currentLanguage(), state, now)
  return (
    <>
      {state.needsAttention > 0 && (
        <button type="button" className="attention-button" onClick={() => open('attention')}>
          <ExclamationmarkTriangleIcon aria-hidden fontSize={16} />
          {t('sync.attention', { count: state.needsAttention })}
        </button>
      )}
      <button
        type="button"
        className="plain sync-badge"
        data-tone={face.tone}
        popoverTarget="sync-panel"
        aria-label={t('sync.label', { text: face.text })}
      >
        <span className="sync-dot" aria-hidden />
        <span className="sync-text">{face.text}</span>
      </button>
      <section
        id="sync-panel"
        className="pop sync-panel"
        popover="auto"
        aria-label={t('sync.title')}
        onToggle={(event) => setPanel(event.newState === 'open')}
      >
        {panel && (
          <Suspense fallback={null}>
            <SyncPanel state={state} face={face} />
          </Suspense>
        )}
      </section>
    </>
  )
}
