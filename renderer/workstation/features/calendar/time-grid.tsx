import type { EventInput } from '@fullcalendar/react'
import type { AppointmentType, Calendar } from '@shared/calendar/model'
import type { Id } from '@shared/id'
import { lazy, type PointerEvent, Suspense, useEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format'
import { appointmentWords } from './appointment-words'
import { type Column, clockText, instantAt, SLOT, type Time } from './columns'
import type { Open, Placed } from './day-items'
import { DayLayer } from './day-layer'
import { type DragHandle, DragHint } from './drag-hint'
import { ColumnHead } from './grid-header'
import { nextFocus } from './grid-keys'
import { useGridPlaces } from './grid-places'
import { liveEvent } from './live-event'
import { OpeningGrid, openingPlace } from './opening-grid'
import { SlotCursor } from './slot-cursor'
import { type SlotAt, slotStanding, standingWords } from './slot-standing'
import { faces, typeName } from './type-face'
import { useLiveGrid } from './use-live-grid'

const LiveGrid = lazy(() => import('./live-grid').then((module) => ({ default: module.LiveGrid })))

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
  const [cursorAt, setCursorAt] = useState<SlotAt>({ index: 0, from: 480, to: 480 + SLOT })
  const [cursorActive, setCursorActive] = useState(false)
  const showDrag = useRef<DragHandle>(null)
  const root = useRef<HTMLDivElement>(null)
  const { mayCome, stands, onScroll } = useLiveGrid(columns.length, lanes, root, focusedId)
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

  const touch = (event: PointerEvent): void => {
    const id = idOf(event.target)
    // while a button is down something is being dragged: nothing may change under it
    if (!stands || id === null || id === touchedId || event.buttons !== 0) return
    // a part of one that goes over midnight must not be dropped as if it were the whole: it is moved in its form
    if (findPlaced(columns, props.placed, id)?.item.cut) return
    // a move, not a mere `pointerover`: that also comes when appointments are drawn under a pointer at rest
    // at once: the press may follow in the same moment and must meet FullCalendar's element
    flushSync(() => setTouchedId(id))
  }
  const focus = (id: Id): void => root.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus()

  // the element of the touched event keeps its attributes from when it was made: the words may have changed since
  useEffect(() => {
    root.current?.querySelector('.appt-live:not(.appt-mirror)')?.setAttribute('aria-label', words)
  }, [words])

  // the keyboard's place in the grid; a narrower grid or a shorter day draws it in
  const length = Math.min(cursorAt.to - cursorAt.from, (props.hours.to - props.hours.from) * 60)
  const cursorFrom = Math.min(Math.max(cursorAt.from, props.hours.from * 60), props.hours.to * 60 - length)
  const cursor = {
    index: Math.min(cursorAt.index, columns.length - 1),
    from: cursorFrom,
    to: cursorFrom + length,
  }
  const cursorColumn = columns[cursor.index]
  const cursorLane = lanes.find(({ index }) => index === cursor.index)
  const key = cursorColumn?.key ?? ''
  const cursorStanding = slotStanding(cursor, props.placed.get(key) ?? NOTHING, props.open.get(key) ?? NOTHING)
  const cursorWords = cursorColumn
    ? [
        format.day(cursorColumn.date),
        props.calendars.get(cursorColumn.calendarId)?.name,
        standingWords(t, cursor, cursorStanding),
      ].join(', ')
    : ''

  const headOf = (index: number) => {
    const column = columns[index]
    return (
      column && (
        <ColumnHead
          column={column}
          calendar={props.calendars.get(column.calendarId)}
          show={props.head}
          isToday={column.date === props.today}
          isFirstOfDay={columns[index - 1]?.date !== column.date}
        />
      )
    )
  }
  const laneOf = (index: number) => {
    const column = columns[index]
    if (!column) return null
    const placed = props.placed.get(column.key) ?? NOTHING
    const ifHere = (id: Id | null): Id | null =>
      id !== null && placed.some(({ appointment }) => appointment.id === id) ? id : null
    return (
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
      />
    )
  }

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
        if (opened !== null) return props.onOpen(opened)
        const place = openingPlace(event, props.hours)
        const column = place && columns[place.index]
        if (!column) return
        const [startsAt, endsAt] = [place.from, place.from + SLOT].map((minutes) => instantAt(column.date, minutes))
        if (startsAt !== undefined && endsAt !== undefined)
          props.onPick({ calendarId: column.calendarId, startsAt, endsAt }, false, () => undefined)
      }}
      onFocus={(event) => {
        const id = idOf(event.target)
        if (id !== null) setFocusedId(id)
        if (!(event.target instanceof Element && event.target.matches('.slot-cursor'))) setCursorActive(false)
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
      {!stands && (
        <OpeningGrid count={columns.length} hours={props.hours} head={headOf} lane={laneOf} onScroll={onScroll} />
      )}
      {mayCome && (
        <div className="live-grid" data-waiting={!stands || undefined}>
          <Suspense fallback={null}>
            <LiveGrid
              columns={columns}
              hours={props.hours}
              handlers={handlers}
              events={events}
              onPick={props.onPick}
              onMove={props.onMove}
              showDrag={showDrag}
            />
          </Suspense>
        </div>
      )}
      {stands && cursorLane && cursorColumn && (
        <SlotCursor
          at={cursor}
          lane={cursorLane}
          columns={columns.length}
          hours={props.hours}
          words={cursorWords}
          active={cursorActive}
          onMove={(at) => {
            setCursorActive(true)
            setCursorAt(at)
          }}
          onEnter={() => {
            const { taken } = cursorStanding
            if (taken) return props.onOpen(taken.appointment.id)
            const startsAt = instantAt(cursorColumn.date, cursor.from)
            const endsAt = instantAt(cursorColumn.date, cursor.to)
            const { calendarId } = cursorColumn
            props.onPick({ calendarId, startsAt, endsAt }, cursor.to - cursor.from > SLOT, () => undefined)
          }}
        />
      )}
      <DragHint
        ref={showDrag}
        columns={columns}
        calendars={props.calendars}
        types={props.types}
        placed={props.placed}
        open={props.open}
      />
      {stands && heads.map(({ index, element }) => createPortal(headOf(index), element, String(index)))}
      {stands && lanes.map(({ index, element }) => createPortal(laneOf(index), element, String(index)))}
    </div>
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
