import { z } from 'zod'
import { patientNews } from '../citizen/model'
import { toldOnce } from '../citizen/queries'
import { clinics, employees } from '../clinic/model'
import { defineQuery } from '../define'
import { id } from '../id'
import { patients, relations } from '../patient/model'
import { instant, localDate, localTime } from '../time/instant'
import { appointmentLogs, appointmentState } from './appointment-log'
import { offerProblems } from './as-patient'
import { bookabilityRules, typeProblems } from './bookability'
import { appointments, appointmentTypes, calendars, patientLists, planDays, requestAnswers } from './model'
import { waitingEntries } from './waiting'

/** Calendars in their order and all appointment types of the clinic. */
export const calendarSetup = defineQuery({
  name: 'calendar.setup',
  args: z.object({}),
  result: z.object({ calendars: z.array(calendars.schema), types: z.array(appointmentTypes.schema) }),
  reads: [calendars, appointmentTypes],
})

/**
 * An appointment as the grid shows it. `patientNeeds`: what the patient needs, in words, null = nothing (S162). `pending`: HelseNorge has not yet
 * said yes (tentative).
 */
export const gridAppointment = appointments.schema.extend({
  patientName: z.string(),
  patientBirthDate: localDate,
  patientNeeds: z.string().nullable(),
  pending: z.boolean(),
})
export type GridAppointment = z.infer<typeof gridAppointment>

/** What stands in the named calendars in [from, to), cancelled ones left out, and the rolled-out days. */
export const calendarRange = defineQuery({
  name: 'calendar.range',
  args: z.object({ calendarIds: z.array(id).max(50), from: instant, to: instant }),
  result: z.object({ appointments: z.array(gridAppointment), planDays: z.array(planDays.schema) }),
  reads: [appointments, planDays, patients, 'outbox'],
})

/** With names; `byName` null = the patient, or nobody kept who. */
const shownState = appointmentState.extend({ byName: z.string().nullable(), calendarName: z.string() })

export const appointmentDetails = defineQuery({
  name: 'appointment.details',
  args: z.object({ id }),
  result: gridAppointment
    .extend({
      calendarName: z.string(),
      typeName: z.string(),
      phone: z.string().nullable(),
      /** the patient's own GP when it is another than the calendar's owner */
      otherGpName: z.string().nullable(),
      openDialogues: z.int(),
      /** what the patient was told of it, oldest first; `at` later than now = held back */
      told: z.array(toldOnce),
      /** what it was from its booking until now, oldest first; nothing when nobody has changed it */
      states: z.array(shownState),
      /** what the clinic said when it could not give the time asked for */
      answer: requestAnswers.schema.nullable(),
    })
    .nullable(),
  reads: [
    appointments,
    patients,
    calendars,
    appointmentTypes,
    patientNews,
    appointmentLogs,
    requestAnswers,
    employees,
    'outbox',
  ],
})

const freeSlot = z.object({ calendarId: id, typeId: id, startsAt: instant, endsAt: instant })

/** The next free times of a type from an instant: in one calendar, or in every calendar of the clinic when it is null. */
export const nextFree = defineQuery({
  name: 'calendar.nextFree',
  args: z.object({ calendarId: id.nullable(), typeId: id, from: instant, count: z.int().min(1).max(20) }),
  result: z.array(freeSlot),
  reads: [appointments, planDays, calendars, appointmentTypes],
})

/**
 * The soonest free times of a type in the named calendars on days in [from, to], within times of day when they are given, each time of day once: of
 * calendars that are free at the same time the one named first (N13).
 */
export const bestFree = defineQuery({
  name: 'calendar.bestFree',
  args: z.object({
    calendarIds: z.array(id).max(50),
    typeId: id,
    /** not before; minutes instead of the type's own length when they are not null */
    minutes: z.int().min(5).max(240).nullable(),
    now: instant,
    from: localDate,
    to: localDate,
    after: localTime.nullable(),
    before: localTime.nullable(),
    count: z.int().min(1).max(20),
  }),
  result: z.array(freeSlot),
  reads: [appointments, planDays, calendars, appointmentTypes],
})

/** Whom a change reaches: at HelseNorge, by the vendor, or nobody but by telephone. */
export const reachedBy = z.enum(['helsenorge', 'vendor', 'nobody', 'hidden'])

/**
 * What could become of the appointments of a calendar from an instant until the end of that day, when nobody is there (N11): a free time in another calendar
 * each, others to choose from. `otherGps`: also with GPs who are not the patients' own.
 */
export const reflowPlan = defineQuery({
  name: 'calendar.reflow',
  args: z.object({ calendarId: id, from: instant, otherGps: z.boolean() }),
  result: z.object({
    rows: z.array(
      gridAppointment.extend({
        phone: z.string().nullable(),
        reached: reachedBy,
        to: freeSlot.nullable(),
        others: z.array(freeSlot),
      }),
    ),
    /** the day as it is opened; null = not at all */
    day: planDays.schema.nullable(),
  }),
  reads: [appointments, planDays, calendars, appointmentTypes, patients, relations, clinics, 'outbox'],
})

/** What patients have asked for and nobody has answered, the soonest first; what lies behind is no use to anybody. */
export const openRequests = defineQuery({
  name: 'appointment.requests',
  args: z.object({}),
  result: z.array(gridAppointment.extend({ calendarName: z.string(), typeName: z.string() })),
  reads: [appointments, patients, calendars, appointmentTypes, 'outbox'],
})

/** Who waits for a time, longest first, each with the first free one that suits when `offers` (and, of a later appointment, is earlier than it). */
export const waitingList = defineQuery({
  name: 'calendar.waiting',
  args: z.object({ offers: z.boolean() }),
  result: z.array(
    waitingEntries.schema.extend({
      patientName: z.string(),
      patientBirthDate: localDate,
      phone: z.string().nullable(),
      /** when the later appointment is; null = there is none (any more) */
      appointmentAt: instant.nullable(),
      pending: z.boolean(),
      offer: freeSlot.nullable(),
    }),
  ),
  reads: [waitingEntries, appointments, planDays, calendars, appointmentTypes, patients, 'outbox'],
})

/** Whether and where patients can book, rule by rule, for every calendar of the clinic (N1). */
export const bookability = defineQuery({
  name: 'calendar.bookability',
  args: z.object({}),
  result: z.array(
    z.object({
      calendarId: id,
      rules: z.array(z.object({ rule: z.enum(bookabilityRules), holds: z.boolean() })),
      types: z.array(z.object({ typeId: id, problem: z.enum(typeProblems).nullable(), firstFree: instant.nullable() })),
    }),
  ),
  reads: [calendars, appointmentTypes, planDays, appointments, employees, patientLists],
})

/** The booking page as one patient would find it (N1). `bookers`: names of those who may book, the patient or parents; null = no such patient. */
export const bookableAs = defineQuery({
  name: 'calendar.asPatient',
  args: z.object({ patientId: id }),
  result: z
    .object({
      access: z.string().nullable(),
      bookers: z.array(z.string()),
      offers: z.array(
        z.object({
          calendarId: id,
          typeId: id,
          problem: z.enum(offerProblems).nullable(),
          firstFree: instant.nullable(),
        }),
      ),
    })
    .nullable(),
  reads: [calendars, appointmentTypes, planDays, appointments, employees, patientLists, patients, relations],
})

/** One custom list with who is on it, by name (S80); null = it is not there. */
export const patientListNamed = defineQuery({
  name: 'calendar.patientList',
  args: z.object({ id: z.string() }),
  result: z
    .object({
      list: patientLists.schema,
      patients: z.array(patients.schema.pick({ id: true, givenName: true, familyName: true, birthDate: true })),
    })
    .nullable(),
  reads: [patientLists, patients],
})

/** Custom lists of patients, by name (S80). */
export const patientListsOfClinic = defineQuery({
  name: 'calendar.patientLists',
  args: z.object({}),
  result: z.array(z.object({ id, name: z.string(), count: z.int() })),
  reads: [patientLists],
})
