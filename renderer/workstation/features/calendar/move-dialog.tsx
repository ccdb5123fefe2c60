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
import { AudiencePreview } from './audience-preview'
import type { Time } from './columns'
import { FreeTimes } from './free-times'
import { OverbookChoice } from './overbook-choice'
import { readTime, TimeFields, textOf } from './time-fields'
import { isUnheard } from './told'
import { useMove } from './use-move'

interface Props {
  readonly appointmentId: string
  /** where it was dropped and could not stay */
  readonly refused: RefusedMove | null
  readonly onClose: () => void
}
/** A drop on a time that is taken. */
export interface RefusedMove {
  readonly to: Time
  readonly why: Refused
}
type Details = NonNullable<QueryResult<'appointment.details'>>

/** Moving without a mouse: calendar, day, time and length in a form. */
export function MoveDialog({ appointmentId, refused, onClose }: Props) {
  const { t } = useTranslation('calendar')
  useOpenHere({ kind: 'appointment', id: appointmentId }, 'writing')
  const details = useDeskQuery('appointment.details', { id: appointmentId }).data
  return (
    <Dialog title={t('move.title')} onClose={onClose} className="book">
      {details && <MoveForm details={details} dropped={refused} onClose={onClose} />}
    </Dialog>
  )
}

function MoveForm(props: { details: Details; dropped: RefusedMove | null; onClose: () => void }) {
  const { details, dropped, onClose } = props
  const { t } = useTranslation('calendar')
  const format = useFormats()
  const refusal = useRefusalText()
  const move = useMove()
  const calendars = useDeskQuery('calendar.setup', {}).data?.calendars ?? []
  const [text, setText] = useState(() => textOf(dropped?.to ?? details))
  const [strict, setStrict] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(dropped?.why ?? null)
  const { time } = readTime(text)
  const submit = async (overbook: string | null = null): Promise<void> => {
    setStrict(true)
    if (!time) return
    const done = await move(details.id, details, time, overbook)
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
        <AudiencePreview
          change="moved"
          patientId={details.patientId}
          before={details}
          after={{ ...details, ...time }}
          unheard={isUnheard(details, now())}
        />
        {refused && (
          <div className="notice" data-tone="danger" role="alert">
            <p>{refusal(refused)}</p>
            {refused.code === 'slot-taken' && <OverbookChoice onOverbook={(why) => void submit(why)} />}
          </div>
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
