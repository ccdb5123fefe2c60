import { appointments, appointmentTypes, calendars, planDays } from '@shared/calendar/model'
import { clinics, employees, groups } from '@shared/clinic/model'
import {
  type Patient,
  type Prescription,
  patients,
  prescriptions,
  type Relation,
  relations,
} from '@shared/patient/model'
import { instantOf } from '@shared/time/oslo'
import { aCalendar, aClinic, anAppointment, anEmployee, aPatient, aPlanDay, aType, at, type Rows } from './clinic-rows'

/** Tomorrow of the tests: Tuesday 24 November 2026. */
export const TOMORROW = '2026-11-24'

const person = (id: string, givenName: string, over: Partial<Patient> = {}): Patient =>
  aPatient({ id, givenName, nationalId: NATIONAL_ID, ...over })
/** Must never be seen by anybody through the citizen's interface. */
export const NATIONAL_ID = '15868012304'
/** Only his: others are found by name and number together. */
export const PER_MOEN_ID = '02811260080'

const relation = (childId: string, guardianId: string, over: Partial<Relation> = {}): Relation => ({
  id: `${childId}-${guardianId}`,
  clinicId: 'clinic',
  childId,
  guardianId,
  kind: 'parent',
  sameAddress: true,
  ...over,
})
export const aPrescription = (over: Partial<Prescription> = {}): Prescription => ({
  id: 'rx-1',
  clinicId: 'clinic',
  patientId: 'patient-solberg',
  drug: 'Ramipril',
  atc: 'C09AA05',
  strength: '5 mg',
  form: 'tablett',
  dosage: '1 tablett daglig',
  dispensingGroup: 'C',
  refillsLeft: 2,
  prescribedAt: instantOf('2026-01-10'),
  expiresAt: instantOf('2027-01-10'),
  ...over,
})

/**
 * Two GPs with a calendar each, a lab with two, and people in every situation that HelseNorge has a rule about. Tomorrow 08:00-10:00 is open with
 * Berg, 08:30-09:00 at both lab calendars.
 */
export function citizenClinic(over: { readonly also?: readonly Rows[] } = {}): Rows[] {
  const morning = {
    from: '08:00',
    to: '10:00',
    typeIds: ['type-consultation', 'type-video', 'type-emergency', 'type-hidden'],
    online: true,
  }
  const internal = { from: '10:00', to: '11:00', typeIds: ['type-consultation'], online: false }
  const lab = [{ from: '08:30', to: '09:00', typeIds: ['type-blood', 'type-consultation'], online: true }]
  const laboratory = (id: string, sortOrder: number) =>
    aCalendar({ id, name: `Lab ${id}`, publicName: `Lab ${id}`, ownerKind: 'group', ownerId: 'lab', sortOrder })
  return [
    { table: clinics, rows: [aClinic()] },
    {
      table: employees,
      rows: [
        anEmployee(),
        anEmployee({ id: 'gp-dahl', givenName: 'Bjørn', familyName: 'Dahl', listLimit: 1 }),
        anEmployee({
          id: 'gp-closed',
          givenName: 'Cecilie',
          familyName: 'Eide',
          services: { booking: false, eConsultation: false, eContact: false, prescriptionRenewal: false },
        }),
        anEmployee({ id: 'sec-kari', givenName: 'Kari', familyName: 'Lie', role: 'secretary', services: null }),
      ],
    },
    { table: groups, rows: [{ id: 'lab', clinicId: 'clinic', name: 'LAB', memberIds: ['sec-kari'] }] },
    {
      table: calendars,
      rows: [
        aCalendar({ sortOrder: 1 }),
        aCalendar({ id: 'cal-dahl', name: 'Bjørn Dahl', ownerId: 'gp-dahl', sortOrder: 2 }),
        laboratory('cal-lab-1', 3),
        laboratory('cal-lab-2', 4),
      ],
    },
    {
      table: appointmentTypes,
      rows: [
        aType(),
        aType({ id: 'type-video', name: 'Videokonsultasjon', nameEn: 'Video', category: 'Video', sortOrder: 1 }),
        aType({
          id: 'type-blood',
          name: 'Blodprøve',
          nameEn: 'Blood test',
          category: 'Lab',
          durationMinutes: 10,
          resource: true,
          sortOrder: 2,
        }),
        aType({ id: 'type-emergency', name: 'Øyeblikkelig hjelp', category: 'Hastetime', sortOrder: 3 }),
        aType({ id: 'type-hidden', name: 'Skjult', hidden: true, sortOrder: 4 }),
        aType({ id: 'type-request', name: 'Hjemmebesøk', mode: 'request', sortOrder: 5 }),
      ],
    },
    {
      table: planDays,
      rows: [
        aPlanDay({ blocks: [morning, internal] }),
        aPlanDay({
          id: `cal-dahl:${TOMORROW}`,
          calendarId: 'cal-dahl',
          blocks: [{ ...morning, from: '12:00', to: '13:00' }],
        }),
        aPlanDay({ id: `cal-lab-1:${TOMORROW}`, calendarId: 'cal-lab-1', blocks: lab }),
        aPlanDay({ id: `cal-lab-2:${TOMORROW}`, calendarId: 'cal-lab-2', blocks: lab }),
        aPlanDay({
          id: 'cal-berg:2026-12-10',
          date: '2026-12-10',
          blocks: [{ ...morning, typeIds: ['type-consultation', 'type-request'] }],
        }),
      ],
    },
    {
      table: patients,
      rows: [
        person('patient-solberg', 'Ingrid'),
        person('p-per', 'Per', { familyName: 'Moen', nationalId: PER_MOEN_ID }),
        person('p-dahls', 'Ola', { gpId: 'gp-dahl' }),
        person('p-closed', 'Nina', { gpId: 'gp-closed' }),
        person('p-elsewhere', 'Stine', { gpId: null, otherGp: 'Dr. Vold, Vestlegene' }),
        person('p-basis', 'Bente', { consent: 'basis' }),
        person('p-none', 'Nils', { consent: 'none' }),
        person('p-inactive', 'Ida', { digitallyActive: false }),
        person('p-outdated', 'Odd', { contactConfirmedAt: instantOf('2025-01-01') }),
        person('p-blocked', 'Bo', { emergencyBlocked: true }),
        person('p-confidential', 'Kim', { confidentialAddress: true }),
        person('p-foster', 'Frida'),
        person('p-apart', 'Arne'),
        person('c-10', 'Lise', { birthDate: '2016-05-01', digitallyActive: false }),
        person('c-13', 'Mona', { birthDate: '2013-05-01', digitallyActive: false }),
        person('c-16', 'Tor', { birthDate: '2010-11-23' }),
        person('c-apart', 'Una', { birthDate: '2018-05-01' }),
      ],
    },
    {
      table: relations,
      rows: [
        relation('c-10', 'patient-solberg'),
        relation('c-10', 'p-apart', { sameAddress: false }),
        relation('c-10', 'p-foster', { kind: 'foster-parent' }),
        relation('c-10', 'p-confidential'),
        relation('c-10', 'p-basis'),
        relation('c-13', 'patient-solberg'),
        relation('c-16', 'patient-solberg'),
        relation('c-apart', 'p-apart', { sameAddress: false }),
      ],
    },
    {
      table: prescriptions,
      rows: [
        aPrescription(),
        aPrescription({ id: 'rx-old', drug: 'Paralgin', expiresAt: instantOf('2026-08-01') }),
        aPrescription({ id: 'rx-older', drug: 'Penicillin', expiresAt: instantOf('2024-08-01') }),
        aPrescription({ id: 'rx-per', patientId: 'p-per' }),
        aPrescription({ id: 'rx-child', patientId: 'c-13', drug: 'Ventoline' }),
      ],
    },
    {
      table: appointments,
      rows: [
        anAppointment({ id: 'a-hidden', patientId: 'c-10', startsAt: at('15:00', TOMORROW), hidden: true }),
        anAppointment({ id: 'a-last-week', startsAt: at('09:00', '2026-11-16'), status: 'completed' }),
        anAppointment({ id: 'a-years-ago', startsAt: at('09:00', '2024-11-16'), status: 'completed' }),
      ],
    },
    ...(over.also ?? []),
  ]
}
