import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import type { Calendar } from '@shared/calendar/model'
import type { Instant, LocalDate } from '@shared/time/instant'
import { dateOf, instantOf, timeOf } from '@shared/time/oslo'
import { useTranslation } from 'react-i18next'
import { now } from '../../lib/clock'
import { formats, useFormats } from '../../lib/format'
import { parseDate, parseTime } from '../../lib/parse-time'
import type { Time } from './columns'

/** When and where, as typed: turned into instants only when all of it makes sense. */
export interface TimeText {
  readonly calendarId: string
  readonly date: string
  readonly from: string
  readonly minutes: string
}

const MINUTE = 60_000

/** The fields' text for a time. Dates are written as in Norway in both languages. */
export const textOf = (time: Time): TimeText => ({
  calendarId: time.calendarId,
  date: formats('nb').date(dateOf(time.startsAt)),
  from: timeOf(time.startsAt),
  minutes: String(Math.round((time.endsAt - time.startsAt) / MINUTE)),
})

/** The day and instants that the text means; undefined parts are not understood. */
export function readTime(text: TimeText): { date?: LocalDate; startsAt?: Instant; time?: Time; minutesOk: boolean } {
  const date = parseDate(text.date, dateOf(now()))
  const from = parseTime(text.from)
  const minutes = /^\d{1,3}$/.test(text.minutes.trim()) ? Number(text.minutes) : 0
  const minutesOk = minutes >= 5 && minutes <= 720
  if (date === undefined) return { minutesOk }
  if (from === undefined) return { date, minutesOk }
  const startsAt = instantOf(date, from)
  if (!minutesOk) return { date, startsAt, minutesOk }
  return {
    date,
    startsAt,
    time: { calendarId: text.calendarId, startsAt, endsAt: startsAt + minutes * MINUTE },
    minutesOk,
  }
}

/** Calendar, day, time and length. Errors show once `strict`, after the first try. */
export function TimeFields(props: {
  text: TimeText
  calendars: readonly Calendar[]
  strict: boolean
  onChange: (text: TimeText) => void
}) {
  const { t } = useTranslation('calendar')
  const format = useFormats()
  const { text, onChange } = props
  const read = readTime(text)
  return (
    <div className="time-fields">
      <Select
        size="small"
        label={t('field.calendar')}
        value={text.calendarId}
        onChange={(event) => onChange({ ...text, calendarId: event.target.value })}
      >
        {props.calendars.map((calendar) => (
          <option key={calendar.id} value={calendar.id}>
            {calendar.name}
          </option>
        ))}
      </Select>
      <TextField
        size="small"
        label={t('field.date')}
        value={text.date}
        inputMode="numeric"
        autoComplete="off"
        error={props.strict && read.date === undefined && t('field.dateError')}
        onChange={(event) => onChange({ ...text, date: event.target.value })}
      />
      <TextField
        size="small"
        label={t('field.from')}
        value={text.from}
        inputMode="numeric"
        autoComplete="off"
        error={props.strict && parseTime(text.from) === undefined && t('field.fromError')}
        onChange={(event) => onChange({ ...text, from: event.target.value })}
      />
      <TextField
        size="small"
        label={t('field.minutes')}
        value={text.minutes}
        inputMode="numeric"
        autoComplete="off"
        error={props.strict && !read.minutesOk && t('field.minutesError')}
        onChange={(event) => onChange({ ...text, minutes: event.target.value })}
      />
      <p className="time-summary" aria-live="polite">
        {read.time
          ? `${format.dayLong(read.time.startsAt)}, ${format.span(read.time.startsAt, read.time.endsAt)}`
          : '\u00a0'}
      </p>
    </div>
  )
}
