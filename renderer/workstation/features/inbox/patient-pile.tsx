import './patient-pile.css'
import { dateOf } from '@shared/time/oslo'
import { useTranslation } from 'react-i18next'
import { go } from '../../app/route'
import { useNow } from '../../lib/clock'
import { useFormats } from '../../lib/format'
import type { Thread } from './thread'

const MOST = 4

/** One patient, one pile (N8): what else is open for the patient, and when the patient comes, so that all can be settled in one go. */
export function PatientPile({ pile: { others, next } }: Pick<Thread, 'pile'>) {
  const { t } = useTranslation(['inbox', 'common'])
  const format = useFormats()
  const now = useNow(60_000)
  if (others.length === 0 && !next) return null
  const isToday = next && dateOf(next.startsAt) === dateOf(now)
  return (
    <aside className="pile" aria-label={t('inbox:pile.title')}>
      <span className="muted">{t('inbox:pile.title')}:</span>
      {others.slice(0, MOST).map(({ id, kind, subject }) => (
        <button key={id} type="button" className="plain pile-link person" onClick={() => go('inbox', id)}>
          {t(`common:kind.${kind}`)}: {subject}
        </button>
      ))}
      {others.length > MOST && <span className="muted">{t('inbox:pile.more', { count: others.length - MOST })}</span>}
      {next && (
        <span className="tag" data-tone={isToday ? 'accent' : undefined}>
          {t(isToday ? 'inbox:pile.today' : 'inbox:pile.next', {
            time: isToday
              ? format.time(next.startsAt)
              : `${format.dayShort(next.startsAt)} ${format.time(next.startsAt)}`,
            place: next.calendarName,
          })}
        </span>
      )}
    </aside>
  )
}
