import { MOST_TOLD } from '@shared/citizen/queries'
import type { QueryResult } from '@shared/contract'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session'
import { useNow } from '../../lib/clock'
import { useFormats } from '../../lib/format'
import { useDeskQuery } from '../../lib/use-query'
import { type PlainColumn, PlainTable } from '../../ui/plain-table'
import './told-page.css'

type Told = QueryResult<'told.log'>[number]
const FILTERS = ['all', 'vendor'] as const

/** What patients were told last, how, and what is held back still (S93-S103). */
export function ToldPage() {
  const { t } = useTranslation('told')
  const { clinic } = useSession()
  const [only, setOnly] = useState<(typeof FILTERS)[number]>('all')
  const told = useDeskQuery('told.log', { only }).data
  return (
    <section className="panel told-page" aria-labelledby="told">
      <header className="panel-head">
        <h2 id="told">{t('title')}</h2>
        <nav className="row" aria-label={t('filter')}>
          {FILTERS.map((filter) => (
            <button
              key={filter}
              type="button"
              className="plain"
              aria-pressed={only === filter}
              onClick={() => setOnly(filter)}
            >
              {t(filter === 'all' ? 'all' : 'vendorOnly')}
            </button>
          ))}
        </nav>
      </header>
      <p className="muted">{t('lead')}</p>
      {clinic && !clinic.vendorNotifications && <p className="notice">{t('clinicOff')}</p>}
      {told?.length === 0 && <p>{t(only === 'all' ? 'none' : 'noneOfVendor')}</p>}
      {told && told.length > 0 && <ToldTable told={told} />}
      {told?.length === MOST_TOLD && <p className="muted">{t('most', { count: MOST_TOLD })}</p>}
    </section>
  )
}

function ToldTable({ told }: { told: readonly Told[] }) {
  const { t } = useTranslation(['told', 'common'])
  const format = useFormats()
  const now = useNow(30_000)
  const columns = useMemo<PlainColumn<Told>[]>(
    () => [
      { id: 'time', header: t('told:when'), cell: ({ row }) => <time>{format.when(row.original.at, now)}</time> },
      { id: 'patient', header: t('told:patient'), cell: ({ row }) => row.original.patientName },
      {
        id: 'what',
        header: t('told:what'),
        cell: ({ row: { original } }) => (
          <>
            {t(`common:news.${original.kind}`)}
            {original.at > now && <div className="muted">{t('told:held', { time: format.time(original.at) })}</div>}
          </>
        ),
      },
      {
        id: 'how',
        header: t('told:how'),
        cell: ({ row: { original } }) =>
          original.vendor === null ? t('told:helsenorge') : t(`common:vendor.${original.vendor}`),
      },
    ],
    [t, format, now],
  )
  const rows = useMemo(() => [...told], [told])
  return <PlainTable labelledBy="told" columns={columns} rows={rows} idOf={({ id }) => id} />
}
