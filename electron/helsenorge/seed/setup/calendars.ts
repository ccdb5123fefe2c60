import type { Calendar, PatientList, PlanBlock, PlanDay, WeekTemplate } from '@shared/calendar/model'
import type { Day, Days } from '../lib/days'
import { CLINIC_ID, GPS, LAB_GROUP_ID } from './people-of-the-clinic'
import { gpWeek, labWeek, type WeekPlan } from './week-plans'

/** A calendar with the week it follows, in all weeks the demo knows of. */
export interface Book {
  readonly row: Calendar
  /** the GP who sits there, null in the lab */
  readonly gpId: string | null
  readonly week: WeekPlan
}

const WEEKS_BACK = 4
const WEEKS_AHEAD = 12

/** Those the clinic calls in every autumn; a calendar may be opened for them alone (S80). */
export const riskGroup = (): PatientList => ({
  id: 'list-risk-group',
  clinicId: CLINIC_ID,
  name: 'Risikogruppe',
  patientIds: ['person-ingrid-solberg', 'person-odd-bakken'],
})

/** One online calendar for each GP and the lab's, all open at the same time (S54-S60, S66, S72, S76). */
export function books(gps: number, labCalendars: number): Book[] {
  const own = GPS.slice(0, gps).map(
    (gp, i): Book => ({
      gpId: gp.id,
      week: gpWeek(i, gp.byRequest),
      row: {
        id: `cal-${gp.id}`,
        clinicId: CLINIC_ID,
        name: `${gp.givenName} ${gp.familyName}`,
        publicName: `Fastlege ${gp.givenName} ${gp.familyName}`,
        ownerKind: 'gp',
        ownerId: gp.id,
        online: true,
        cancelLimitHours: 24,
        bookLimitHours: 2,
        bookDaysAhead: 60,
        maxOpenPerPatient: 3,
        colour: i % 8,
        sortOrder: i,
        vendorNotifications: true,
        patientListId: null,
      },
    }),
  )
  const lab = Array.from({ length: labCalendars }, (_, i): Book => {
    return {
      gpId: null,
      week: labWeek(i),
      row: {
        id: `cal-lab-${i + 1}`,
        clinicId: CLINIC_ID,
        // staff read it in narrow columns; the other name is for app and portal (S74, S76)
        name: `Lab ${i + 1}`,
        publicName: `Laboratorietjenester (Helsesekretær ${i + 1})`,
        ownerKind: 'group',
        ownerId: LAB_GROUP_ID,
        online: true,
        cancelLimitHours: 4,
        bookLimitHours: 1,
        bookDaysAhead: 60,
        maxOpenPerPatient: 4,
        colour: (gps + i) % 8,
        sortOrder: gps + i,
        vendorNotifications: true,
        patientListId: null,
      },
    }
  })
  return [...own, ...lab]
}

/** What the calendar is open for on the day; nothing on holidays. */
export const blocksOn = (book: Book, day: Day): readonly PlanBlock[] =>
  day.working ? (book.week.find(({ weekday }) => weekday === day.weekday)?.blocks ?? []) : []

export const templateRow = ({ row, week }: Book): WeekTemplate => ({
  id: `template-${row.id}`,
  clinicId: CLINIC_ID,
  calendarId: row.id,
  name: 'Ordinær uke',
  days: week.map(({ weekday, blocks }) => ({ weekday, blocks: [...blocks] })),
})

/** Rolled out from four weeks back to twelve ahead, whole weeks (S89). */
export function* planDayRows(all: readonly Book[], days: Days): Generator<PlanDay> {
  const monday = 1 - days.today.weekday
  for (let offset = monday - 7 * WEEKS_BACK; offset < monday + 7 * (WEEKS_AHEAD + 1); offset += 1) {
    const day = days.day(offset)
    for (const book of all) {
      const blocks = blocksOn(book, day)
      if (blocks.length === 0) continue
      const id = `${book.row.id}:${day.date}`
      yield { id, clinicId: CLINIC_ID, calendarId: book.row.id, date: day.date, blocks: [...blocks] }
    }
  }
}
