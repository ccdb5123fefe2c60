import FullCalendar from '@fullcalendar/react'
import interaction from '@fullcalendar/react/interaction'
import timeGrid from '@fullcalendar/react/timegrid'
import '@fullcalendar/react/skeleton.css'
import type { AppointmentType, Calendar } from '@shared/calendar/model'
import { isOpen } from '@shared/calendar/rules'
import type { Id } from '@shared/id'
import type { Instant } from '@shared/time/instant'
import { useEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format'
import { ChipContent, chipClass } from './appointment-chip'
import { appointmentWords } from './appointment-words'
import { type Column, clockText, columnIndex, instantAt, minutesOfVirtual, virtualDay, virtualTime } from './columns'
import type { Open, Placed } from './day-items'
import { DayLayer } from './day-layer'
import { ColumnHead } from './grid-header'
import { nextFocus } from './grid-keys'
import { faces, typeName } from './type-face'

export interface Time {
  readonly calendarId: Id
  readonly startsAt: Instant
  readonly endsAt: Instant
}
interface Props {
  readonly title: string
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

const plugins = [timeGrid, interaction]
/** Minutes. Snap and slot must be equal: FullCalendar 7.1 otherwise shifts every drag by up to half a slot. */
const SLOT = 10
const NOTHING: readonly never[] = []

interface Lane {
  readonly key: string
  readonly element: HTMLElement
}

/**
 * FullCalendar draws the grid and owns drag, resize and selection; appointments are drawn light by our own layer in its columns. Only the one
 * under the pointer is a FullCalendar event: drawing 1,400 of them costs most of a second, drawing plain boxes a tenth.
 */
export function TimeGrid(props: Props) {
  const { t, i18n } = useTranslation('calendar')
  const format = useFormats()
  const [lanes, setLanes] = useState<readonly Lane[]>([])
  const [touchedId, setTouchedId] = useState<Id | null>(null)
  const [focusedId, setFocusedId] = useState<Id | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const pressed = useRef<{ id: Id | null; x: number; y: number }>({ id: null, x: 0, y: 0 })

  const touched = touchedId === null ? undefined : findPlaced(props.columns, props.placed, touchedId)
  const tabStopId =
    focusedId !== null && findPlaced(props.columns, props.placed, focusedId)
      ? focusedId
      : (props.columns.map(({ key }) => props.placed.get(key)?.[0]).find((first) => first)?.appointment.id ?? null)
  const touchedType = touched && props.types.get(touched.item.appointment.typeId)
  const touchedFace = faces[touchedType?.category ?? 'Ordinær']
  const touchedWords = touched
    ? appointmentWords(t, {
        appointment: touched.item.appointment,
        day: format.day(touched.column.date),
        time: `${clockText(touched.item.from)}–${clockText(touched.item.to)}`,
        typeName: typeName(touchedType, i18n.language),
      })
    : ''

  const timeOf = (start: string, end: string): Time | undefined => {
    const index = columnIndex(start)
    const column = props.columns[index]
    return (
      column && {
        calendarId: column.calendarId,
        startsAt: instantAt(column.date, minutesOfVirtual(start, index)),
        endsAt: instantAt(column.date, minutesOfVirtual(end, index)),
      }
    )
  }
  const dropped = (info: { event: { id: string; startStr: string; endStr: string }; revert: () => void }): void => {
    const time = timeOf(info.event.startStr, info.event.endStr)
    if (!time) return info.revert()
    void props.onMove(info.event.id, time).then((stays) => {
      if (!stays) info.revert()
    })
  }
  const idOf = (target: EventTarget): Id | null =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? null) : null
  const focus = (id: Id): void => root.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus()

  // FullCalendar's element of the touched event keeps its attributes from when it was made: the words may have changed since
  useEffect(() => {
    const element = root.current?.querySelector('.appt-live:not(.appt-mirror)')
    element?.setAttribute('aria-label', touchedWords)
  }, [touchedWords])

  return (
    <div
      ref={root}
      className="time-grid"
      data-many={props.columns.length > 12 || undefined}
      onPointerOver={(event) => {
        const id = idOf(event.target)
        // while a button is down something is being dragged: nothing may change under it
        // at once: the press may follow in the same moment and must meet FullCalendar's element
        if (id !== null && id !== touchedId && event.buttons === 0) flushSync(() => setTouchedId(id))
      }}
      onPointerDown={(event) => {
        pressed.current = { id: idOf(event.target), x: event.clientX, y: event.clientY }
      }}
      onClick={(event) => {
        const { id, x, y } = pressed.current
        // a click of the keyboard has no press before it; the end of a drag is no click
        const still = event.detail === 0 || Math.hypot(event.clientX - x, event.clientY - y) < 4
        const opened = idOf(event.target) ?? (event.detail === 0 ? null : id)
        if (opened !== null && still) props.onOpen(opened)
      }}
      onFocus={(event) => {
        const id = idOf(event.target)
        if (id !== null) setFocusedId(id)
      }}
      onKeyDown={(event) => {
        const id = idOf(event.target)
        if (id === null || event.altKey || event.ctrlKey || event.metaKey) return
        if (event.key === 'm' || event.key === 'M') return props.onMoveKey(id)
        const next = nextFocus(event.key, id, props.columns, props.placed)
        if (next === undefined) return
        event.preventDefault()
        focus(next)
      }}
    >
      <FullCalendar
        plugins={plugins}
        timeZone="UTC"
        locale={i18n.language === 'en' ? 'en-gb' : 'nb'}
        initialView="columns"
        views={{ columns: { type: 'timeGrid', duration: { days: props.columns.length } } }}
        initialDate={virtualDay(0)}
        headerToolbar={false}
        titleFormat={() => props.title}
        height="100%"
        expandRows
        slotMinHeight={14}
        allDaySlot={false}
        nowIndicator={false}
        timedText={t('times')}
        slotMinTime={`${clockText(props.hours.from * 60)}:00`}
        slotMaxTime={`${clockText(props.hours.to * 60)}:00`}
        slotDuration={{ minutes: SLOT }}
        snapDuration={{ minutes: SLOT }}
        slotHeaderInterval={{ minutes: 30 }}
        slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hour12: false }}
        scrollTime="07:30:00"
        scrollTimeReset={false}
        slotHeaderClass="slot-head"
        slotHeaderInnerClass="slot-head-inner"
        slotLaneClass={(info) => slotClass(info.date)}
        tableHeaderClass="grid-head"
        dayHeaderClass="column-head"
        dayHeaderInnerClass="column-head-inner"
        dayHeaderContent={(info) => {
          const index = columnIndex(info.date.toISOString())
          const column = props.columns[index]
          return (
            column && (
              <ColumnHead
                column={column}
                calendar={props.calendars.get(column.calendarId)}
                show={props.head}
                isToday={column.date === props.today}
                isFirstOfDay={props.columns[index - 1]?.date !== column.date}
              />
            )
          )
        }}
        dayHeaderDidMount={(info) => {
          // FullCalendar says the virtual date ("1 January 2001") otherwise; the content says it right
          info.el.removeAttribute('aria-label')
        }}
        dayLaneClass={(info) => {
          const index = columnIndex(info.date.toISOString())
          const column = props.columns[index]
          const opens = column?.date !== props.columns[index - 1]?.date
          return `lane ${column?.date === props.today ? 'lane-today' : ''} ${opens ? 'lane-opens-day' : ''}`
        }}
        dayLaneInnerClass="lane-events"
        dayLaneDidMount={(info) => {
          const element = document.createElement('div')
          element.className = 'lane-layer'
          // a press on an appointment is not the beginning of a selection
          element.addEventListener('mousedown', (event) => event.stopPropagation())
          info.el.append(element)
          info.el.removeAttribute('data-date')
          const key = info.date.toISOString()
          setLanes((all) => [...all.filter((lane) => lane.key !== key), { key, element }])
        }}
        dayLaneWillUnmount={(info) => {
          const key = info.date.toISOString()
          setLanes((all) => all.filter((lane) => lane.key !== key))
        }}
        highlightClass="picked"
        editable
        eventInteractive
        eventDurationEditable
        eventResizableFromStart={false}
        slotEventOverlap={false}
        eventClass={(info) =>
          `appt-live ${info.isMirror ? 'appt-mirror' : ''} ${info.isDragging ? 'appt-dragging' : ''}`
        }
        columnEventAfterClass={(info) => (info.isEndResizable ? 'appt-resizer' : '')}
        eventDidMount={(info) => {
          if (info.isMirror) return
          info.el.dataset['id'] = info.event.id
          info.el.setAttribute('aria-label', touchedWords)
        }}
        eventContent={(info) => {
          const appointment = touched?.item.appointment
          return appointment && <ChipContent appointment={appointment} time={info.event.startStr.slice(11, 16)} />
        }}
        events={
          touched
            ? [
                {
                  id: touched.item.appointment.id,
                  start: virtualTime(touched.index, touched.item.from),
                  end: virtualTime(touched.index, touched.item.to),
                  editable: isOpen(touched.item.appointment),
                  className: chipClass(touched.item.appointment, touchedFace),
                },
              ]
            : []
        }
        eventDrop={dropped}
        eventResize={dropped}
        selectable
        selectMirror={false}
        unselectAuto={false}
        select={(info) => {
          const time = timeOf(info.startStr, info.endStr)
          const length = info.end.getTime() - info.start.getTime() > SLOT * 60_000
          if (time) props.onPick(time, length, () => info.view.calendar.unselect())
        }}
      />
      {lanes.map(({ key, element }) => {
        const column = props.columns[columnIndex(key)]
        if (!column) return null
        const placed = props.placed.get(column.key) ?? NOTHING
        const has = (id: Id | null): Id | null =>
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
            touchedId={has(touchedId)}
            tabStopId={has(tabStopId)}
            openId={has(props.openId)}
          />,
          element,
          key,
        )
      })}
    </div>
  )
}

/** Lines: full hours strong, half hours clear, the rest faint. */
function slotClass(date: Date): string {
  const minute = date.getUTCMinutes()
  return `slot ${minute === 0 ? 'slot-hour' : minute === 30 ? 'slot-half' : 'slot-minor'}`
}

function findPlaced(columns: readonly Column[], placed: ReadonlyMap<string, readonly Placed[]>, id: Id) {
  for (const [index, column] of columns.entries()) {
    const item = placed.get(column.key)?.find(({ appointment }) => appointment.id === id)
    if (item) return { index, column, item }
  }
  return undefined
}
