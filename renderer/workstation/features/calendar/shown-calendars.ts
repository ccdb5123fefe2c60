import type { Calendar } from '@shared/calendar/model'
import type { Id } from '@shared/id'
import { z } from 'zod'
import { getPreference, setPreference } from '../../lib/preference'

/** Stands for the calendar that will be shown, while the core is still starting and nobody knows which: its empty grid is drawn meanwhile. */
export const UNKNOWN: Id = ''

const remembered = z.object({ userId: z.string().nullable(), ids: z.array(z.string()) })
/** What was chosen last at this desk, and by whom. */
export type Remembered = z.infer<typeof remembered>

/** @returns undefined when nothing readable is kept */
export function parseRemembered(raw: string | null): Remembered | undefined {
  if (raw === null) return undefined
  try {
    return remembered.parse(JSON.parse(raw))
  } catch {
    return undefined
  }
}

/** What this user chose last, as far as it still exists, in the clinic's order; else the user's own calendar, else the first. */
export function shownIds(
  calendars: readonly Calendar[],
  last: Remembered | undefined,
  userId: Id | null,
): readonly Id[] {
  const wanted = new Set(last?.userId === userId ? last.ids : [])
  const chosen = calendars.filter(({ id }) => wanted.has(id))
  const own = calendars.find(({ ownerKind, ownerId }) => ownerKind === 'gp' && ownerId === userId)
  const first = own ?? calendars[0]
  return chosen.length > 0 ? chosen.map(({ id }) => id) : first ? [first.id] : []
}

/**
 * The calendars on the screen when the window was last open, chosen or not: what is asked for and drawn at a start, before the core has said which
 * calendars there are.
 */
export const lastShown = (): readonly Id[] => getPreference('calendar.shown')?.split(',') ?? []

/** @param ids joined by commas */
export function rememberShown(ids: string): void {
  if (getPreference('calendar.shown') !== ids) setPreference('calendar.shown', ids)
}
