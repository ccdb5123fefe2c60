import type { CalendarOptions, EventInput } from '@fullcalendar/react'
import type { GridAppointment } from '@shared/calendar/queries'
import { isOpen } from '@shared/calendar/rules'
import { ChipContent, type ChipText, chipClass } from './appointment-chip'
import { virtualTime } from './columns'
import type { Face } from './type-face'

/** What FullCalendar is told about the one appointment under the pointer. */
export interface Live {
  readonly appointment: GridAppointment
  readonly words: string
  readonly text: ChipText
}

/** The appointment under the pointer as FullCalendar's event: it can be dragged and resized as long as it has not begun. */
export const liveEvent = (
  live: Live,
  place: {
    readonly index: number
    readonly from: number
    readonly to: number
    readonly face: Face
    readonly isOpen: boolean
  },
): EventInput => ({
  id: live.appointment.id,
  start: virtualTime(place.index, place.from),
  end: virtualTime(place.index, place.to),
  editable: isOpen(live.appointment),
  className: chipClass(live.appointment, place.face, place.isOpen),
  extendedProps: { live },
})

const liveOf = (event: { extendedProps: Record<string, unknown> }): Live => event.extendedProps['live'] as Live

/** How FullCalendar draws it. The functions never change, so that touching an appointment redraws nothing else. */
export const liveOptions = {
  editable: true,
  eventInteractive: true,
  eventDurationEditable: true,
  eventResizableFromStart: false,
  slotEventOverlap: false,
  eventClass: (info) => `appt-live ${info.isMirror ? 'appt-mirror' : ''} ${info.isDragging ? 'appt-dragging' : ''}`,
  columnEventAfterClass: (info) => (info.isEndResizable ? 'appt-resizer' : ''),
  eventDidMount: (info) => {
    if (info.isMirror) return
    info.el.dataset['id'] = info.event.id
    info.el.setAttribute('aria-label', liveOf(info.event).words)
  },
  eventContent: (info) => {
    const { appointment, text } = liveOf(info.event)
    return <ChipContent appointment={appointment} time={info.event.startStr.slice(11, 16)} text={text} />
  },
} as const satisfies CalendarOptions
