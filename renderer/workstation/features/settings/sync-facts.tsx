import type { QueryResult } from '@shared/contract'
import { deskInfo } from '@shared/port'
import type { LastExchange } from '@shared/sync/diagnostics'
import type { Instant } from '@shared/time/instant'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format'
import { sizeWords } from './size-words'

type Told = QueryResult<'sync.diagnostics'>
type Storage = QueryResult<'sync.storage'>

/** Below this new changes are soon not stored any more, bytes. */
const LITTLE_ROOM = 1_000_000_000

/** Where HelseNorge is, whether it answers, and what was last said. */
export function LineFacts({ told, now }: { told: Told; now: Instant }) {
  const { t } = useTranslation('sync')
  const seconds = told.nextTryAt === null ? 0 : Math.max(0, Math.ceil((told.nextTryAt - now) / 1000))
  return (
    <section className="panel" aria-labelledby="sync-line">
      <h2 id="sync-line">{t('line.title')}</h2>
      <dl className="facts">
        <dt>{t('line.address')}</dt>
        <dd className="breakable">{told.helsenorgeUrl ?? t('line.starting')}</dd>
        <dt>{t('line.notices')}</dt>
        <dd>{t(told.streamOpen ? 'line.streamOpen' : 'line.streamClosed')}</dd>
        <dt>{t('line.next')}</dt>
        <dd>
          {seconds === 0 ? t('line.nextNow') : t('line.nextIn', { count: seconds })}
          {told.failures > 0 && <span className="muted"> ({t('line.failures', { count: told.failures })})</span>}
        </dd>
        <dt>{t('line.lastPush')}</dt>
        <dd>
          <Exchanged kind="pushed" last={told.lastPush} now={now} />
        </dd>
        <dt>{t('line.lastPull')}</dt>
        <dd>
          <Exchanged kind="pulled" last={told.lastPull} now={now} />
        </dd>
      </dl>
    </section>
  )
}

function Exchanged({ kind, last, now }: { kind: 'pushed' | 'pulled'; last: LastExchange | null; now: Instant }) {
  const { t } = useTranslation('sync')
  const format = useFormats()
  if (last === null) return <span className="muted">{t('line.never')}</span>
  const ms = format.number(last.ms)
  return (
    <>
      {format.ago(last.at, now)}{' '}
      <span className="muted">
        (
        {last.outcome === 'ok'
          ? t(`line.${kind}`, { count: last.rows, ms })
          : t(`line.outcome.${last.outcome}`, { ms })}
        )
      </span>
    </>
  )
}

/** Which program this is, up to where it has received, and the room it has. */
export function StationFacts({ told, storage }: { told: Told; storage: Storage | undefined }) {
  const { t } = useTranslation('sync')
  const format = useFormats()
  const version = useQuery({
    queryKey: ['desk.info'],
    queryFn: async () => deskInfo.parse(await window.desk.info()),
  }).data?.version
  const size = (bytes: number) => sizeWords(bytes, format.number)
  const { cookie } = told
  const little = storage?.free != null && storage.free < LITTLE_ROOM
  return (
    <section className="panel" aria-labelledby="sync-station">
      <h2 id="sync-station">{t('station.title')}</h2>
      <dl className="facts">
        <dt>{t('station.version')}</dt>
        <dd>
          {version} <span className="muted">({t('station.protocol', { number: told.protocol })})</span>
        </dd>
        <dt>{t('station.client')}</dt>
        <dd className="tabular">{told.clientId}</dd>
        <dt>{t('station.cookie')}</dt>
        <dd>
          {cookie === null
            ? t('station.cookieNone')
            : t(cookie.copying ? 'station.cookieCopying' : 'station.cookieAt', {
                clock: format.number(cookie.clock),
                epoch: cookie.epoch,
              })}
        </dd>
        <dt>{t('station.cache')}</dt>
        <dd>
          {storage && t('station.cacheSize', { size: size(storage.cache + storage.wal), wal: size(storage.wal) })}
        </dd>
        <dt>{t('station.free')}</dt>
        <dd>{storage && (storage.free === null ? t('station.freeUnknown') : size(storage.free))}</dd>
      </dl>
      {little && (
        <p className="notice" data-tone="warning">
          {t('station.freeLow')}
        </p>
      )}
    </section>
  )
}
