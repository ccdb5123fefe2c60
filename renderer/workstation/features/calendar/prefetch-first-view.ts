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
 * Asks for all the first view shows before the view is drawn: the core answers while the grid is made. What it asks must be what the calendar
 * will ask, to the letter; else it would only be asked twice.
 */
export function prefetchFirstView(cache: QueryClient, client: DeskClient): void {
  const last = parseRemembered(getPreference('calendar.ids'))
  const range = (ids: readonly Id[]): void => {
    const days = rangeOf(modeOf(getPreference('calendar.mode')), dateOf(now()))
    if (ids.length > 0) prefetch(cache, client, 'calendar.range', { calendarIds: [...ids], ...days })
  }
  const overview = ask(cache, client, 'clinic.overview', {})
  const setup = ask(cache, client, 'calendar.setup', {})
  prefetch(cache, client, 'sync.state', {})
  range(lastShown())
  Promise.all([overview, setup]).then(
    ([{ userId }, { calendars }]) => range(shownIds(calendars, last, userId)),
    // shows where the answers are used
    () => undefined,
  )
}
