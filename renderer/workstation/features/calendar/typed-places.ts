import type { AppointmentType, Calendar } from '@shared/calendar/model'
import { takesFromPatients } from '@shared/calendar/take-slot'
import type { TypedLine } from '@shared/calendar/typed/read-line'
import type { Id } from '@shared/id'

/**
 * Where a typed booking is looked for: in the calendars that were named; a service of the lab in all shared calendars, those on the screen first; anything
 * else with the patient's own GP, or in what is on the screen when the GP sits elsewhere.
 */
export function placesFor(
  line: Pick<TypedLine, 'calendarIds'>,
  type: AppointmentType,
  gpId: Id | null,
  calendars: readonly Calendar[],
  shown: readonly Id[],
): readonly Id[] {
  if (line.calendarIds.length > 0) return line.calendarIds
  const onScreenFirst = (ids: readonly Id[]): Id[] => [
    ...shown.filter((id) => ids.includes(id)),
    ...ids.filter((id) => !shown.includes(id)),
  ]
  if (type.resource) {
    const shared = calendars.filter((calendar) => calendar.ownerKind !== 'gp' && takesFromPatients(calendar, type))
    return onScreenFirst(shared.map(({ id }) => id))
  }
  const own = calendars.filter(({ ownerKind, ownerId }) => ownerKind === 'gp' && ownerId === gpId)
  return own.length > 0 ? own.map(({ id }) => id) : shown
}
