import { Button } from '@navikt/ds-react/Button'
import type { QueryResult } from '@shared/contract'
import type { Refused } from '@shared/result'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PresentOthers } from '../../app/present-others'
import { now } from '../../lib/clock'
import { useFormats } from '../../lib/format'
import { useOpenHere } from '../../lib/presence'
import { useRefusalText } from '../../lib/refusal'
import { useDeskQuery } from '../../lib/use-query'
import { Dialog } from '../../ui/dialog'
import '../../ui/aksel.css'
import { FreeTimes } from './free-times'
import { readTime, TimeFields, textOf } from './time-fields'
import { isUnheard, whatIsTold } from './told'
import { useMove } from './use-move'
import { useVendorSends } from './use-vendor-sends'

interface Props {
  readonly appointmentId: string
  readonly onClose: () => void
}
type Details = NonNullable<QueryResult<'appointment.details'>>

/** Moving without a mouse: calendar, day, time and length in a form. */
export function MoveDialog({ appointmentId, onClose }: Props) {
  const { t } = useTranslation('calendar')
  useOpenHere({ kind: 'appointment', id: appointmentId }, 'writing')
  const details = useDeskQuery('appointment.details', { id: appointmentId }).data
  return (
    <Dialog title={t('move.title')} onClose={onClose} className="book">
      {details && <MoveForm details={details} onClose={onClose} />}
    </Dialog>
  )
}

function MoveForm({ details, onClose }: { details: Details; onClose: () => void }) {
  const { t } = useTranslation('calendar')
  const format = useFormats()
  const refusal = useRefusalText()
  const move = useMove()
  const calendars = useDeskQuery('calendar.setup', {}).data?.calendars ?? []
  const card = useDeskQuery('patient.card', { patientId: details.patientId }).data
  const [text, setText] = useState(() => textOf(details))
  const [strict, setStrict] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const { time } = readTime(text)
  const vendorSends = useVendorSends()
  const told =
    card &&
    whatIsTold(t, 'moved', {
      patient: card.patient,
      family: card.family,
      hidden: details.hidden,
      now: now(),
      unheard: isUnheard(details, now()),
      vendorSends: vendorSends(details.calendarId, details.typeId),
    })
  const submit = async (): Promise<void> => {
    setStrict(true)
    if (!time) return
    const done = await move(details.id, details, time)
    if (!done.ok) return setRefused(done)
    onClose()
  }
  return (
    <form
      className="sheet-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className="sheet-body">
        <p>
          <strong className="person">{details.patientName}</strong> · {details.typeName} ·{' '}
          {format.dayShort(details.startsAt)} {format.span(details.startsAt, details.endsAt)}
        </p>
        <PresentOthers subject={{ kind: 'appointment', id: details.id }} />
        <TimeFields
          text={text}
          calendars={calendars}
          strict={strict}
          onChange={(next) => {
            setText(next)
            setRefused(null)
          }}
        />
        <FreeTimes
          calendarId={text.calendarId}
          typeId={details.typeId}
          from={Math.max(now(), time?.startsAt ?? details.startsAt)}
          onChoose={(free) => setText({ ...textOf(free), minutes: text.minutes })}
        />
        {told && (
          <p className="notice" data-tone={told.tone}>
            {told.text}
          </p>
        )}
        {refused && (
          <p className="notice" data-tone="danger" role="alert">
            {refusal(refused)}
          </p>
        )}
      </div>
      <footer className="sheet-foot">
        <Button type="button" size="small" variant="secondary" onClick={onClose}>
          {t('cancelDialog')}
        </Button>
        <Button type="submit" size="small">
          {t('move.submit')}
        </Button>
      </footer>
    </form>
  )
}
