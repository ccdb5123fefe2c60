import '../../ui/aksel.css'
import '../../app/palette.css'
import './type-to-book.css'
import { ClockIcon, PersonIcon } from '@navikt/aksel-icons'
import { readLine } from '@shared/calendar/typed/read-line'
import type { QueryResult } from '@shared/contract'
import type { Id } from '@shared/id'
import { maskNationalId } from '@shared/patient/national-id'
import { addDays, dateOf } from '@shared/time/oslo'
import { Command } from 'cmdk'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActivePatient } from '../../app/active-patient'
import { now } from '../../lib/clock'
import { ageNow, listName, useFormats } from '../../lib/format'
import { newId } from '../../lib/id'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { useDeskQuery } from '../../lib/use-query'
import type { Time } from './columns'
import { whatIsTold } from './told'
import { typeName } from './type-face'
import { placesFor } from './typed-places'
import { useOfferUndoBooking } from './use-undo-booking'
import { useVendorSends } from './use-vendor-sends'

interface Chosen {
  readonly patientId: Id
  readonly time: Time
  readonly typeId: Id
}
interface Props {
  readonly setup: QueryResult<'calendar.setup'>
  /** calendars on the screen */
  readonly shown: readonly Id[]
  readonly onClose: () => void
  /** the rest is chosen in the form */
  readonly onForm: (chosen: Chosen) => void
  readonly onBooked: (id: Id, time: Time) => void
}
/** How far ahead is looked when no day is typed, days. */
const AHEAD = 90
const ADULT = 16

/**
 * One line: whom, what, when (N13). What was understood stands below it, the patient with birth date; several who fit are chosen from, never guessed. Enter
 * takes the best time, with five minutes to take it back; Shift+Enter goes on in the form.
 */
export function TypeToBook({ setup, shown, onClose, onForm, onBooked }: Props) {
  const { t, i18n } = useTranslation(['calendar', 'shell', 'common'])
  const format = useFormats()
  const refusal = useRefusalText()
  const book = useCommand('appointment.book')
  const offerUndo = useOfferUndoBooking()
  const vendorSends = useVendorSends()
  const { patientId: activeId, activate } = useActivePatient()
  const [text, setText] = useState('')
  const [openedAt] = useState(now)
  const [choice, setChoice] = useState<{ typed: string; id: Id } | null>(null)
  const [problem, setProblem] = useState<string>()
  const dialog = useRef<HTMLDialogElement>(null)
  const shift = useRef(false)
  const busy = useRef(false)
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector('input')?.focus()
  }, [])

  const today = dateOf(openedAt)
  const line = readLine(text, { today, ...setup })
  const search = { text: line.patient, limit: 6, offset: 0 }
  const found = useDeskQuery('patient.search', search, { enabled: line.patient !== '' })
  const hits = line.patient === '' || found.isPlaceholderData ? [] : (found.data?.hits ?? [])
  const only = hits.length === 1 ? hits[0]?.id : undefined
  const picked = choice?.typed === line.patient ? choice.id : only
  const patientId = line.patient === '' ? activeId : (picked ?? null)
  const card = useDeskQuery('patient.card', { patientId: patientId ?? '' }, { enabled: patientId !== null }).data
  const patient = patientId === null ? undefined : card?.patient
  const type = setup.types.find(({ id }) => id === line.typeId)
  const places = type ? placesFor(line, type, patient?.gpId ?? null, setup.calendars, shown) : []
  const wanted = {
    calendarIds: [...places],
    typeId: type?.id ?? '',
    minutes: line.minutes,
    now: openedAt,
    from: line.days?.from ?? today,
    to: line.days?.to ?? addDays(today, AHEAD),
    after: line.after,
    before: line.before,
    count: 3,
  }
  const asked = patient !== undefined && type !== undefined
  const times = useDeskQuery('calendar.bestFree', wanted, { enabled: asked }).data
  const isChild = patient !== undefined && ageNow(patient.birthDate, openedAt) < ADULT
  const first = times?.[0]
  const told =
    asked &&
    card &&
    whatIsTold(t, 'booked', {
      patient,
      family: card.family,
      hidden: type.hidden,
      now: openedAt,
      vendorSends: vendorSends(first?.calendarId ?? '', type.id),
    })

  const take = async (time: NonNullable<typeof times>[number]): Promise<void> => {
    if (!patient || !type || busy.current) return
    busy.current = true
    const { calendarId, startsAt, endsAt } = time
    const at = { calendarId, startsAt, endsAt }
    try {
      if (!(await activate(patient.id))) return
      if (shift.current || isChild) return onForm({ patientId: patient.id, time: at, typeId: type.id })
      const id = newId()
      const booking = { id, typeId: type.id, patientId: patient.id, reason: line.reason, hidden: type.hidden, ...at }
      const done = await book(booking)
      if (!done.ok) return setProblem(refusal(done))
      const when = `${format.dayShort(startsAt)} ${format.time(startsAt)}`
      offerUndo({ id, startsAt, text: t('calendar:book.done', { time: when }) })
      onBooked(id, at)
    } finally {
      busy.current = false
    }
  }
  return (
    <dialog
      ref={dialog}
      className="sheet palette type-to-book"
      aria-label={t('calendar:type.title')}
      onClose={onClose}
      onPointerDown={(event) => event.target === dialog.current && onClose()}
      onKeyDownCapture={(event) => {
        shift.current = event.shiftKey
      }}
    >
      <Command shouldFilter={false} label={t('calendar:type.title')} loop>
        <Command.Input
          value={text}
          onValueChange={(typed) => {
            setText(typed.slice(0, 200))
            setProblem(undefined)
          }}
          placeholder={t('calendar:type.hint')}
        />
        {text.trim() !== '' && (
          <div className="type-read" role="status">
            <Understood line={line} typeName={typeName(type, i18n.language)} setup={setup} />
            {line.patient === '' && patient && <span>{t('calendar:type.forActive', { name: listName(patient) })}</span>}
          </div>
        )}
        {problem && (
          <p className="notice" data-tone="danger" role="alert">
            {problem}
          </p>
        )}
        <Command.List label={t('calendar:type.title')}>
          {patient === undefined && hits.length > 0 && (
            <Command.Group heading={t('calendar:type.who')}>
              {hits.map((hit) => (
                <Command.Item
                  key={hit.id}
                  value={hit.id}
                  onSelect={() => setChoice({ typed: line.patient, id: hit.id })}
                >
                  <PersonIcon aria-hidden fontSize={16} />
                  <span className="grow ellipsis person">{listName(hit)}</span>
                  <span className="tabular person">{format.date(hit.birthDate)}</span>
                  <span className="muted tabular person">{maskNationalId(hit.nationalId)}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {patient && (
            <p className="type-patient">
              <PersonIcon aria-hidden fontSize={16} />
              <strong className="person">{listName(patient)}</strong>
              <span className="tabular person">{format.date(patient.birthDate)}</span>
              <span className="muted">{card?.gpName ?? patient.otherGp}</span>
            </p>
          )}
          {asked && times && times.length > 0 && (
            <Command.Group heading={t('calendar:type.times')}>
              {times.map((time) => (
                <Command.Item
                  key={`${time.calendarId}.${time.startsAt}`}
                  value={`${time.calendarId}.${time.startsAt}`}
                  onSelect={() => void take(time)}
                >
                  <ClockIcon aria-hidden fontSize={16} />
                  <strong className="tabular type-time">
                    {format.dayShort(time.startsAt)} {format.span(time.startsAt, time.endsAt)}
                  </strong>
                  <span className="grow">{typeName(type, i18n.language)}</span>
                  <span className="muted">{setup.calendars.find(({ id }) => id === time.calendarId)?.name}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
        <Missing
          typed={text.trim() !== ''}
          nobody={line.patient !== '' && found.isFetched && !found.isPlaceholderData && hits.length === 0}
          noPatient={line.patient === '' && activeId === null}
          noType={line.typeId === null}
          noTime={asked && times !== undefined && times.length === 0}
        />
        {isChild && <p className="notice">{t('calendar:type.child')}</p>}
        {told && first && (
          <p className="notice" data-tone={told.tone}>
            {told.text}
          </p>
        )}
      </Command>
      <footer className="palette-foot muted">
        <span>
          <kbd>Enter</kbd> {t('calendar:type.take')}
        </span>
        <span>
          <kbd>Shift+Enter</kbd> {t('calendar:type.form')}
        </span>
        <span>
          <kbd>Esc</kbd> {t('shell:palette.leave')}
        </span>
      </footer>
    </dialog>
  )
}

/** What was understood of the line, as it is meant and not as it was typed. */
function Understood(props: {
  line: ReturnType<typeof readLine>
  typeName: string
  setup: QueryResult<'calendar.setup'>
}) {
  const { t } = useTranslation('calendar')
  const format = useFormats()
  const { line, setup } = props
  const { days, after, before, minutes } = line
  const chips = [
    props.typeName,
    ...line.calendarIds.map((id) => setup.calendars.find((calendar) => calendar.id === id)?.name ?? ''),
    days ? [...new Set([days.from, days.to])].map((day) => format.dayShort(day)).join('–') : '',
    after === null ? '' : t('type.after', { time: after }),
    before === null ? '' : t('type.before', { time: before }),
    minutes === null ? '' : t('type.minutes', { count: minutes }),
    line.reason === '' ? '' : t('type.reason', { text: line.reason }),
  ].filter((chip) => chip !== '')
  return chips.map((chip) => (
    <span key={chip} className="tag">
      {chip}
    </span>
  ))
}

/** The one thing that is still missing, in the order in which it is asked. */
function Missing(props: { typed: boolean; nobody: boolean; noPatient: boolean; noType: boolean; noTime: boolean }) {
  const { t } = useTranslation(['calendar', 'shell'])
  const text = !props.typed
    ? undefined
    : props.nobody
      ? t('shell:palette.nobody')
      : props.noType
        ? t('calendar:type.noType')
        : props.noPatient
          ? t('calendar:type.noPatient')
          : props.noTime
            ? t('calendar:type.none')
            : undefined
  return text === undefined ? null : (
    <p className="palette-empty" role="status">
      {text}
    </p>
  )
}
