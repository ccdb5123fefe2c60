import { closedDays, planChanges } from '@shared/calendar/plan-model'
import { DAY } from '@shared/time/instant'
import type { Days } from '../lib/days'
import { type Put, put } from '../lib/steps'
import type { Book } from './calendars'
import { CLINIC_ID } from './people-of-the-clinic'

/** Behind the weeks that are rolled out: the next roll-out meets it. */
const WEEKS_AHEAD = 14

/** The clinic's planning day, a Friday that is no holiday, closed by a secretary two days ago. */
export function planningDay(books: readonly Book[], days: Days): Put[] {
  const friday = 5 - days.today.weekday
  let offset = friday + 7 * WEEKS_AHEAD
  while (!days.day(offset).working) offset += 7
  const { date } = days.day(offset)
  const id = 'plan-planning-day'
  const name = 'Planleggingsdag'
  return [
    put(closedDays, { id: `${CLINIC_ID}:${date}`, clinicId: CLINIC_ID, date, name, changeId: id }),
    put(planChanges, {
      id,
      clinicId: CLINIC_ID,
      kind: 'close-clinic',
      name,
      calendarIds: books.map(({ row }) => row.id),
      from: date,
      to: date,
      patterns: [],
      days: [],
      changedAt: days.now - 2 * DAY,
      changedById: 'sec-kari',
      undoneAt: null,
      undoneById: null,
    }),
  ]
}
