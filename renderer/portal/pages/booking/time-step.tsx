import { useState } from 'react'
import { useFreeTimes, useRefresh } from '../../app/queries'
import { useRouter } from '../../app/router'
import { now } from '../../lib/clock'
import { dayOf, mondayOf } from '../../lib/day'
import { focusFirst } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { Loaded } from '../../ui/loaded'
import { useBooking } from './draft'
import { firstFree, weekOfFree } from './free-week'
import { StepPage } from './step-page'
import { TakenNotice } from './taken-notice'
import { TimePicker } from './time-picker'
import { useHold } from './use-hold'
import { WeekBar } from './week-bar'

/** When: week by week, beginning with the first week that has something free (S7, S62). */
export function TimeStep() {
  const { t } = useSpeech()
  const { go } = useRouter()
  const { value, change } = useBooking()
  const [today] = useState(() => dayOf(now()))
  const [chosenDay, setChosenDay] = useState(value.time && dayOf(value.time.startsAt))
  const [missing, setMissing] = useState(false)
  const typeId = value.type?.id ?? ''
  const { calendarId } = value
  const ahead = useFreeTimes({ typeId, calendarId, from: today, days: 14 })
  const first = ahead.data && firstFree(ahead.data)
  const day = chosenDay ?? first ?? today
  const monday = mondayOf(day)
  const week = useFreeTimes({ typeId, calendarId, from: monday, days: 7 }, { enabled: ahead.data !== undefined })

  const { hold, pending } = useHold()
  const refresh = useRefresh()

  const next = async (): Promise<void> => {
    setMissing(!value.time)
    if (!value.time) focusFirst({ [`day-${day}`]: '' })
    else if ((await hold(value.time)) === 'gone') void refresh()
    else go('book', { steg: 'arsak' })
  }
  const show = (date: string) => {
    setMissing(false)
    setChosenDay(date)
  }
  return (
    <StepPage step="tid" title={t('booking.time.title')} onNext={() => void next()} pending={pending}>
      <TakenNotice />
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
                    time={value.time}
                    choose={(time) => {
                      setMissing(false)
                      change({ time, heldUntil: undefined, lost: undefined, others: [] })
                    }}
                  />
                </>
              )}
            </Loaded>
          )
        }
      </Loaded>
    </StepPage>
  )
}
