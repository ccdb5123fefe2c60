import { useEffect, useState } from 'react'
import { useFreeTimes } from '../../app/queries'
import { now } from '../../lib/clock'
import { dayOf, mondayOf } from '../../lib/day'
import { useSpeech } from '../../lib/i18n'
import { Loaded } from '../../ui/loaded'
import type { ChosenTime } from './draft'
import { firstFree, weekOfFree } from './free-week'
import { TimePicker } from './time-picker'
import { WeekBar } from './week-bar'

interface Props {
  readonly typeId: string
  /** undefined: whichever calendar is free */
  readonly calendarId?: string | undefined
  readonly time: ChosenTime | undefined
  readonly choose: (time: ChosenTime) => void
  /** one wanted to go on without a time */
  readonly missing: boolean
  /** another day was looked at */
  readonly onLook: () => void
}

/** Free times week by week, beginning with the first week that has something free (S7, S62). */
export function FreeWeekPicker({ typeId, calendarId, time, choose, missing, onLook }: Props) {
  const { t } = useSpeech()
  const [today] = useState(() => dayOf(now()))
  const [chosenDay, setChosenDay] = useState(time && dayOf(time.startsAt))
  const ahead = useFreeTimes({ typeId, calendarId, from: today, days: 14 })
  const first = ahead.data && firstFree(ahead.data)
  const day = chosenDay ?? first ?? today
  const monday = mondayOf(day)
  const week = useFreeTimes({ typeId, calendarId, from: monday, days: 7 }, { enabled: ahead.data !== undefined })
  useEffect(() => {
    if (missing) document.getElementById(`day-${day}`)?.focus()
  }, [missing, day])
  const show = (date: string) => {
    onLook()
    setChosenDay(date)
  }
  return (
    <Loaded query={ahead}>
      {() =>
        first === undefined ? (
          <p>{t('booking.time.noneAtAll')}</p>
        ) : (
          <Loaded query={week}>
            {(free) => (
              <>
                <WeekBar monday={monday} earliest={mondayOf(today)} show={show} />
                {missing && (
                  <p className="error-text" role="alert">
                    {t('booking.time.missing')}
                  </p>
                )}
                <TimePicker
                  week={weekOfFree(monday, free)}
                  stale={week.isPlaceholderData}
                  day={day}
                  showDay={show}
                  nextFree={free.nextDate}
                  time={time}
                  choose={choose}
                />
              </>
            )}
          </Loaded>
        )
      }
    </Loaded>
  )
}
