import { useTranslation } from 'react-i18next'
import { useNow } from '../lib/clock'
import { useFormats } from '../lib/format'
import { currentLanguage } from '../lib/i18n'
import { useDeskQuery } from '../lib/use-query'
import { syncFace } from './sync-text'

/** Before the first page of the first sync has come there is no clinic to show: what is going on, in words. */
export function FirstSync() {
  const { t } = useTranslation('shell')
  const state = useDeskQuery('sync.state', {}).data
  const format = useFormats()
  const now = useNow(1_000)
  const face = state && syncFace(t, currentLanguage(), state, now)
  return (
    <main className="first-sync" aria-live="polite">
      <h1>{t('first.title')}</h1>
      <p className="muted">{t('first.body')}</p>
      <progress aria-label={t('first.title')} />
      <p>
        {state?.receiving != null
          ? t('sync.receiving', { rows: format.number(state.receiving) })
          : (face?.text ?? t('sync.starting'))}
      </p>
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

/** While rows of a long sync still come in the window is usable; a thin line says that more is on its way. */
export function ReceivingLine() {
  const { t } = useTranslation('shell')
  const receiving = useDeskQuery('sync.state', {}).data?.receiving ?? null
  return receiving === null ? null : (
    <div className="receiving" role="progressbar" aria-label={t('sync.stillReceiving')} />
  )
}
