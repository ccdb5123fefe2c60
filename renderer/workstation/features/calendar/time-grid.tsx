import FullCalendar, { type DateSelectInfo, type EventInput } from '@fullcalendar/react'
import type { AppointmentType, Calendar } from '@shared/calendar/model'
import type { Id } from '@shared/id'
import type { Instant } from '@shared/time/instant'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format'
import { appointmentWords } from './appointment-words'
import { type Column, clockText, columnIndex, instantAt, minutesOfVirtual } from './columns'
import type { Open, Placed } from './day-items'
import { DayLayer } from './day-layer'
import { ColumnHead } from './grid-header'
import { nextFocus } from './grid-keys'
import { gridOptions, SLOT } from './grid-options'
import { useGridPlaces } from './grid-places'
import { liveEvent, liveOptions } from './live-event'
import { faces, typeName } from './type-face'

export interface Time {
  readonly calendarId: Id
  readonly startsAt: Instant
  readonly endsAt: Instant
}
interface Props {
  readonly columns: readonly Column[]
  readonly calendars: ReadonlyMap<Id, Calendar>
  readonly types: ReadonlyMap<Id, AppointmentType>
  readonly placed: ReadonlyMap<string, readonly Placed[]>
  readonly open: ReadonlyMap<string, readonly Open[]>
  readonly hours: { readonly from: number; readonly to: number }
  readonly head: 'day' | 'calendar' | 'both'
  readonly today: string
  readonly openId: Id | null
  readonly onOpen: (id: Id) => void
  readonly onMoveKey: (id: Id) => void
  /** @param length false when only a place was clicked, not a length drawn; `done` takes the mark on the grid away */
  readonly onPick: (time: Time, length: boolean, done: () => void) => void
  /** @returns whether the appointment stays where it was dropped */
  readonly onMove: (id: Id, time: Time) => Promise<boolean>
}
const NOTHING: readonly never[] = []
const NO_EVENTS: EventInput[] = []

/**
 * FullCalendar draws the grid and owns drag, resize and selection; appointments are drawn light by our own layer in its columns. Only the one
 * under the pointer is a FullCalendar event: drawing 1,400 of them costs most of a second, drawing plain boxes a tenth.
 */
export function TimeGrid(props: Props) {
  const { t, i18n } = useTranslation('calendar')
  const format = useFormats()
  const { columns } = props
  const { heads, lanes, handlers } = useGridPlaces()
  const [touchedId, setTouchedId] = useState<Id | null>(null)
  const [focusedId, setFocusedId] = useState<Id | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const pressed = useRef<{ id: Id | null; x: number; y: number }>({ id: null, x: 0, y: 0 })

  const text = columns.length <= 7 ? 'time' : columns.length <= 14 ? 'reason' : 'name'
  const touched = touchedId === null ? undefined : findPlaced(columns, props.placed, touchedId)
  const tabStopId =
    focusedId !== null && findPlaced(columns, props.placed, focusedId)
      ? focusedId
      : (columns.map(({ key }) => props.placed.get(key)?.[0]).find((first) => first)?.appointment.id ?? null)
  const type = touched && props.types.get(touched.item.appointment.typeId)
  const words = touched
    ? appointmentWords(t, {
        appointment: touched.item.appointment,
        day: format.day(touched.column.date),
        from: clockText(touched.item.from),
        to: clockText(touched.item.to),
        typeName: typeName(type, i18n.language),
      })
    : ''
  const events: EventInput[] = touched
    ? [
        liveEvent(
          { appointment: touched.item.appointment, words, text },
          {
            index: touched.index,
            from: touched.item.from,
            to: touched.item.to,
            face: faces[type?.category ?? 'Ordinær'],
            isOpen: touchedId === props.openId,
          },
        ),
      ]
    : NO_EVENTS

  // FullCalendar gets the same two functions for good; they act on what stands on the screen now
  const latest = useRef({ columns, onMove: props.onMove, onPick: props.onPick })
  useEffect(() => {
    latest.current = { columns, onMove: props.onMove, onPick: props.onPick }
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
    return { eventDrop: dropped, eventResize: dropped, select }
  })
  const touch = (event: PointerEvent): void => {
    const id = idOf(event.target)
    // while a button is down something is being dragged: nothing may change under it
    if (id === null || id === touchedId || event.buttons !== 0) return
    // a move, not a mere `pointerover`: that also comes when appointments are drawn under a pointer at rest
    // at once: the press may follow in the same moment and must meet FullCalendar's element
    flushSync(() => setTouchedId(id))
  }
  const focus = (id: Id): void => root.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus()

  // the element of the touched event keeps its attributes from when it was made: the words may have changed since
  useEffect(() => {
    root.current?.querySelector('.appt-live:not(.appt-mirror)')?.setAttribute('aria-label', words)
  }, [words])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for its 1,400 buttons, so that none has listeners of its own
    <div
      ref={root}
      className="time-grid"
      data-many={columns.length > 12 || undefined}
      onPointerMove={touch}
      onPointerDown={(event) => {
        pressed.current = { id: idOf(event.target), x: event.clientX, y: event.clientY }
      }}
      onClick={(event) => {
        const { id, x, y } = pressed.current
        const byKey = event.detail === 0
        // the end of a drag is no click
        if (!byKey && Math.hypot(event.clientX - x, event.clientY - y) >= 4) return
        const opened = idOf(event.target) ?? (byKey ? null : id)
        if (opened !== null) props.onOpen(opened)
      }}
      onFocus={(event) => {
        const id = idOf(event.target)
        if (id !== null) setFocusedId(id)
      }}
      onKeyDown={(event) => {
        const id = idOf(event.target)
        if (id === null || event.altKey || event.ctrlKey || event.metaKey) return
        if (event.key.toLowerCase() === 'm') {
          props.onMoveKey(id)
          return
        }
        const next = nextFocus(event.key, id, columns, props.placed)
        if (next === undefined) return
        event.preventDefault()
        focus(next)
      }}
    >
      <FullCalendar
        {...gridOptions}
        {...liveOptions}
        locale={i18n.language === 'en' ? 'en-gb' : 'nb'}
        views={{ columns: { type: 'timeGrid', duration: { days: columns.length } } }}
        titleFormat={() => t('title')}
        timedText={t('times')}
        slotMinTime={`${clockText(props.hours.from * 60)}:00`}
        slotMaxTime={`${clockText(props.hours.to * 60)}:00`}
        {...handlers}
        events={events}
        {...acts}
      />
      {heads.map(({ index, element }) => {
        const column = columns[index]
        if (!column) return null
        const head = (
          <ColumnHead
            column={column}
            calendar={props.calendars.get(column.calendarId)}
            show={props.head}
            isToday={column.date === props.today}
            isFirstOfDay={columns[index - 1]?.date !== column.date}
          />
        )
        return createPortal(head, element, String(index))
      })}
      {lanes.map(({ index, element }) => {
        const column = columns[index]
        if (!column) return null
        const placed = props.placed.get(column.key) ?? NOTHING
        const ifHere = (id: Id | null): Id | null =>
          id !== null && placed.some(({ appointment }) => appointment.id === id) ? id : null
        return createPortal(
          <DayLayer
            column={column}
            calendarName={props.calendars.get(column.calendarId)?.name ?? ''}
            placed={placed}
            open={props.open.get(column.key) ?? NOTHING}
            types={props.types}
            hours={props.hours}
            isToday={column.date === props.today}
            touchedId={ifHere(touchedId)}
            tabStopId={ifHere(tabStopId)}
            openId={ifHere(props.openId)}
            text={text}
            opensDay={columns[index - 1]?.date !== column.date}
          />,
          element,
          String(index),
        )
      })}
    </div>
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

const idOf = (target: EventTarget): Id | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? null) : null

function findPlaced(columns: readonly Column[], placed: ReadonlyMap<string, readonly Placed[]>, id: Id) {
  for (const [index, column] of columns.entries()) {
    const item = placed.get(column.key)?.find(({ appointment }) => appointment.id === id)
    if (item) return { index, column, item }
  }
  return undefined
}
