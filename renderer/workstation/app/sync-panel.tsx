import { ArrowsCirclepathIcon } from '@navikt/aksel-icons'
import type { SyncState } from '@shared/sync/state'
import { useTranslation } from 'react-i18next'
import { useNow } from '../lib/clock'
import { useFormats } from '../lib/format'
import { useLocal } from '../lib/use-command'
import { useDeskQuery } from '../lib/use-query'
import { changeText } from './change-text'
import { CopyProgress } from './first-sync'
import type { SyncFace } from './sync-text'

/** What waits to be sent, oldest first, and "try now". */
export function SyncPanel({ state, face }: { state: SyncState; face: SyncFace }) {
  const { t } = useTranslation('shell')
  const format = useFormats()
  const now = useNow()
  const waiting = useDeskQuery('sync.waiting', {}).data ?? []
  const tryNow = useLocal('sync.now')
  return (
    <>
      <header className="pop-head">
        <div className="grow">
          <strong>{face.text}</strong>
          {state.lastSyncedAt !== null && (
            <div className="muted">{t('sync.last', { time: format.when(state.lastSyncedAt, now) })}</div>
          )}
        </div>
        <button
          type="button"
          className="aksel-button aksel-button--small"
          data-variant="secondary"
          onClick={() => void tryNow({})}
        >
          <ArrowsCirclepathIcon aria-hidden fontSize={16} />
          {t('sync.tryNow')}
        </button>
      </header>
      {state.problem !== null && (
        <p className="notice" data-tone="danger">
          {t(`problem.${state.problem}` as 'problem.unknown', {
            defaultValue: t('problem.unknown', { code: state.problem }),
          })}
        </p>
      )}
      {state.receiving !== null && <CopyProgress receiving={state.receiving} />}
      {waiting.length === 0 ? (
        <p className="muted">{t('sync.nothingWaits')}</p>
      ) : (
        <>
          <h2>{t('sync.waitingTitle', { count: waiting.length })}</h2>
          <ul className="waiting-list">
            {waiting.slice(0, 50).map((change) => (
              <li key={change.mutationId}>
                <span>{changeText(t, change.name)}</span>
                <time className="muted">{format.when(change.madeAt, now)}</time>
              </li>
            ))}
          </ul>
          <p className="muted">{t('sync.safe')}</p>
        </>
      )}
    </>
  )
}
