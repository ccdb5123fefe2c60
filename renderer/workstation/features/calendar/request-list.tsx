import type { QueryResult } from '@shared/contract'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format'

export type OpenRequest = QueryResult<'appointment.requests'>[number]

/** What patients have asked for and nobody has answered, the soonest first (C1, S110). */
export function RequestList(props: { requests: readonly OpenRequest[]; onOpen: (request: OpenRequest) => void }) {
  const { t } = useTranslation('calendar')
  const format = useFormats()
  const { requests } = props
  if (requests.length === 0) return null
  return (
    <section className="requests" aria-labelledby="requests-title">
      <h3 id="requests-title" tabIndex={-1}>
        {t('request.title')} <span className="tag">{requests.length}</span>
      </h3>
      <ul>
        {requests.map((request) => (
          <li key={request.id}>
            <button type="button" className="request" onClick={() => props.onOpen(request)}>
              <b className="person ellipsis">{request.patientName}</b>
              <span className="tabular">
                {format.dayShort(request.startsAt)} {format.time(request.startsAt)}
              </span>
              <span className="muted ellipsis">{request.calendarName}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
