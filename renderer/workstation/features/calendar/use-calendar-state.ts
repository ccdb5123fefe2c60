import type { Calendar } from '@shared/calendar/model'
import type { Id } from '@shared/id'
import type { LocalDate } from '@shared/time/instant'
import { dateOf } from '@shared/time/oslo'
import { useEffect, useState } from 'react'
import { useSession } from '../../app/session'
import { useNow } from '../../lib/clock'
import { usePreference } from '../../lib/preference'
import { type Mode, modeOf, stepAnchor } from './columns'
import { lastShown, parseRemembered, type Remembered, rememberShown, shownIds, UNKNOWN } from './shown-calendars'

// while the window lives: a look into the inbox must not lose the week; null = today, so that it follows the clock over midnight
const KEPT = 'klinikk.calendar.date'

/** Which calendars, days and layout stand on the screen. */
export interface CalendarState {
  readonly mode: Mode
  readonly anchor: LocalDate
  readonly today: LocalDate
  /** shown calendars, in the clinic's order; never empty, see UNKNOWN */
  readonly ids: readonly Id[]
  readonly setMode: (mode: Mode) => void
  readonly setIds: (ids: readonly Id[]) => void
  readonly step: (direction: 1 | -1) => void
  readonly goTo: (date: LocalDate | null) => void
}

/** @param calendars undefined while the core has not answered yet */
export function useCalendarState(calendars: readonly Calendar[] | undefined): CalendarState {
  const { user } = useSession()
  const today = dateOf(useNow(60_000))
  const [kept, setKept] = useState<LocalDate | null>(() => sessionStorage.getItem(KEPT))
  const [rawIds, setRawIds] = usePreference('calendar.ids')
  const [rawMode, setRawMode] = usePreference('calendar.mode')
  const anchor = kept ?? today
  const mode = modeOf(rawMode)

  const last = parseRemembered(rawIds)
  const ids = calendars ? shownIds(calendars, last, user?.id ?? null) : lastShown()
  const known = calendars ? ids.join() : ''
  useEffect(() => {
    if (known !== '') rememberShown(known)
  }, [known])

  const goTo = (date: LocalDate | null): void => {
    const next = date === today ? null : date
    setKept(next)
    if (next === null) sessionStorage.removeItem(KEPT)
    else sessionStorage.setItem(KEPT, next)
  }
  return {
    mode,
    anchor,
    today,
    ids: ids.length > 0 ? ids : [UNKNOWN],
    setMode: setRawMode,
    setIds: (next) => setRawIds(JSON.stringify({ userId: user?.id ?? null, ids: [...next] } satisfies Remembered)),
    step: (direction) => goTo(stepAnchor(mode, anchor, direction)),
    goTo,
  }
}
