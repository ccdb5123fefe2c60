import { z } from 'zod'
import { id } from '../id'
import { defineTable, type Row } from '../table'
import { instant, localDate, localTime } from '../time/instant'

/** One calendar = one person's time (S72). A GP owns at most one (S56); resource calendars are never owned by a GP (S66). */
export const calendars = defineTable(
  'calendar',
  z.object({
    id,
    clinicId: id,
    /** what staff see */
    name: z.string(),
    /** what app and portal show; HelseNorge itself shows type names only (S74) */
    publicName: z.string(),
    ownerKind: z.enum(['gp', 'employee', 'group', 'clinic']),
    ownerId: id,
    online: z.boolean(),
    /** latest own cancellation and booking, hours before the start (S11, S81) */
    cancelLimitHours: z.int(),
    bookLimitHours: z.int(),
    bookDaysAhead: z.int(),
    maxOpenPerPatient: z.int(),
    /** 0-7, index into the palette of the design tokens */
    colour: z.int(),
    sortOrder: z.int(),
    /** S103 */
    vendorNotifications: z.boolean(),
    /** who may book: those on the list; null = the clinic's GP patients (S80) */
    patientListId: id.nullable(),
  }),
  { indexes: [['ownerId']] },
)
export type Calendar = Row<typeof calendars>

/** A custom list of patients who may book in a calendar (S80). */
export const patientLists = defineTable(
  'patientList',
  z.object({ id, clinicId: id, name: z.string(), patientIds: z.array(id) }),
  { indexes: [] },
)
export type PatientList = Row<typeof patientLists>

export const appointmentTypes = defineTable(
  'appointmentType',
  z.object({
    id,
    clinicId: id,
    /** shown to staff and, when online, to patients (S84, S85) */
    name: z.string(),
    nameEn: z.string(),
    /** kodeverk 7617 */
    category: z.enum(['Ordinær', 'Hastetime', 'Video', 'Tidsvindu', 'Lab', 'Vaksine']),
    durationMinutes: z.int(),
    online: z.boolean(),
    /** "Use as resource appointment at HelseNorge" (S83) */
    resource: z.boolean(),
    /** never leaves the clinic (S97) */
    hidden: z.boolean(),
    /** direct or request (C1) */
    mode: z.enum(['direct', 'request']),
    /** shown below the name when booking, at most 200 characters (S86) */
    information: z.string().max(200),
    sortOrder: z.int(),
    /** S103 */
    vendorNotifications: z.boolean(),
    /** the word in the link by which anybody books this service without log-in; null = no such link (S91) */
    linkToken: z.string().nullable(),
  }),
  { indexes: [['linkToken']] },
)
export type AppointmentType = Row<typeof appointmentTypes>

/** Open time that takes the named types, wall clock in Norway. `online`: patients may book in it. */
export const planBlock = z.object({ from: localTime, to: localTime, typeIds: z.array(id), online: z.boolean() })
export type PlanBlock = z.infer<typeof planBlock>

export const weekTemplates = defineTable(
  'weekTemplate',
  z.object({
    id,
    clinicId: id,
    calendarId: id,
    name: z.string(),
    /** 1 = Monday ... 7 = Sunday */
    days: z.array(z.object({ weekday: z.int().min(1).max(7), blocks: z.array(planBlock) })),
  }),
  { indexes: [['calendarId']] },
)
export type WeekTemplate = Row<typeof weekTemplates>

/** One rolled-out day of one calendar (S89). Id: `<calendarId>:<date>`. No row = not open. */
export const planDays = defineTable(
  'planDay',
  z.object({ id, clinicId: id, calendarId: id, date: localDate, blocks: z.array(planBlock) }),
  { indexes: [['calendarId', 'date']] },
)
export type PlanDay = Row<typeof planDays>

export const appointmentStatuses = [
  'requested',
  'confirmed',
  'arrived',
  'in-progress',
  'completed',
  'no-show',
  'cancelled',
  'rejected',
] as const
export const appointmentStatus = z.enum(appointmentStatuses)
export type AppointmentStatus = z.infer<typeof appointmentStatus>

export const appointments = defineTable(
  'appointment',
  z.object({
    id,
    clinicId: id,
    calendarId: id,
    typeId: id,
    patientId: id,
    startsAt: instant,
    endsAt: instant,
    status: appointmentStatus,
    /** what the patient or the one who booked wrote; mandatory for patients (S63, C7) */
    reason: z.string(),
    /** kept though the calendar does not show it (S104, C9) */
    source: z.enum(['clinic', 'helsenorge']),
    /** seen neither by parents nor at HelseNorge (S97) */
    hidden: z.boolean(),
    bookedAt: instant,
    changedAt: instant,
    /** who cancelled, null while it stands */
    cancelledBy: z.enum(['clinic', 'patient']).nullable(),
    /** the employee who changed it last; null = the patient, or nobody kept who */
    changedById: id.nullable(),
    /** why staff booked it over another one; null = it lay over nothing when it was booked or moved there (S70) */
    overbookReason: z.string().nullable(),
  }),
  {
    indexes: [
      ['calendarId', 'startsAt', 'endsAt'],
      ['patientId', 'startsAt'],
    ],
    copy: { by: 'startsAt' },
  },
)
export type Appointment = Row<typeof appointments>

/** A free time that the clinic offers instead. */
export const suggestedTime = z.object({ calendarId: id, startsAt: instant, endsAt: instant })
export type SuggestedTime = z.infer<typeof suggestedTime>

/** What the clinic said when it could not give the time that a patient asked for (C1, S110). Id: the appointment's. */
export const requestAnswers = defineTable(
  'requestAnswer',
  z.object({
    id,
    clinicId: id,
    patientId: id,
    /** to the patient, who reads it at HelseNorge only: no notification carries it */
    words: z.string().max(500),
    suggested: z.array(suggestedTime),
    answeredAt: instant,
    answeredById: id,
  }),
  { indexes: [] },
)
export type RequestAnswer = Row<typeof requestAnswers>
