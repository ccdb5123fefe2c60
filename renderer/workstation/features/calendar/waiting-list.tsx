import './waiting-list.css'
import { Button } from '@navikt/ds-react/Button'
import type { QueryResult } from '@shared/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../app/toasts'
import { useFormats } from '../../lib/format'
import { newId } from '../../lib/id'
import { usePreference } from '../../lib/preference'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { useDeskQuery } from '../../lib/use-query'
import '../../ui/aksel.css'
import type { Time } from './columns'
import { typeName } from './type-face'

type Entry = QueryResult<'calendar.waiting'>[number]

/** Who waits for a time, longest first; a freed one that suits stands beside the name. A person decides and calls: nothing is sent by itself. */
export function WaitingList(props: { onServed: (id: string, time: Time) => void }) {
  const { t } = useTranslation('calendar')
  const [kept, keep] = usePreference('calendar.waiting')
  const open = kept === 'open'
  // what is free is looked for only while somebody looks at it
  const entries = useDeskQuery('calendar.waiting', { offers: open }).data ?? []
  if (entries.length === 0) return null
  return (
    <section className="requests" aria-labelledby="waiting-title">
      <h3 id="waiting-title">
        <button
          type="button"
          className="plain waiting-toggle"
          aria-expanded={open}
          onClick={() => keep(open ? 'closed' : 'open')}
        >
          {t('waiting.title')} <span className="tag">{entries.length}</span>
        </button>
      </h3>
      {open && (
        <ul>
          {entries.map((entry) => (
            <li key={entry.id}>
              <Waiting entry={entry} onServed={props.onServed} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Waiting({ entry, onServed }: { entry: Entry; onServed: (id: string, time: Time) => void }) {
  const { t, i18n } = useTranslation('calendar')
  const format = useFormats()
  const toast = useToast()
  const refusal = useRefusalText()
  const setup = useDeskQuery('calendar.setup', {}).data
  const serve = useCommand('waiting.serve')
  const withdraw = useCommand('waiting.withdraw')
  const [asked, setAsked] = useState<'give' | 'remove' | null>(null)
  const { offer } = entry
  const when = (at: number): string => `${format.dayShort(at)} ${format.time(at)}`
  const place = setup?.calendars.find(({ id }) => id === offer?.calendarId)?.name
  const type = typeName(
    setup?.types.find(({ id }) => id === entry.typeId),
    i18n.language,
  )
  const give = async (): Promise<void> => {
    if (!offer) return
    const { calendarId, startsAt, endsAt } = offer
    const bookingId = newId()
    const done = await serve({ id: entry.id, bookingId, calendarId, startsAt, endsAt })
    if (!done.ok) return toast(refusal(done), 'problem')
    toast(t('waiting.given', { name: entry.patientName, time: when(startsAt) }), 'success')
    onServed(entry.appointmentAt === null ? bookingId : (entry.appointmentId ?? bookingId), offer)
  }
  const remove = async (): Promise<void> => {
    const done = await withdraw({ id: entry.id })
    toast(done.ok ? t('waiting.removed') : refusal(done), done.ok ? 'success' : 'problem')
  }
  return (
    <div className="waiting" data-offer={offer !== null || undefined}>
      <b className="person ellipsis">{entry.patientName}</b>
      <span className="ellipsis">{type}</span>
      <span className="muted">
        {entry.appointmentAt === null
          ? t('waiting.between', { from: format.dayShort(entry.from), to: format.dayShort(entry.to) })
          : t('waiting.earlier', { time: when(entry.appointmentAt) })}
      </span>
      {entry.note !== '' && <span className="muted person">{entry.note}</span>}
      {asked === null ? (
        <span className="row">
          {offer && (
            <Button size="xsmall" onClick={() => setAsked('give')}>
              {t('waiting.free', { time: when(offer.startsAt) })}
            </Button>
          )}
          <Button size="xsmall" variant="tertiary" onClick={() => setAsked('remove')}>
            {t('waiting.remove')}
          </Button>
        </span>
      ) : (
        <span role="alertdialog" aria-label={t('waiting.title')} className="waiting-asked">
          <span>
            {asked === 'give' && offer
              ? t('waiting.call', {
                  phone: entry.phone ?? t('waiting.noPhone'),
                  place: `${when(offer.startsAt)}, ${place}`,
                })
              : t('waiting.removeSure')}
          </span>
          <span className="row">
            <Button size="xsmall" onClick={() => void (asked === 'give' ? give() : remove())}>
              {t(
                asked === 'remove' ? 'waiting.remove' : entry.appointmentAt === null ? 'waiting.book' : 'waiting.move',
              )}
            </Button>
            <Button size="xsmall" variant="secondary" autoFocus onClick={() => setAsked(null)}>
              {t('waiting.notNow')}
            </Button>
          </span>
        </span>
      )}
    </div>
  )
}
