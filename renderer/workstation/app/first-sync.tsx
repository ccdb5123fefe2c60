import type { SyncState } from '@shared/sync/state'
import { useTranslation } from 'react-i18next'
import { useNow } from '../lib/clock'
import { useFormats } from '../lib/format'
import { currentLanguage } from '../lib/i18n'
import { useLocal } from '../lib/use-command'
import { useDeskQuery } from '../lib/use-query'
import { percentOf, syncFace } from './sync-text'

/** Before the first page of the first sync has come there is no clinic to show: what is going on, in words. */
export function FirstSync() {
  const { t } = useTranslation('shell')
  const state = useDeskQuery('sync.state', {}).data
  const now = useNow(1_000)
  const face = state && syncFace(t, currentLanguage(), state, now)
  return (
    <main className="first-sync" aria-live="polite">
      <h1>{t('first.title')}</h1>
      <p className="muted">{t('first.body')}</p>
      <progress aria-label={t('first.title')} />
      <p>{face?.text ?? t('sync.starting')}</p>
      {state?.problem != null && (
        <p className="notice" data-tone="danger">
          {t(`problem.${state.problem}` as 'problem.unknown', {
            defaultValue: t('problem.unknown', { code: state.problem }),
          })}
        </p>
      )}
    </main>
  )
}

/** While rows of a copy still come the window is usable; a thin line says how far it is. */
export function ReceivingLine() {
  const { t } = useTranslation('shell')
  const receiving = useDeskQuery('sync.state', {}).data?.receiving ?? null
  if (receiving === null) return null
  const percent = percentOf(receiving)
  return (
    <div
      className="receiving"
      role="progressbar"
      aria-label={t('sync.stillReceiving')}
      aria-valuenow={percent}
      data-paused={receiving.paused}
    >
      <div style={{ inlineSize: `${percent}%` }} />
    </div>
  )
}

/** A copy of the clinic under way: what and how much, and that it may be stopped and gone on with (SY14). */
export function CopyProgress({ receiving }: { receiving: NonNullable<SyncState['receiving']> }) {
  const { t } = useTranslation('shell')
  const format = useFormats()
  const pause = useLocal('sync.pauseCopy')
  return (
    <section className="copy-progress" aria-label={t('sync.copyTitle')}>
      <progress max={receiving.total} value={receiving.done} aria-label={t('sync.copyTitle')} />
      <div className="copy-progress-foot">
        <span>
          {t('sync.copyRows', { done: format.number(receiving.done), total: format.number(receiving.total) })}
        </span>
        <button
          type="button"
          className="aksel-button aksel-button--small"
          data-variant="secondary"
          onClick={() => void pause({ paused: !receiving.paused })}
        >
          {receiving.paused ? t('sync.resumeCopy') : t('sync.pauseCopy')}
        </button>
      </div>
      <p className="muted">{receiving.paused ? t('sync.copyPausedHelp') : t('sync.copyHelp')}</p>
    </section>
  )
}
