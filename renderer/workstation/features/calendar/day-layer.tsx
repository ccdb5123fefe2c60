import type { AppointmentType } from '@shared/calendar/model'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../lib/clock'
import { useFormats } from '../../lib/format'
import { AppointmentChip, type ChipText } from './appointment-chip'
import { appointmentWords } from './appointment-words'
import { ColumnPresence } from './column-presence'
import { type Column, clockText, dayClock, minutesOn } from './columns'
import { closedOf, type Open, type Placed } from './day-items'
import { faces, typeName } from './type-face'

interface Props {
  readonly column: Column
  readonly calendarName: string
  readonly placed: readonly Placed[]
  readonly open: readonly Open[]
  readonly types: ReadonlyMap<string, AppointmentType>
  /** hours drawn */
  readonly hours: { readonly from: number; readonly to: number }
  readonly isToday: boolean
  /** drawn by FullCalendar now, because the pointer is on it; null = none in this column */
  readonly touchedId: string | null
  readonly tabStopId: string | null
  readonly openId: string | null
  readonly text: ChipText
  /** the first column of its day */
  readonly opensDay: boolean
}

/** Everything in one column that FullCalendar does not draw: closed time, online strips, appointments, the now line. */
export const DayLayer = memo(function DayLayer(props: Props) {
  const { t, i18n } = useTranslation('calendar')
  const format = useFormats()
  const first = props.hours.from * 60
  const whole = (props.hours.to - props.hours.from) * 60
  const percent = (minutes: number): string => `${((minutes / whole) * 100).toFixed(3)}%`
  const box = (from: number, to: number) => ({ top: percent(from - first), height: percent(to - from) })
  const day = format.day(props.column.date)
  return (
    <>
      {props.opensDay && <div className="day-edge" />}
      {closedOf(props.open, first, first + whole).map(({ from, to }) => (
        <div key={from} className="closed" style={box(from, to)} />
      ))}
      {props.open.map(
        ({ from, to, online }) =>
          online && <div key={from} className="online" style={box(from, to)} title={t('online')} />,
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; this only tells whose appointments follow */}
      <div className="appts" role="group" aria-label={`${props.calendarName}, ${day}`}>
        {props.placed.map(({ appointment, from, to, lane, lanes }) => {
          if (appointment.id === props.touchedId) return null
          const type = props.types.get(appointment.typeId)
          const name = typeName(type, i18n.language)
          return (
            // the key is the place, not the appointment: another week writes into the boxes that stand there already, in half the time
            <AppointmentChip
              key={`${from}.${lane}`}
              appointment={appointment}
              face={faces[type?.category ?? 'Ordinær']}
              label={appointmentWords(t, {
                appointment,
                day,
                from: clockText(from),
                to: clockText(to),
                typeName: name,
              })}
              time={clockText(from)}
              text={props.text}
              isTabStop={appointment.id === props.tabStopId}
              isOpen={appointment.id === props.openId}
              style={lanes === 1 ? box(from, to) : { ...box(from, to), ...beside(lane, lanes) }}
            />
          )
        })}
      </div>
      <ColumnPresence column={props.column} placed={props.placed} first={first} whole={whole} box={box} />
      {props.isToday && <NowLine date={props.column.date} first={first} whole={whole} />}
    </>
  )
})

const beside = (lane: number, lanes: number) => ({
  left: `calc(2px + ${(lane / lanes) * 100}%)`,
  right: `calc(4px + ${((lanes - lane - 1) / lanes) * 100}%)`,
})

function NowLine(props: { date: string; first: number; whole: number }) {
  const minute = minutesOn(dayClock(props.date), useNow(30_000)) - props.first
  if (minute < 0 || minute > props.whole) return null
  return <div className="now-line" style={{ top: `${(minute / props.whole) * 100}%` }} />
}
