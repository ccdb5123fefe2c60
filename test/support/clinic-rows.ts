import {
  type Appointment,
  type AppointmentType,
  appointments,
  appointmentTypes,
  type Calendar,
  calendars,
  type PlanBlock,
  type PlanDay,
  planDays,
  type WeekTemplate,
} from '@shared/calendar/model'
import { type Clinic, clinics, type Employee, employees } from '@shared/clinic/model'
import { type Dialogue, dialogues, type Message } from '@shared/inbox/model'
import { type Patient, patients } from '@shared/patient/model'
import type { Row, Table } from '@shared/table'
import { MINUTE } from '@shared/time/instant'
import { instantOf } from '@shared/time/oslo'

/** Monday 23 November 2026, 07:00 in Norway: the clinic is about to open. */
export const MORNING = instantOf('2026-11-23', '07:00')
export const at = (time: string, date = '2026-11-23'): number => instantOf(date, time)

export const aClinic = (over: Partial<Clinic> = {}): Clinic => ({
  id: 'clinic',
  clinicId: 'clinic',
  name: 'Prøveklinikken',
  herId: 8_140_001,
  organisationNumber: '999888777',
  phone: '55 00 00 00',
  street: 'Prøveveien 1',
  postalCode: '5003',
  city: 'Bergen',
  nhnMember: true,
  helsenorgeActive: true,
  vendorNotifications: false,
  ...over,
})

export const anEmployee = (over: Partial<Employee> = {}): Employee => ({
  id: 'gp-berg',
  clinicId: 'clinic',
  givenName: 'Astrid',
  familyName: 'Berg',
  initials: 'AB',
  role: 'gp',
  herId: 8_140_010,
  hprNumber: '9111111',
  services: { booking: true, eConsultation: true, eContact: true, prescriptionRenewal: true },
  listLimit: 1200,
  ...over,
})

export const aCalendar = (over: Partial<Calendar> = {}): Calendar => ({
  id: 'cal-berg',
  clinicId: 'clinic',
  name: 'Astrid Berg',
  publicName: 'Astrid Berg',
  ownerKind: 'gp',
  ownerId: 'gp-berg',
  online: true,
  cancelLimitHours: 24,
  bookLimitHours: 2,
  bookDaysAhead: 60,
  maxOpenPerPatient: 2,
  colour: 0,
  sortOrder: 0,
  vendorNotifications: false,
  patientListId: null,
  ...over,
})

export const aType = (over: Partial<AppointmentType> = {}): AppointmentType => ({
  id: 'type-consultation',
  clinicId: 'clinic',
  name: 'Konsultasjon',
  nameEn: 'Consultation',
  category: 'Ordinær',
  durationMinutes: 20,
  online: true,
  resource: false,
  hidden: false,
  mode: 'direct',
  information: '',
  sortOrder: 0,
  vendorNotifications: false,
  linkToken: null,
  ...over,
})

/** Open time for consultations that patients may book. */
export const aBlock = (from: string, to: string): PlanBlock => ({
  from,
  to,
  typeIds: ['type-consultation'],
  online: true,
})

/** Monday to Friday 08:00 to 11:00. */
export const aTemplate = (over: Partial<WeekTemplate> = {}): WeekTemplate => ({
  id: 'template-berg',
  clinicId: 'clinic',
  calendarId: 'cal-berg',
  name: 'Ordinær uke',
  days: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, blocks: [aBlock('08:00', '11:00')] })),
  ...over,
})

export const aPlanDay = (over: Partial<PlanDay> = {}): PlanDay => ({
  id: 'cal-berg:2026-11-24',
  clinicId: 'clinic',
  calendarId: 'cal-berg',
  date: '2026-11-24',
  blocks: [{ from: '08:00', to: '11:00', typeIds: ['type-consultation'], online: true }],
  ...over,
})

export const aPatient = (over: Partial<Patient> = {}): Patient => ({
  id: 'patient-solberg',
  clinicId: 'clinic',
  nationalId: '15868012304',
  givenName: 'Ingrid',
  familyName: 'Solberg',
  birthDate: '1980-06-15',
  sex: 'female',
  street: 'Åsveien 2',
  postalCode: '5003',
  city: 'Bergen',
  confidentialAddress: false,
  phone: '900 00 000',
  email: null,
  gpId: 'gp-berg',
  otherGp: null,
  digitallyActive: true,
  consent: 'full',
  contactConfirmedAt: instantOf('2026-06-01'),
  emergencyBlocked: false,
  youthConsent: false,
  warning: null,
  specialNeeds: null,
  ...over,
})

export const anAppointment = (over: Partial<Appointment> = {}): Appointment => {
  const startsAt = over.startsAt ?? at('09:00', '2026-11-24')
  return {
    id: 'appointment-1',
    clinicId: 'clinic',
    calendarId: 'cal-berg',
    typeId: 'type-consultation',
    patientId: 'patient-solberg',
    startsAt,
    endsAt: startsAt + 20 * MINUTE,
    status: 'confirmed',
    reason: 'Hoste i tre uker',
    source: 'helsenorge',
    hidden: false,
    bookedAt: MORNING,
    changedAt: MORNING,
    cancelledBy: null,
    changedById: null,
    overbookReason: null,
    ...over,
  }
}

export const aDialogue = (over: Partial<Dialogue> = {}): Dialogue => ({
  id: 'dialogue-1',
  clinicId: 'clinic',
  patientId: 'patient-solberg',
  kind: 'e-consultation',
  subject: 'Utslett på armen',
  status: 'open',
  openedBy: 'patient',
  openedAt: MORNING,
  lastMessageAt: MORNING,
  lastSender: 'patient',
  preview: 'Har fått et utslett',
  practitionerId: 'gp-berg',
  receiverId: null,
  dueAt: null,
  fee: 179,
  readByPatientAt: MORNING,
  ownerId: null,
  convertedFrom: null,
  convertedAt: null,
  ...over,
})

export const aMessage = (over: Partial<Message> = {}): Message => ({
  id: 'message-1',
  clinicId: 'clinic',
  dialogueId: 'dialogue-1',
  patientId: 'patient-solberg',
  senderKind: 'patient',
  senderId: 'patient-solberg',
  sentAt: MORNING,
  body: 'Har fått et utslett',
  attachmentIds: [],
  prescriptionIds: [],
  outcome: null,
  ...over,
})

export interface Rows {
  readonly table: Table
  readonly rows: readonly Row<Table>[]
}

/** The smallest clinic where a patient can book: one GP, one calendar, one type, one open morning, one patient. */
export const smallestClinic = (): Rows[] => [
  { table: clinics, rows: [aClinic()] },
  {
    table: employees,
    rows: [
      anEmployee(),
      anEmployee({ id: 'sec-kari', givenName: 'Kari', familyName: 'Lie', role: 'secretary', services: null }),
    ],
  },
  { table: calendars, rows: [aCalendar()] },
  { table: appointmentTypes, rows: [aType()] },
  { table: planDays, rows: [aPlanDay()] },
  { table: patients, rows: [aPatient()] },
]
export const withAppointment = (over?: Partial<Appointment>): Rows => ({
  table: appointments,
  rows: [anAppointment(over)],
})
export const withDialogue = (over?: Partial<Dialogue>): Rows => ({ table: dialogues, rows: [aDialogue(over)] })
