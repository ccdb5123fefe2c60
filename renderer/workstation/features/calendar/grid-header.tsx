import type { Calendar } from '@shared/calendar/model'
import { isWorkingDay } from '@shared/time/working-days'
import { useFormats } from '../../lib/format'
import type { Column } from './columns'

/** The head of a column: the day, the calendar, or both when several calendars stand in a week. */
export function ColumnHead(props: {
  column: Column
  calendar: Calendar | undefined
  show: 'day' | 'calendar' | 'both'
  isToday: boolean
  isFirstOfDay: boolean
}) {
  const format = useFormats()
  const { column, calendar } = props
  const day = (
    <span
      className="head-day"
      data-today={props.isToday || undefined}
      data-red={!isWorkingDay(column.date) || undefined}
    >
      {format.dayShort(column.date)}
    </span>
  )
  const name = (
    <span className="head-calendar" title={calendar?.name} data-colour={calendar?.colour}>
      {calendar?.name}
    </span>
  )
  if (props.show === 'day') return day
  if (props.show === 'calendar') return name
  return (
    <span className="head-both">
      {props.isFirstOfDay ? day : <span className="head-day">&nbsp;</span>}
      {name}
    </span>
  )
}
