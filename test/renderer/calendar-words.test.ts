import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance, type TFunction } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { appointmentWords } from '../../renderer/workstation/features/calendar/appointment-words'
import { whatIsTold } from '../../renderer/workstation/features/calendar/told'
import type { GridAppointment } from '../../shared/calendar/queries'
import type { Patient } from '../../shared/patient/model'
import { instantOf } from '../../shared/time/oslo'

const NOW = instantOf('2026-11-23', '10:00')
let t: TFunction<'calendar'>
beforeAll(async () => {
  const i18n = createInstance()
  const file = join(import.meta.dirname, '../../resources/locales/nb/calendar.json')
  await i18n.init({ lng: 'nb', resources: { nb: { calendar: JSON.parse(readFileSync(file, 'utf8')) } } })
  t = i18n.getFixedT('nb', 'calendar')
})

const appointment: GridAppointment = {
  id: 'a-1',
  clinicId: 'clinic',
  calendarId: 'c-1',
  typeId: 't-1',
  patientId: 'p-1',
  startsAt: NOW,
  endsAt: NOW + 1_200_000,
  status: 'confirmed',
  reason: 'Hoste',
  source: 'helsenorge',
  hidden: false,
  bookedAt: 0,
  changedAt: 0,
  cancelledBy: null,
  changedById: null,
  overbookReason: null,
  patientName: 'Hansen, Kari',
  patientBirthDate: '1980-07-16',
  patientNeeds: null,
  pending: false,
}
const read = (more: Partial<GridAppointment> = {}): string =>
  appointmentWords(t, {
    appointment: { ...appointment, ...more },
    day: 'mandag 23. november',
    from: '10:00',
    to: '10:20',
    typeName: 'Konsultasjon',
  })

describe('an appointment read aloud', () => {
  test('day, time, patient, reason and type: never without its day', () => {
    expect(read()).toBe('mandag 23. november, 10:00 Hansen, Kari Hoste, til 10:20, Konsultasjon')
  })
  test('what is special about it: tentative, hidden, arrived', () => {
    expect(read({ pending: true })).toMatch(/venter på HelseNorge$/)
    expect(read({ hidden: true })).toContain('skjult time')
    expect(read({ status: 'arrived' })).toContain('ankommet')
  })
  test('[S162] what the patient needs is told with the time', () => {
    expect(read({ patientNeeds: 'Trenger tolk: polsk' })).toContain('Trenger tilrettelegging: Trenger tolk: polsk')
  })
  test('[S104] the channel it was booked through is not told', () => {
    expect(read()).toBe(read({ source: 'clinic' }))
  })
})

describe('what the patient will be told, before it is done', () => {
  const patient: Patient = {
    id: 'p-1',
    clinicId: 'clinic',
    nationalId: '16878012345',
    givenName: 'Kari',
    familyName: 'Hansen',
    birthDate: '1980-07-16',
    sex: 'female',
    street: '',
    postalCode: '',
    city: '',
    confidentialAddress: false,
    phone: '900 12 345',
    email: null,
    gpId: 'gp',
    otherGp: null,
    digitallyActive: true,
    consent: 'full',
    contactConfirmedAt: NOW - 86_400_000,
    emergencyBlocked: false,
    youthConsent: false,
    warning: null,
    specialNeeds: null,
  }
  const NOBODY = { relations: [], guardians: [] }
  const told = (change: 'booked' | 'moved' | 'cancelled', more: Partial<Patient> = {}, hidden = false) =>
    whatIsTold(t, change, { patient: { ...patient, ...more }, family: NOBODY, hidden, now: NOW })

  test('[S93 S94] one message at HelseNorge for each change', () => {
    expect(told('booked').text).toContain('én melding')
    expect(told('moved').text).toContain('flyttet')
    expect(told('cancelled').text).toContain('avlyst')
  })
  test('[S97] a hidden appointment is told to nobody, not even to a reachable patient', () => {
    expect(told('booked', {}, true)).toEqual({ text: t('told.hidden'), tone: 'warning' })
  })
  test('[S102] a patient HelseNorge can’t reach is to be phoned, with the number at hand', () => {
    expect(told('cancelled', { consent: 'basis' }).text).toContain('Ring 900 12 345')
    expect(told('moved', { digitallyActive: false }).text).toContain('Ring 900 12 345')
    expect(told('moved', { digitallyActive: false, phone: null }).text).toContain('telefonnummer mangler')
  })
  test('[S103] or is told by the vendor, where clinic, calendar and type are switched on', () => {
    const vendor = (change: 'booked' | 'moved', more: Partial<Patient>, unheard = false) =>
      whatIsTold(t, change, {
        patient: { ...patient, ...more },
        family: NOBODY,
        hidden: false,
        now: NOW,
        unheard,
        vendorSends: true,
      }).text
    expect(vendor('booked', { consent: 'basis' })).toContain('én SMS')
    expect(vendor('booked', { consent: 'basis', phone: null, email: 'k@example.org' })).toContain('én e-post')
    expect(vendor('moved', { consent: 'basis' }, true)).toContain('får én melding om den')
    expect(vendor('booked', { consent: 'basis', phone: null, email: null })).toContain('telefonnummer mangler')
    expect(vendor('booked', {})).toContain('HelseNorge om den nye timen')
  })
})
