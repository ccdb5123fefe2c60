import { ArrowsCirclepathIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import type { QueryResult } from '@shared/contract'
import { useTranslation } from 'react-i18next'
import { CopyProgress } from '../../app/first-sync'
import { useOverlays } from '../../app/overlays'
import { syncFace } from '../../app/sync-text'
import { useNow } from '../../lib/clock'
import { currentLanguage } from '../../lib/i18n'
import { useLocal } from '../../lib/use-command'
import { useDeskQuery } from '../../lib/use-query'
import { SyncEvents } from './sync-events'
import { LineFacts, StationFacts } from './sync-facts'
import { SyncQueue } from './sync-queue'
import { SyncRebuild } from './sync-rebuild'
import './sync-page.css'

/** How often sizes, row counts and free room are looked at while the page is open, ms. */
const STORAGE_EVERY = 15_000

/** How the sync stands, for the clinic and for whoever helps it: nothing here names a patient. */
export function SyncPage() {
  const { t } = useTranslation('shell')
  const state = useDeskQuery('sync.state', {}).data
  const told = useDeskQuery('sync.diagnostics', {}).data
  const storage = useDeskQuery('sync.storage', {}, { every: STORAGE_EVERY }).data
  const now = useNow(1_000)
  if (!state || !told) return <div className="view-loading" aria-busy />
  const face = syncFace(t, currentLanguage(), state, now)
  return (
    <div className="sync-page">
      <StateLine face={face} problem={state.problem} attention={state.needsAttention} />
      <Rebuilding rebuild={told.rebuild} />
      {state.receiving !== null && <CopyProgress receiving={state.receiving} />}
      <div className="sync-columns">
        <LineFacts told={told} now={now} />
        <StationFacts told={told} storage={storage} />
      </div>
      <SyncQueue now={now} />
      <SyncEvents events={told.events} now={now} />
      <SyncRebuild state={state} storage={storage} />
    </div>
  )
}

function StateLine(props: { face: ReturnType<typeof syncFace>; problem: string | null; attention: number }) {
  const { t } = useTranslation(['sync', 'shell'])
  const tryNow = useLocal('sync.now')
  const { open } = useOverlays()
  return (
    <>
      <section className="sync-line" aria-label={t('title')} data-tone={props.face.tone}>
        <span className="sync-dot" aria-hidden />
        <strong className="grow">{props.face.text}</strong>
        <Button
          size="small"
          variant="secondary"
          icon={<ArrowsCirclepathIcon aria-hidden />}
          onClick={() => void tryNow({})}
        >
          {t('tryNow')}
        </Button>
      </section>
      {props.problem !== null && (
        <p className="notice" data-tone="danger">
          {t(`shell:problem.${props.problem}` as 'shell:problem.unknown', {
            defaultValue: t('shell:problem.unknown', { code: props.problem }),
          })}
        </p>
      )}
      {props.attention > 0 && (
        <p className="notice row" data-tone="warning">
          {t('attention', { count: props.attention })}
          <button type="button" className="plain" onClick={() => open('attention')}>
            {t('showAttention')}
          </button>
        </p>
      )}
    </>
  )
}

function Rebuilding({ rebuild }: Pick<QueryResult<'sync.diagnostics'>, 'rebuild'>) {
  const { t } = useTranslation('sync')
  return (
    <div role="status">
      {rebuild !== 'none' && <p className="notice">{t(rebuild === 'wanted' ? 'rebuild.wanted' : 'rebuild.copying')}</p>}
    </div>
  )
}
