import type { QueryResult } from '@shared/contract'
import type { Instant } from '@shared/time/instant'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { changeText } from '../../app/change-text'
import { useFormats } from '../../lib/format'
import { useDeskQuery } from '../../lib/use-query'
import { type PlainColumn, PlainTable } from '../../ui/plain-table'

type Change = QueryResult<'sync.waiting'>[number]
const SHOWN = 20

/** What waits to be sent, in order: kinds and times, no names. */
export function SyncQueue({ now }: { now: Instant }) {
  const { t } = useTranslation('sync')
  const { t: shell } = useTranslation('shell')
  const format = useFormats()
  const waiting = useDeskQuery('sync.waiting', {}).data
  // the day is what `when` turns on
  const day = Math.floor(now / 3_600_000)
  const columns = useMemo<PlainColumn<Change>[]>(
    () => [
      { id: 'number', header: t('queue.number'), cell: ({ row }) => row.original.mutationId },
      { id: 'what', header: t('queue.what'), cell: ({ row }) => changeText(shell, row.original.name) },
      {
        id: 'since',
        header: t('queue.since'),
        cell: ({ row }) => <time>{format.when(row.original.madeAt, day * 3_600_000)}</time>,
      },
    ],
    [t, shell, format, day],
  )
  const rows = useMemo(() => (waiting ?? []).slice(0, SHOWN), [waiting])
  const count = waiting?.length ?? 0
  return (
    <section className="panel" aria-labelledby="sync-queue">
      <h2 id="sync-queue">
        {t('queue.title')} <span className="muted">{count > 0 && format.number(count)}</span>
      </h2>
      {count === 0 ? (
        <p className="muted">{t('queue.empty')}</p>
      ) : (
        <>
          <PlainTable
            labelledBy="sync-queue"
            columns={columns}
            rows={rows}
            idOf={({ mutationId }) => String(mutationId)}
          />
          {count > SHOWN && <p className="muted">{t('queue.more', { count: count - SHOWN })}</p>}
          <p className="muted">{t('queue.safe')}</p>
        </>
      )}
    </section>
  )
}
