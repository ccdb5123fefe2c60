import '../../ui/aksel.css'
import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import type { QueryResult } from '@shared/contract'
import type { Id } from '@shared/id'
import { addDays, dateOf } from '@shared/time/oslo'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../app/toasts'
import { now } from '../../lib/clock'
import { formats, useFormats } from '../../lib/format'
import { newId } from '../../lib/id'
import { parseDate } from '../../lib/parse-time'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { useDeskQuery } from '../../lib/use-query'
import { Dialog } from '../../ui/dialog'
import { typeName } from './type-face'

/** Who is put on the waiting list, and what for. */
export interface Wait {
  readonly patientId: Id
  readonly typeId: Id
  readonly calendarId: Id
  /** the later appointment that would move */
  readonly appointment: { readonly id: Id; readonly startsAt: number } | null
}
interface Props {
  readonly wait: Wait
  readonly setup: QueryResult<'calendar.setup'>
  readonly onClose: () => void
}
const ANY = 'any'
const WEEKS = 4

/** Days that suit, where, and a word on why: onto the waiting list. */
export function WaitingDialog({ wait, setup, onClose }: Props) {
  const { t, i18n } = useTranslation('calendar')
  const format = useFormats()
  const toast = useToast()
  const refusal = useRefusalText()
  const add = useCommand('waiting.add')
  const card = useDeskQuery('patient.card', { patientId: wait.patientId }).data
  const today = dateOf(now())
  const [id] = useState(newId)
  const [from, setFrom] = useState(formats('nb').date(today))
  const [to, setTo] = useState(
    formats('nb').date(wait.appointment ? dateOf(wait.appointment.startsAt) : addDays(today, 7 * WEEKS)),
  )
  const [calendarId, setCalendarId] = useState<string>(wait.calendarId)
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string>()
  const first = parseDate(from, today)
  const last = parseDate(to, today)
  const send = async (): Promise<void> => {
    if (first === undefined || last === undefined) return
    const { patientId, typeId, appointment } = wait
    const where = calendarId === ANY ? null : calendarId
    const period = { from: first, to: last }
    const wish = { id, patientId, typeId, calendarId: where, appointmentId: appointment?.id ?? null, ...period, note }
    const done = await add(wish)
    if (!done.ok) return setProblem(refusal(done))
    toast(t('waiting.added'), 'success')
    onClose()
  }
  const type = typeName(
    setup.types.find(({ id: one }) => one === wait.typeId),
    i18n.language,
  )
  return (
    <Dialog title={t('waiting.add')} onClose={onClose} className="book">
      <form
        className="sheet-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <div className="sheet-body">
          <p>
            <strong className="person">
              {card?.patient.familyName}, {card?.patient.givenName}
            </strong>{' '}
            · {type}
          </p>
          <div className="time-fields">
            <Select
              size="small"
              label={t('field.calendar')}
              value={calendarId}
              onChange={({ target }) => setCalendarId(target.value)}
            >
              <option value={ANY}>{t('waiting.any')}</option>
              {setup.calendars.map((calendar) => (
                <option key={calendar.id} value={calendar.id}>
                  {calendar.name}
                </option>
              ))}
            </Select>
            <TextField
              size="small"
              label={t('waiting.from')}
              value={from}
              error={first === undefined && t('field.dateError')}
              onChange={({ target }) => setFrom(target.value)}
            />
            <TextField
              size="small"
              label={t('waiting.to')}
              value={to}
              error={last === undefined && t('field.dateError')}
              onChange={({ target }) => setTo(target.value)}
            />
          </div>
          <TextField
            size="small"
            label={t('waiting.note')}
            value={note}
            maxLength={200}
            data-focus
            onChange={({ target }) => setNote(target.value)}
          />
          <p className="muted">
            {wait.appointment
              ? t('waiting.keeps', {
                  time: `${format.dayShort(wait.appointment.startsAt)} ${format.time(wait.appointment.startsAt)}`,
                })
              : t('waiting.clinicOnly')}
          </p>
          {problem && (
            <p className="notice" data-tone="danger" role="alert">
              {problem}
            </p>
          )}
        </div>
        <footer className="sheet-foot">
          <Button type="button" size="small" variant="secondary" onClick={onClose}>
            {t('cancelDialog')}
          </Button>
          <Button type="submit" size="small">
            {t('waiting.add')}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
