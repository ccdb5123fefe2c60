import FullCalendar, { type DateSelectInfo, type EventInput } from '@fullcalendar/react'
import type { Id } from '@shared/id'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, clockText, columnIndex, instantAt, minutesOfVirtual, SLOT, type Time } from './columns'
import type { DragHandle } from './drag-hint'
import { gridOptions } from './grid-options'
import type { GridPlaces } from './grid-places'
import { liveOptions } from './live-event'

interface Props {
  readonly columns: readonly Column[]
  readonly hours: { readonly from: number; readonly to: number }
  /** where heads and lanes are made known */
  readonly handlers: GridPlaces['handlers']
  /** the appointment under the pointer, or none */
  readonly events: EventInput[]
  /** @param length false when only a place was clicked, not a length drawn; `done` takes the mark on the grid away */
  readonly onPick: (time: Time, length: boolean, done: () => void) => void
  /** @returns whether the appointment stays where it was dropped */
  readonly onMove: (id: Id, time: Time) => Promise<boolean>
  readonly showDrag: RefObject<DragHandle | null>
}

/** FullCalendar: the grid with drag, resize and selection. Fetched when the first view stands, see OpeningGrid. */
export function LiveGrid(props: Props) {
  const { t, i18n } = useTranslation('calendar')
  const { columns } = props
  // FullCalendar gets the same two functions for good; they act on what stands on the screen now
  const latest = useRef({ columns, onMove: props.onMove, onPick: props.onPick, showDrag: props.showDrag })
  useEffect(() => {
    latest.current = { columns, onMove: props.onMove, onPick: props.onPick, showDrag: props.showDrag }
  })
  const [acts] = useState(() => {
    const dropped = (info: Dropped): void => {
      const time = timeOf(latest.current.columns, info.event)
      void (time ? latest.current.onMove(info.event.id, time) : Promise.resolve(false)).then((stays) => {
        if (!stays) info.revert()
      })
    }
    const select = (info: DateSelectInfo): void => {
      const time = timeOf(latest.current.columns, info)
      const length = info.end.getTime() - info.start.getTime() > SLOT * 60_000
      if (time) latest.current.onPick(time, length, () => info.view.calendar.unselect())
    }
    // asked at every step of a drag; all may be dropped, the rules are told
    const allow = (span: Span, event: { id: string } | null): boolean => {
      const index = columnIndex(span.startStr)
      const [from, to] = [span.startStr, span.endStr].map((iso) => minutesOfVirtual(iso, index))
      if (event && from !== undefined && to !== undefined)
        latest.current.showDrag.current?.show({ id: event.id, at: { index, from, to } })
      return true
    }
    const stopped = (): void => latest.current.showDrag.current?.show(null)
    return {
      eventDrop: dropped,
      eventResize: dropped,
      eventAllow: allow,
      eventDragStop: stopped,
      eventResizeStop: stopped,
      select,
    }
  })
  return (
    <FullCalendar
      {...gridOptions}
      {...liveOptions}
      locale={i18n.language === 'en' ? 'en-gb' : 'nb'}
      views={{ columns: { type: 'timeGrid', duration: { days: columns.length } } }}
      titleFormat={() => t('title')}
      timedText={t('times')}
      slotMinTime={`${clockText(props.hours.from * 60)}:00`}
      slotMaxTime={`${clockText(props.hours.to * 60)}:00`}
      {...props.handlers}
      events={props.events}
      {...acts}
    />
  )
}

interface Span {
  readonly startStr: string
  readonly endStr: string
}
interface Dropped {
  readonly event: Span & { readonly id: string }
  readonly revert: () => void
}

/** The real time of a span of virtual days. */
function timeOf(columns: readonly Column[], span: Span): Time | undefined {
  const index = columnIndex(span.startStr)
  const column = columns[index]
  return (
    column && {
      calendarId: column.calendarId,
      startsAt: instantAt(column.date, minutesOfVirtual(span.startStr, index)),
      endsAt: instantAt(column.date, minutesOfVirtual(span.endStr, index)),
    }
  )
}
