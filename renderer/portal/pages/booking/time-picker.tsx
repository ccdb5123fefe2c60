import Button from '@helsenorge/designsystem-react/components/Button'
import type { LocalDate } from '@shared/time/instant'
import { useSpeech } from '../../lib/i18n'
import type { ChosenTime } from './draft'
import type { FreeDay } from './free-week'

interface Props {
  readonly week: readonly FreeDay[]
  /** an earlier week still stands there while the wanted one is on its way */
  readonly stale: boolean
  readonly day: LocalDate
  readonly showDay: (date: LocalDate) => void
  readonly nextFree: LocalDate | null
  readonly time: ChosenTime | undefined
  readonly choose: (time: ChosenTime) => void
}

/** Days of the week, then the times of one day; both are groups of radio buttons, so that arrow keys move in them. */
export function TimePicker({ week, stale, day, showDay, nextFree, time, choose }: Props) {
  const { t, format } = useSpeech()
  const shown =
    week.find((each) => each.date === day && each.times.length > 0) ?? week.find((each) => each.times.length > 0)
  return (
    <div className={stale ? 'picker picker--stale' : 'picker'} aria-busy={stale}>
      <fieldset className="days">
        <legend className="hidden-visually">{t('booking.time.day')}</legend>
        {week.map(({ date, times }) => (
          <label key={date} className="day" htmlFor={`day-${date}`}>
            <input
              id={`day-${date}`}
              type="radio"
              name="day"
              className="day__input"
              checked={shown?.date === date}
              disabled={times.length === 0}
              onChange={() => showDay(date)}
            />
            <span className="day__face">
              <span className="day__weekday">{format.weekday(date)}</span>
              <span className="day__date">{format.dayMonth(date)}</span>
              <span className="day__free">
                {times.length === 0 ? t('booking.time.noneShort') : t('booking.time.free', { count: times.length })}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {shown ? (
        <Times day={shown} time={time} choose={choose} />
      ) : (
        <div className="none">
          <p role="status">{t('booking.time.noneInWeek')}</p>
          {nextFree !== null && (
            <Button variant="outline" onClick={() => showDay(nextFree)}>
              {t('booking.time.nextFree', { day: format.day(nextFree) })}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function Times({
  day,
  time,
  choose,
}: {
  day: FreeDay
  time: ChosenTime | undefined
  choose: (time: ChosenTime) => void
}) {
  const { t, format } = useSpeech()
  const isMorning = ({ startsAt }: ChosenTime) => format.time(startsAt) < '12:00'
  const halves = [
    { name: t('booking.time.before'), times: day.times.filter(isMorning) },
    { name: t('booking.time.after'), times: day.times.filter((each) => !isMorning(each)) },
  ]
  return (
    <fieldset className="times">
      <legend className="times__legend">{t('booking.time.timesOn', { day: format.day(day.date) })}</legend>
      {halves
        .filter(({ times }) => times.length > 0)
        .map(({ name, times }) => (
          <div key={name}>
            <p className="times__half">{name}</p>
            <div className="times__row">
              {times.map((each) => (
                <label key={each.startsAt} className="time" htmlFor={`time-${each.startsAt}`}>
                  <input
                    id={`time-${each.startsAt}`}
                    type="radio"
                    name="time"
                    className="time__input"
                    checked={time?.startsAt === each.startsAt}
                    onChange={() => choose(each)}
                  />
                  <span className="time__face">{format.time(each.startsAt)}</span>
                </label>
              ))}
            </div>
          </div>
        ))}
    </fieldset>
  )
}
