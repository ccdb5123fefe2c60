import { type AppointmentType, appointmentTypes, type Calendar, calendars } from '@shared/calendar/model'
import { openedTypes } from '@shared/calendar/offered'
import { ownsOneCalendar } from '@shared/calendar/rules'
import { isBookable, isOpenTo, takesFromPatients } from '@shared/calendar/take-slot'
import { type BookableType, bookableType, citizenPaths } from '@shared/citizen/api'
import type { Patient } from '@shared/patient/model'
import type { Reads } from '@shared/tx'
import { z } from 'zod'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { requireAccess } from '../access'
import { forPatient } from '../for-patient'

/**
 * Calendars the patient may book in: the own GP's, when it is the GP's only one, and the clinic's resource calendars that are open to the patient; in the
 * clinic's order (S54-S57, S59, S66, S80).
 */
export async function bookableCalendars(tx: Reads, patient: Patient): Promise<Calendar[]> {
  const found: Calendar[] = []
  for (const calendar of await tx.list(calendars, { where: { clinicId: patient.clinicId } })) {
    if (!calendar.online || !(await isOpenTo(tx, calendar, patient))) continue
    if (await ownsOneCalendar(tx, calendar)) found.push(calendar)
  }
  return found
}

export const bookableTypeOf = (type: AppointmentType): BookableType => {
  const { id, name, nameEn, information, durationMinutes, resource, mode, category } = type
  return { id, name, nameEn, information, durationMinutes, resource, mode, video: category === 'Video' }
}

/** Types that some calendar has opened for patients in the time they may book now (S61, S62). */
export const bookableTypesRoute = ({ store, clock }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.bookableTypes,
    summary: 'Types of appointment that the chosen person may book.',
    access: 'citizen',
    params: forPatient,
    answer: z.array(bookableType),
    refusals: [
      'not-found',
      'service-not-offered',
      'no-consent',
      'not-active',
      'contact-outdated',
      'too-young',
      'child-over-12',
    ],
    handle: async ({ caller, params: { patientId } }): Promise<BookableType[]> =>
      store.read(async (tx) => {
        const now = clock()
        const patient = await requireAccess(tx, caller, patientId, 'booking', now)
        const opened: { calendar: Calendar; types: Set<string> }[] = []
        for (const calendar of await bookableCalendars(tx, patient))
          opened.push({ calendar, types: await openedTypes(tx, calendar, now) })
        const types = await tx.list(appointmentTypes, { where: { clinicId: patient.clinicId } })
        return types
          .filter(
            (type) =>
              isBookable(type) &&
              opened.some(({ calendar, types: open }) => takesFromPatients(calendar, type) && open.has(type.id)),
          )
          .map(bookableTypeOf)
      }),
  })
