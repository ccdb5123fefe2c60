import { appointmentTypes, calendars } from '@shared/calendar/model'
import { openedTypes } from '@shared/calendar/offered'
import { isBookable, takesFromPatients } from '@shared/calendar/take-slot'
import { citizenPaths } from '@shared/citizen/api'
import { type VendorApp, vendorApp } from '@shared/citizen/app'
import { paidFees } from '@shared/citizen/paid-fees'
import type { Patient } from '@shared/patient/model'
import { DAY, type Instant } from '@shared/time/instant'
import type { Reads } from '@shared/tx'
import { defineRoute, type Route } from '../../http/route'
import type { Services } from '../../services'
import { may, requireAccess } from '../access'
import { bookableCalendars, bookableTypeOf } from '../appointments/bookable'
import { haveSeen, visibleAppointments } from '../appointments/own-appointments'
import { forPatient } from '../for-patient'

const YEAR = 365 * DAY

async function calendarsOf(tx: Reads, patient: Patient, now: Instant): Promise<VendorApp['calendars']> {
  const types = (await tx.list(appointmentTypes, { where: { clinicId: patient.clinicId } })).filter(isBookable)
  const shown: VendorApp['calendars'] = []
  for (const calendar of await bookableCalendars(tx, patient)) {
    const opened = await openedTypes(tx, calendar, now)
    const taken = types.filter((type) => takesFromPatients(calendar, type) && opened.has(type.id))
    if (taken.length > 0) shown.push({ id: calendar.id, name: calendar.publicName, types: taken.map(bookableTypeOf) })
  }
  return shown
}

/** What the vendor's own app shows of the chosen person: the same appointments, calendars by their public names, and receipts (S10, S73, S74, S77, S196). */
export const vendorAppRoute = ({ store, clock, write }: Services): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.app,
    summary: "What the vendor's own app shows of the chosen person.",
    access: 'citizen',
    params: forPatient,
    answer: vendorApp,
    refusals: ['not-found', 'no-consent', 'not-active', 'contact-outdated', 'too-young', 'child-over-12'],
    handle: async ({ caller, params: { patientId } }): Promise<VendorApp> => {
      const now = clock()
      const { visible, answer } = await store.read(async (tx) => {
        const patient = await requireAccess(tx, caller, patientId, 'appointments', now)
        const visible = await visibleAppointments(tx, patientId, { from: now })
        const shown: VendorApp['appointments'] = []
        for (const { id, startsAt, calendarId, typeId, status } of visible) {
          const calendar = await tx.get(calendars, calendarId)
          const type = await tx.get(appointmentTypes, typeId)
          shown.push({ id, startsAt, calendarName: calendar?.publicName ?? '', typeName: type?.name ?? '', status })
        }
        const books = await may(tx, caller.patientId, patient, 'booking', now)
        const answer = {
          calendars: books ? await calendarsOf(tx, patient, now) : [],
          appointments: shown,
          receipts: await paidFees(tx, patient, { from: now - YEAR, to: now }),
        }
        return { visible, answer }
      })
      await haveSeen({ write }, visible, now)
      return answer
    },
  })
