import { ClockDashedIcon, EyeSlashIcon } from '@navikt/aksel-icons'
import type { GridAppointment } from '@shared/calendar/queries'
import { type CSSProperties, memo } from 'react'
import type { Face } from './type-face'

/** What stands inside an appointment, drawn the same by the light layer and by FullCalendar while it is dragged. */
export function ChipContent({ appointment, time }: { appointment: GridAppointment; time: string }) {
  return (
    <span className="appt-text">
      {appointment.pending && <ClockDashedIcon aria-hidden className="appt-icon" />}
      {appointment.hidden && <EyeSlashIcon aria-hidden className="appt-icon" />}
      <span className="appt-time">{time} </span>
      <b className="person">{appointment.patientName}</b>{' '}
      <span className="appt-reason person">{appointment.reason}</span>
    </span>
  )
}

/** Classes of an appointment's box: type, status and what is special; `calendar.css` knows them. */
export const chipClass = (appointment: GridAppointment, face: Face): string => {
  // ten minutes are one line of text high
  const lines = Math.max(1, Math.min(6, Math.floor((appointment.endsAt - appointment.startsAt) / 600_000)))
  const pending = appointment.pending ? ' is-pending' : ''
  return `appt face-${face} is-${appointment.status} from-${appointment.source} lines-${lines}${pending}`
}

interface Props {
  readonly appointment: GridAppointment
  readonly face: Face
  readonly label: string
  readonly time: string
  readonly style: CSSProperties
  readonly isTabStop: boolean
  readonly isOpen: boolean
}

/** One appointment as plain as can be: 1,400 of them are drawn for a week of five calendars. Events are handled by the grid, by data-id. */
export const AppointmentChip = memo(function AppointmentChip(props: Props) {
  const { appointment } = props
  return (
    <button
      type="button"
      className={chipClass(appointment, props.face)}
      data-id={appointment.id}
      aria-label={props.label}
      aria-current={props.isOpen || undefined}
      tabIndex={props.isTabStop ? 0 : -1}
      style={props.style}
    >
      <ChipContent appointment={appointment} time={props.time} />
    </button>
  )
})
