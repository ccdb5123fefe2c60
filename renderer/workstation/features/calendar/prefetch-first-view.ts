import type { Id } from '@shared/id'
import { dateOf } from '@shared/time/oslo'
import type { QueryClient } from '@tanstack/react-query'
import type { DeskClient } from '../../lib/client'
import { now } from '../../lib/clock'
import { getPreference } from '../../lib/preference'
import { ask, prefetch } from '../../lib/query-cache'
import { modeOf, rangeOf } from './columns'
import { lastShown, parseRemembered, shownIds } from './shown-calendars'

/**
 * Asks for all the first view shows before the view is drawn. What it asks must be what the views will ask, to the letter; else it would only be
 * asked twice.
 * @returns resolves when all of it is at hand
 */
export async function prefetchFirstView(cache: QueryClient, client: DeskClient): Promise<void> {
  const last = parseRemembered(getPreference('calendar.ids'))
  const range = async (ids: readonly Id[]): Promise<void> => {
    const days = rangeOf(modeOf(getPreference('calendar.mode')), dateOf(now()))
    if (ids.length > 0) await prefetch(cache, client, 'calendar.range', { calendarIds: [...ids], ...days })
  }
  const overview = ask(cache, client, 'clinic.overview', {})
  const setup = ask(cache, client, 'calendar.setup', {})
  const others = [
    prefetch(cache, client, 'sync.state', {}),
    prefetch(cache, client, 'inbox.counts', {}),
    range(lastShown()),
  ]
  try {
    const [{ userId }, { calendars }] = await Promise.all([overview, setup])
    await range(shownIds(calendars, last, userId))
  } catch {
    // shows where the answers are used
  }
  await Promise.all(others)
}
