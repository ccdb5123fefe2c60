import type { Calendar } from '@shared/calendar/model'
import type { Id } from '@shared/id'
import { addDays, dateOf, instantOf, mondayOf } from '@shared/time/oslo'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActivePatient } from '../../app/active-patient'
import { useKeys } from '../../app/shortcuts'
import { useToast } from '../../app/toasts'
import { useDesk } from '../../lib/desk'
import { useFormats } from '../../lib/format'
import { usePreference } from '../../lib/preference'
import { prefetch } from '../../lib/query-cache'
import { useRefusalText } from '../../lib/refusal'
import { useDeskQuery } from '../../lib/use-query'
import type { Draft } from './book-draft'
import { CalendarSide } from './calendar-side'
import { CalendarToolbar } from './calendar-toolbar'
import { columnsOf, daysOf, type Mode, rangeOf, stepAnchor, type Time } from './columns'
import { byColumn, hoursOf, openOf } from './day-items'
import { markInteractive } from './mark-interactive'
import type { RefusedMove } from './move-dialog'
import { UNKNOWN } from './shown-calendars'
import { TimeGrid } from './time-grid'
import { useCalendarState } from './use-calendar-state'
import { useMove } from './use-move'
import type { Wait } from './waiting-dialog'

const Details = lazy(() => import('./details-panel').then((module) => ({ default: module.DetailsPanel })))
const BookDialog = lazy(() => import('./book-dialog').then((module) => ({ default: module.BookDialog })))
const DayList = lazy(() => import('./day-list/day-list').then((module) => ({ default: module.DayList })))
const PrintDay = lazy(() => import('./print-day').then((module) => ({ default: module.PrintDay })))
const WaitingDialog = lazy(() => import('./waiting-dialog').then((module) => ({ default: module.WaitingDialog })))
const ReflowDialog = lazy(() => import('./reflow-dialog').then((module) => ({ default: module.ReflowDialog })))
const TypeToBook = lazy(() => import('./type-to-book').then((module) => ({ default: module.TypeToBook })))
const MoveDialog = lazy(() => import('./move-dialog').then((module) => ({ default: module.MoveDialog })))

/** Day and week, one or several calendars side by side (S54-S72). All writes are commands: nothing here waits for the network. */
export function CalendarView() {
  const { t } = useTranslation('calendar')
  const format = useFormats()
  const toast = useToast()
  const refusal = useRefusalText()
  const { patientId } = useActivePatient()
  const setup = useDeskQuery('calendar.setup', {}).data
  const calendars = new Map(setup?.calendars.map((calendar) => [calendar.id, calendar]))
  const types = new Map(setup?.types.map((type) => [type.id, type]))
  const state = useCalendarState(setup?.calendars)
  const { mode, anchor, ids } = state
  const known = ids[0] !== UNKNOWN
  const range = { calendarIds: [...ids], ...rangeOf(mode, anchor) }
  const { data, isPlaceholderData } = useDeskQuery('calendar.range', range, { enabled: known })
  const [openId, setOpenId] = useState<Id | null>(null)
  const [moving, setMoving] = useState<{ id: Id; refused: RefusedMove | null } | null>(null)
  const [draft, setDraft] = useState<Draft | null>(null)
  const [typing, setTyping] = useState(false)
  const [wait, setWait] = useState<Wait | null>(null)
  const [printing, setPrinting] = useState(false)
  const [absent, setAbsent] = useState<Calendar | null>(null)
  const [side, setSide] = usePreference('calendar.side')
  const [marker] = usePreference('calendar.source-marker')
  const move = useMove()
  usePreload(known && setup !== undefined, mode, anchor, ids)

  const weekend = mode === 'week' && hasWeekend(anchor, ids, data)
  const days = daysOf(mode, anchor, weekend)
  const columns = columnsOf(days, ids)
  const placed = byColumn(columns, data?.appointments ?? [])
  const plans = new Map(data?.planDays.map((day) => [`${day.calendarId}|${day.date}`, openOf(day)]))
  const first = days[0] ?? anchor
  const last = days.at(-1) ?? anchor

  const painted = data !== undefined && !isPlaceholderData
  useEffect(() => {
    if (painted) markInteractive()
  }, [painted])

  const book = (time: Time | null, length = false, done: () => void = () => undefined): void =>
    setDraft({ patientId, calendarId: time?.calendarId ?? ids[0] ?? '', time, length, day: first, typeId: null, done })
  const tryMove = async (id: Id, time: Time): Promise<boolean> => {
    const from = data?.appointments.find((appointment) => appointment.id === id)
    if (!from) return false
    const done = await move(id, from, time)
    // taken: another time, or over the other one on purpose, is chosen in the form
    if (!done.ok && done.code === 'slot-taken') setMoving({ id, refused: { to: time, why: done } })
    else if (!done.ok) toast(refusal(done), 'problem')
    return done.ok
  }
  // asked for only when the picture stands: nothing waits for it
  const requests = useDeskQuery('appointment.requests', {}, { enabled: painted }).data ?? []
  /** goes to where it stands and opens it */
  const showBooked = (id: Id, time: Time): void => {
    if (!ids.includes(time.calendarId)) state.setIds([...ids, time.calendarId])
    state.goTo(dateOf(time.startsAt))
    setOpenId(id)
  }
  useKeys({
    t: () => state.goTo(null),
    n: () => book(null),
    b: () => setTyping(true),
    s: () => document.querySelector<HTMLElement>('.slot-cursor')?.focus(),
    d: () => state.setMode('day'),
    w: () => state.setMode('week'),
    l: () => state.setMode('list'),
    p: () => setPrinting(true),
    'Alt+ArrowLeft': () => state.step(-1),
    'Alt+ArrowRight': () => state.step(1),
    Escape: () => setOpenId(null),
  })
  return (
    <div className="calendar" data-side={side !== 'closed' || undefined} data-marker={marker === 'on' || undefined}>
      <CalendarToolbar
        state={state}
        first={first}
        last={last}
        sideOpen={side !== 'closed'}
        onSide={() => setSide(side === 'closed' ? 'open' : 'closed')}
        requests={requests.length}
        onRequests={() => {
          setSide('open')
          requestAnimationFrame(() => document.getElementById('requests-title')?.focus())
        }}
        onBook={() => book(null)}
        onType={() => setTyping(true)}
        onPrint={() => setPrinting(true)}
      />
      {side !== 'closed' && (
        <CalendarSide
          state={state}
          calendars={setup?.calendars ?? []}
          first={first}
          last={last}
          requests={requests}
          onRequest={(request) => showBooked(request.id, request)}
          onAbsent={setAbsent}
          onServed={showBooked}
        />
      )}
      <section className="calendar-grid" aria-label={`${t('title')}, ${format.day(first)}`} aria-busy={!painted}>
        {mode === 'list' ? (
          <Suspense fallback={null}>
            <DayList
              label={format.dayLong(first)}
              appointments={data?.appointments ?? []}
              calendars={calendars}
              types={types}
              openId={openId}
              onOpen={setOpenId}
            />
          </Suspense>
        ) : (
          <TimeGrid
            columns={columns}
            calendars={calendars}
            types={types}
            placed={placed}
            open={plans}
            hours={hoursOf([...placed.values(), ...plans.values()])}
            head={ids.length === 1 && mode === 'week' ? 'day' : mode === 'day' ? 'calendar' : 'both'}
            today={state.today}
            openId={openId}
            onOpen={setOpenId}
            onMoveKey={(id) => setMoving({ id, refused: null })}
            onPick={book}
            onMove={tryMove}
          />
        )}
      </section>
      {/* a boundary each: while one waits for its code, React would keep another that has closed, and with it its modal dialog */}
      <Suspense fallback={null}>
        {openId !== null && (
          <Details
            key={openId}
            appointmentId={openId}
            onClose={() => setOpenId(null)}
            onMove={() => setMoving({ id: openId, refused: null })}
            onWait={setWait}
          />
        )}
      </Suspense>
      <Suspense fallback={null}>
        {moving && <MoveDialog appointmentId={moving.id} refused={moving.refused} onClose={() => setMoving(null)} />}
      </Suspense>
      <Suspense fallback={null}>
        {wait && setup && <WaitingDialog wait={wait} setup={setup} onClose={() => setWait(null)} />}
      </Suspense>
      <Suspense fallback={null}>
        {printing && <PrintDay {...{ days, ids, calendars, types, placed }} onDone={() => setPrinting(false)} />}
      </Suspense>
      <Suspense fallback={null}>
        {absent && (
          <ReflowDialog
            calendar={absent}
            calendars={setup?.calendars ?? []}
            day={mode !== 'week' || state.today < first ? first : state.today > last ? last : state.today}
            onClose={() => setAbsent(null)}
          />
        )}
      </Suspense>
      <Suspense fallback={null}>
        {typing && setup && (
          <TypeToBook
            setup={setup}
            shown={ids}
            onClose={() => setTyping(false)}
            onForm={({ patientId: who, time, typeId }) => {
              setTyping(false)
              const { calendarId } = time
              setDraft({ patientId: who, calendarId, time, length: false, day: first, typeId, done: () => undefined })
            }}
            onBooked={(id, time) => {
              setTyping(false)
              showBooked(id, time)
            }}
          />
        )}
      </Suspense>
      <Suspense fallback={null}>
        {draft && (
          <BookDialog
            draft={draft}
            onClose={() => {
              draft.done()
              setDraft(null)
            }}
            onBooked={setOpenId}
            onWait={setWait}
          />
        )}
      </Suspense>
    </div>
  )
}

type Range =
  | { appointments: readonly { startsAt: number; endsAt: number }[]; planDays: readonly { date: string }[] }
  | undefined

/** Whether anything stands or is opened on the Saturday or Sunday of the week. */
function hasWeekend(anchor: string, _ids: readonly Id[], data: Range): boolean {
  const { to } = rangeOf('week', anchor)
  const weekend = new Set(daysOf('week', anchor, true).slice(5))
  const saturday = instantOf(addDays(mondayOf(anchor), 5))
  return (
    data !== undefined &&
    (data.appointments.some(({ startsAt, endsAt }) => endsAt > saturday && startsAt < to) ||
      data.planDays.some(({ date }) => weekend.has(date)))
  )
}

/** Keeps the weeks (or days) before and after at hand, so that a step shows its appointments at once. */
function usePreload(ready: boolean, mode: Mode, anchor: string, ids: readonly Id[]): void {
  const client = useDesk()
  const cache = useQueryClient()
  const key = ids.join()
  useEffect(() => {
    if (!ready) return
    const waiting = requestIdleCallback(() => {
      for (const direction of [1, -1] as const) {
        const args = { calendarIds: key.split(','), ...rangeOf(mode, stepAnchor(mode, anchor, direction)) }
        void prefetch(cache, client, 'calendar.range', args)
      }
    })
    return () => cancelIdleCallback(waiting)
  }, [ready, mode, anchor, key, cache, client])
}
