import type { SyncEvent } from '@shared/sync/diagnostics'
import type { TFunction } from 'i18next'

type Event = Pick<SyncEvent, 'code' | 'exchange' | 'detail'>

/** The stable code of an event, as it is told on the phone: `unreachable/push/timeout`. */
export const codeOf = ({ code, exchange, detail }: Event): string =>
  [code, exchange, detail].filter((part) => part !== null).join('/')

/** ok: nobody needs to act; waiting: it mends itself; problem: somebody must act. */
export function toneOf({ code, detail }: Event): 'ok' | 'waiting' | 'problem' {
  if (code === 'defect' || code === 'refused' || detail === 'restored' || detail === 'certificate') return 'problem'
  return code === 'unreachable' || code === 'slow' || code === 'unclean-end' ? 'waiting' : 'ok'
}

/** What a person can do about an event, in one sentence or two. */
export function todoOf(t: TFunction<['sync', 'shell']>, { code, detail }: Event): string {
  switch (code) {
    case 'unreachable':
      return detail?.startsWith('status-')
        ? t('reason.server')
        : t(`reason.${detail ?? 'other'}` as 'reason.other', { defaultValue: t('reason.other') })
    case 'refused':
      return t(`shell:problem.${detail ?? 'unknown'}` as 'shell:problem.unknown', {
        defaultValue: t('shell:problem.unknown', { code: detail }),
      })
    case 'copy':
      return detail === 'restored' || detail === 'forgotten' ? t(`todo.${detail}`) : t('todo.none')
    case 'unclean-end':
    case 'defect':
    case 'slow':
    case 'new-client-id':
      return t(`todo.${code}`)
    default:
      return t('todo.none')
  }
}
