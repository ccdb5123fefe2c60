import { ClockDashedIcon, EyeSlashIcon, HandHeartIcon, LayersIcon } from '@navikt/aksel-icons'
import type { GridAppointment } from '@shared/calendar/queries'
import { type CSSProperties, memo } from 'react'
import type { Face } from './type-face'

/** How much fits: time, name and reason; name and reason; the name alone. */
export type ChipText = 'time' | 'reason' | 'name'

/** What stands inside an appointment, the same when FullCalendar draws it. Few elements: there are up to 1,400 of these. */
export function ChipContent(props: { appointment: GridAppointment; time: string; text: ChipText }) {
  const { appointment, text } = props
  return (
    <span className="appt-text person">
      {appointment.pending && <ClockDashedIcon aria-hidden className="appt-icon" />}
      {appointment.hidden && <EyeSlashIcon aria-hidden className="appt-icon" />}
      {appointment.overbookReason !== null && <LayersIcon aria-hidden className="appt-icon" />}
      {appointment.patientNeeds !== null && <HandHeartIcon aria-hidden className="appt-icon" />}
      {text === 'time' && <span className="appt-time">{props.time} </span>}
      <b>{appointment.patientName}</b>
      {text !== 'name' && ` ${appointment.reason}`}
    </span>
  )
}

/** Classes of an appointment's box: type, status and what is special; `appointment.css` knows them. */
export const chipClass = (appointment: GridAppointment, face: Face, isOpen: boolean): string => {
  // ten minutes are one line of text high
  const oneLine = appointment.endsAt - appointment.startsAt < 1_200_000 ? ' one-line' : ''
  const pending = appointment.pending ? ' is-pending' : ''
  return `appt face-${face} is-${appointment.status} from-${appointment.source}${oneLine}${pending}${isOpen ? ' is-open' : ''}`
}

interface Props {
  readonly appointment: GridAppointment
  readonly face: Face
  readonly label: string
  readonly time: string
  readonly text: ChipText
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
      className={chipClass(appointment, props.face, props.isOpen)}
      data-id={appointment.id}
      aria-label={props.label}
      tabIndex={props.isTabStop ? 0 : -1}
      style={props.style}
    >
      <ChipContent appointment={appointment} time={props.time} text={props.text} />
    </button>
  )
})
