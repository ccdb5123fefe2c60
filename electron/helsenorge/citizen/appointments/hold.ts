import { appointmentTypes, calendars } from '@shared/calendar/model'
import { slotsIn } from '@shared/calendar/offered'
import { isBookable, takesFromPatients } from '@shared/calendar/take-slot'
import { citizenPaths, type FreeTime, heldTime, holdRequest, MOST_ALTERNATIVES } from '@shared/citizen/api'
import { addDays, dateOf } from '@shared/time/oslo'
import { HttpProblem } from '../../http/problem'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { notFound, requireAccess } from '../access'
import { forPatient } from '../for-patient'
import { bookableCalendars } from './bookable'
import { nextFreeTimes } from './free-times'
import { HOLD, type Holds } from './holds'

/** Holds a free time for five minutes while the patient writes what it is about; in place of the one held before. */
export const holdRoute = ({ store, clock }: Services, holds: Holds): Route =>
  defineRoute({
    method: 'POST',
    path: citizenPaths.hold,
    summary:
      'Holds a free time for five minutes; when it is gone, member "alternatives" of the problem holds the next free times.',
    access: 'citizen',
    params: forPatient,
    body: holdRequest,
    bodyType: 'application/json',
    answer: heldTime,
    refusals: [
      'not-found',
      'slot-taken',
      'service-not-offered',
      'no-consent',
      'not-active',
      'contact-outdated',
      'too-young',
      'child-over-12',
    ],
    handle: async ({ caller, params: { patientId }, body }) =>
      store.read(async (tx) => {
        const now = clock()
        const patient = await requireAccess(tx, caller, patientId, 'booking', now)
        const type = await tx.get(appointmentTypes, body.typeId)
        const calendar = await tx.get(calendars, body.calendarId)
        const bookable = await bookableCalendars(tx, patient)
        if (!type || !calendar || !isBookable(type) || !takesFromPatients(calendar, type)) throw notFound()
        if (!bookable.some(({ id }) => id === calendar.id)) throw notFound()
        const day = dateOf(body.startsAt)
        const slot = (await slotsIn(tx, calendar, type, day, addDays(day, 1), now)).find(
          ({ startsAt }) => startsAt === body.startsAt,
        )
        if (!slot || !holds.hold(caller.patientId, slot)) {
          const free = (time: FreeTime): boolean => !holds.isHeld(time, caller.patientId)
          const wish = { wanted: body.startsAt, most: MOST_ALTERNATIVES, now, free }
          throw new HttpProblem(409, 'slot-taken', {
            members: { alternatives: await nextFreeTimes(tx, patient, type, wish) },
          })
        }
        return { until: now + HOLD }
      }),
  })

/** Lets the held time go, for somebody who chooses another kind or goes away. */
export const releaseRoute = (holds: Holds): Route =>
  defineRoute({
    method: 'DELETE',
    path: citizenPaths.hold,
    summary: 'Lets a held time go.',
    access: 'citizen',
    params: forPatient,
    answer: null,
    status: 204,
    refusals: [],
    handle: async ({ caller }) => {
      holds.release(caller.patientId)
      return null
    },
  })
