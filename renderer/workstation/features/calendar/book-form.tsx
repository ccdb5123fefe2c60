import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import type { QueryResult } from '@shared/contract'
import type { Patient } from '@shared/patient/model'
import type { Refused } from '@shared/result'
import { dateOf, instantOf } from '@shared/time/oslo'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PresentOthers } from '../../app/present-others'
import { now } from '../../lib/clock'
import { ageNow, useFormats } from '../../lib/format'
import { newId } from '../../lib/id'
import { useOpenHere } from '../../lib/presence'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { useDeskQuery } from '../../lib/use-query'
import { AudiencePreview } from './audience-preview'
import type { Draft } from './book-draft'
import { dayClock, minutesOn } from './columns'
import { openOf } from './day-items'
import { FreeTimes } from './free-times'
import { HiddenChoice } from './hidden-choice'
import { OverbookChoice } from './overbook-choice'
import { readTime, TimeFields, textOf } from './time-fields'
import { faces, typeName } from './type-face'
import { useOfferUndoBooking } from './use-undo-booking'
import type { Wait } from './waiting-dialog'

interface Props {
  readonly draft: Draft
  readonly patient: Patient
  readonly setup: QueryResult<'calendar.setup'>
  /** the reason as it was typed before, kept through every crash */
  readonly typed: { readonly restored: string; readonly change: (text: string) => void; readonly discard: () => void }
  readonly onClose: () => void
  readonly onBooked: (id: string) => void
  readonly onWait: (wait: Wait) => void
}
const MINUTE = 60_000
const DAY = 86_400_000

/** Type, time, reason, hidden or not. A refusal stands in the form with the next free times; what was typed is never lost. */
export function BookForm({ draft, patient, setup, onClose, onBooked, onWait, ...props }: Props) {
  const { t, i18n } = useTranslation('calendar')
  const format = useFormats()
  const offerUndo = useOfferUndoBooking()
  const refusal = useRefusalText()
  const book = useCommand('appointment.book')
  const [id] = useState(newId)
  const [openedAt] = useState(now)
  const [typeId, setTypeId] = useState<string | null>(draft.typeId)
  const [reason, setReason] = useState(props.typed.restored)
  const [hidden, setHidden] = useState(false)
  const [strict, setStrict] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [text, setText] = useState(() => {
    const startsAt = draft.time?.startsAt ?? instantOf(draft.day, '08:00')
    return textOf(draft.time ?? { calendarId: draft.calendarId, startsAt, endsAt: startsAt + 20 * MINUTE })
  })
  const read = readTime(text)

  // the opened time under the booking decides which types come first, and whether to warn
  const dayStart = instantOf(read.date ?? draft.day)
  const plan = useDeskQuery('calendar.range', { calendarIds: [text.calendarId], from: dayStart, to: dayStart + 1 }).data
  const planDay = plan?.planDays.find(({ date }) => date === (read.date ?? draft.day))
  const minute = read.startsAt === undefined ? 0 : minutesOn(dayClock(dateOf(dayStart)), read.startsAt)
  const block = planDay?.blocks.find((_, n) => {
    const open = openOf({ ...planDay, blocks: planDay.blocks.slice(n, n + 1) })[0]
    return open !== undefined && open.from <= minute && minute < open.to
  })
  const fits = setup.types.filter((type) => block?.typeIds.includes(type.id))
  const others = setup.types.filter((type) => !block?.typeIds.includes(type.id))
  const type = setup.types.find((other) => other.id === typeId) ?? fits[0] ?? setup.types[0]
  const lengthDrawn = draft.length
  const chooseType = (next: string): void => {
    setTypeId(next)
    const minutes = setup.types.find((other) => other.id === next)?.durationMinutes
    if (!lengthDrawn && minutes !== undefined) setText({ ...text, minutes: String(minutes) })
  }
  // until a length was drawn or typed, the type's own length counts
  const [lengthTyped, setLengthTyped] = useState(lengthDrawn)
  const shown = lengthTyped || type === undefined ? text : { ...text, minutes: String(type.durationMinutes) }
  const time = readTime(shown).time

  const slot =
    read.startsAt === undefined
      ? null
      : ({ kind: 'slot', calendarId: text.calendarId, startsAt: read.startsAt } as const)
  useOpenHere(slot, 'writing')

  const submit = async (overbook: string | null = null): Promise<void> => {
    setStrict(true)
    if (!time || !type) return
    const wanted = { id, typeId: type.id, patientId: patient.id, reason: reason.trim(), hidden, overbook, ...time }
    const done = await book(wanted)
    if (!done.ok) return setRefused(done)
    props.typed.discard()
    offerUndo({
      id,
      startsAt: time.startsAt,
      text: t('book.done', { time: `${format.dayShort(time.startsAt)} ${format.time(time.startsAt)}` }),
    })
    onClose()
    onBooked(id)
  }
  const after = {
    ...(time ?? { calendarId: text.calendarId, startsAt: read.startsAt ?? openedAt + DAY, endsAt: openedAt + DAY }),
    typeId: type?.id ?? '',
    reason,
    hidden: hidden || (type?.hidden ?? false),
    status: 'confirmed',
    source: 'clinic',
    bookedAt: openedAt,
  } as const
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
        {slot && <PresentOthers subject={slot} />}
        <TimeFields
          text={shown}
          calendars={setup.calendars}
          strict={strict}
          onChange={(next) => {
            if (next.minutes !== shown.minutes) setLengthTyped(true)
            setText(next)
            setRefused(null)
          }}
        />
        {draft.time === null && type && (
          <FreeTimes
            calendarId={text.calendarId}
            typeId={type.id}
            from={Math.max(openedAt, dayStart)}
            onChoose={(free) => setText(textOf(free))}
          />
        )}
        <fieldset className="type-choice">
          <legend>{t('field.type')}</legend>
          {[...fits, ...others].map((option) => (
            <label key={option.id} className={`face-${faces[option.category]}`} data-fits={fits.includes(option)}>
              <input
                type="radio"
                name="type"
                value={option.id}
                checked={option.id === type?.id}
                onChange={() => chooseType(option.id)}
              />
              {typeName(option, i18n.language)} <span className="muted">{option.durationMinutes}</span>
            </label>
          ))}
        </fieldset>
        {plan && !block && read.startsAt !== undefined && (
          <p className="notice" data-tone="warning">
            {t('book.closed')}
          </p>
        )}
        <Textarea
          size="small"
          label={t('field.reason')}
          minRows={2}
          maxRows={5}
          autoFocus
          data-focus
          value={reason}
          onChange={(event) => {
            const typed = event.target.value.slice(0, 1000)
            setReason(typed)
            props.typed.change(typed)
          }}
        />
        <HiddenChoice age={ageNow(patient.birthDate, now())} hidden={hidden} onChange={setHidden} />
        <AudiencePreview change="booked" patientId={patient.id} before={undefined} after={after} unheard={false} />
        {refused && (
          <div className="notice" data-tone="danger" role="alert">
            <p>{refusal(refused)}</p>
            {refused.code === 'slot-taken' && time && type && (
              <>
                <FreeTimes
                  calendarId={text.calendarId}
                  typeId={type.id}
                  from={time.startsAt}
                  onChoose={(free) => {
                    setText(textOf(free))
                    setRefused(null)
                  }}
                />
                <OverbookChoice onOverbook={(why) => void submit(why)} />
              </>
            )}
          </div>
        )}
      </div>
      <footer className="sheet-foot">
        {type && (
          <Button
            type="button"
            size="small"
            variant="tertiary"
            className="sheet-left"
            onClick={() => {
              onClose()
              onWait({ patientId: patient.id, typeId: type.id, calendarId: text.calendarId, appointment: null })
            }}
          >
            {t('waiting.add')}
          </Button>
        )}
        <Button type="button" size="small" variant="secondary" onClick={onClose}>
          {t('cancelDialog')}
        </Button>
        <Button type="submit" size="small">
          {t('book.submit')}
        </Button>
      </footer>
    </form>
  )
}
