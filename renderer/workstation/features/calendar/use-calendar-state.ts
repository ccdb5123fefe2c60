import type { Calendar } from '@shared/calendar/model'
import type { Id } from '@shared/id'
import type { LocalDate } from '@shared/time/instant'
import { dateOf } from '@shared/time/oslo'
import { useState } from 'react'
import { useSession } from '../../app/session'
import { useNow } from '../../lib/clock'
import { usePreference } from '../../lib/preference'
import { type Mode, stepAnchor } from './columns'

// while the window lives: a look into the inbox must not lose the week; null = today, so that it follows the clock over midnight
const KEPT = 'klinikk.calendar.date'

const parseIds = (raw: string | null): readonly Id[] => {
  if (raw === null) return []
  const parsed: unknown = JSON.parse(raw)
  return Array.isArray(parsed) ? parsed.filter((id) => typeof id === 'string') : []
}

/** Which calendars, days and layout stand on the screen. */
export interface CalendarState {
  readonly mode: Mode
  readonly anchor: LocalDate
  readonly today: LocalDate
  /** shown calendars, in the clinic's order; never empty when the clinic has any */
  readonly ids: readonly Id[]
  readonly setMode: (mode: Mode) => void
  readonly setIds: (ids: readonly Id[]) => void
  readonly step: (direction: 1 | -1) => void
  readonly goTo: (date: LocalDate | null) => void
}

export function useCalendarState(calendars: readonly Calendar[]): CalendarState {
  const { user } = useSession()
  const today = dateOf(useNow(60_000))
  const [kept, setKept] = useState<LocalDate | null>(() => sessionStorage.getItem(KEPT))
  const [rawIds, setRawIds] = usePreference('calendar.ids')
  const [rawMode, setRawMode] = usePreference('calendar.mode')
  const anchor = kept ?? today
  const mode: Mode = rawMode === 'day' ? 'day' : 'week'

  const wanted = new Set(parseIds(rawIds))
  const chosen = calendars.filter(({ id }) => wanted.has(id))
  const own = calendars.find(({ ownerKind, ownerId }) => ownerKind === 'gp' && ownerId === user?.id)
  const shown = chosen.length > 0 ? chosen : [own ?? calendars[0]].filter((calendar) => calendar !== undefined)

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
    ids: shown.map(({ id }) => id),
    setMode: setRawMode,
    setIds: (ids) => setRawIds(JSON.stringify(ids)),
    step: (direction) => goTo(stepAnchor(mode, anchor, direction)),
    goTo,
  }
}
