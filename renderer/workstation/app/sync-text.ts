import type { SyncState } from '@shared/sync/state'
import type { Instant } from '@shared/time/instant'
import type { TFunction } from 'i18next'
import { formats } from '../lib/format'
import type { Language } from '../lib/i18n'

export interface SyncFace {
  readonly text: string
  /** ok: all is well; busy: something is under way; waiting: not yet sent; problem: somebody must act */
  readonly tone: 'ok' | 'busy' | 'waiting' | 'problem'
}

/** The one line about sync that always stands in the window. Order of weight: refused, offline, receiving, waiting, synced. */
export function syncFace(t: TFunction<'shell'>, language: Language, state: SyncState, now: Instant): SyncFace {
  const format = formats(language)
  const waiting = state.waiting > 0 ? t('sync.waiting', { count: state.waiting }) : null
  if (state.phase === 'refused') return { text: t('sync.refused'), tone: 'problem' }
  if (state.phase === 'offline') {
    const since =
      state.offlineSince === null
        ? t('sync.offline')
        : t('sync.offlineSince', { time: format.when(state.offlineSince, now) })
    return { text: waiting ? `${since} · ${waiting}` : since, tone: 'waiting' }
  }
  if (state.receiving !== null) {
    const percent = percentOf(state.receiving)
    return state.receiving.paused
      ? { text: t('sync.paused', { percent }), tone: 'waiting' }
      : { text: t('sync.receiving', { percent }), tone: 'busy' }
  }
  if (waiting) return { text: waiting, tone: 'waiting' }
  if (state.lastSyncedAt === null) return { text: t('sync.starting'), tone: 'busy' }
  return { text: t('sync.synced', { ago: format.ago(state.lastSyncedAt, now) }), tone: 'ok' }
}

/** How much of a copy has come, whole percent; never 100 before it is complete. */
export const percentOf = ({ done, total }: { done: number; total: number }): number =>
  total === 0 ? 0 : Math.min(99, Math.floor((100 * done) / total))
