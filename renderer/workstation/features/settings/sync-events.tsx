import type { SyncEvent } from '@shared/sync/diagnostics'
import type { Instant } from '@shared/time/instant'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format'
import { type PlainColumn, PlainTable } from '../../ui/plain-table'
import { codeOf, todoOf, toneOf } from './event-words'
import { SyncLogButton } from './sync-log-dialog'

/** What happened lately, and for each what a person can do. */
export function SyncEvents({ events, now }: { events: readonly SyncEvent[]; now: Instant }) {
  const { t } = useTranslation(['sync', 'shell'])
  const format = useFormats()
  const hour = Math.floor(now / 3_600_000)
  const columns = useMemo<PlainColumn<SyncEvent>[]>(
    () => [
      {
        id: 'time',
        header: t('events.time'),
        cell: ({ row }) => <time>{format.when(row.original.at, hour * 3_600_000)}</time>,
      },
      {
        id: 'event',
        header: t('events.what'),
        cell: ({ row: { original } }) => (
          <>
            <span className="event-name" data-tone={toneOf(original)}>
              {t(`event.${original.code}`, { seconds: format.number(Math.round((original.ms ?? 0) / 1000)) })}
            </span>
            {original.count > 1 && (
              <div className="muted">
                {t('events.times', {
                  count: original.count,
                  last: format.when(original.lastAt, hour * 3_600_000),
                })}
              </div>
            )}
          </>
        ),
      },
      { id: 'todo', header: t('events.todo'), cell: ({ row }) => todoOf(t, row.original) },
      {
        id: 'code',
        header: t('events.code'),
        cell: ({ row: { original } }) => (
          <>
            <code>{codeOf(original)}</code>
            {original.frames.length > 0 && <div className="muted breakable">{original.frames.join(' ')}</div>}
          </>
        ),
      },
    ],
    [t, format, hour],
  )
  const rows = useMemo(() => [...events], [events])
  return (
    <section className="panel" aria-labelledby="sync-events">
      <header className="panel-head">
        <h2 id="sync-events">{t('events.title')}</h2>
        <SyncLogButton />
      </header>
      {rows.length === 0 ? (
        <p className="muted">{t('events.empty')}</p>
      ) : (
        <PlainTable labelledBy="sync-events" columns={columns} rows={rows} idOf={({ seq }) => String(seq)} />
      )}
    </section>
  )
}
