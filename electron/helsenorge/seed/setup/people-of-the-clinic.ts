import type { Employee, GpServices, Role } from '@shared/clinic/model'

export const CLINIC_ID = 'clinic-fjordglott'
/** The group that owns the lab calendars (S66, S78). */
export const LAB_GROUP_ID = 'group-lab'

/** One GP and what makes the practice different from the others'. */
export interface GpProfile {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly initials: string
  /** share of the clinic's patients, relative */
  readonly list: number
  readonly services: GpServices
  /** patients wish for a time instead of taking one (C1) */
  readonly byRequest: boolean
}

const ALL: GpServices = { booking: true, eConsultation: true, eContact: true, prescriptionRenewal: true }

/** The first five are in every variant; tests and the log-in picker know their ids. */
export const GPS: readonly GpProfile[] = [
  { id: 'gp-berg', givenName: 'Marte', familyName: 'Berg', initials: 'MB', list: 1.1, services: ALL, byRequest: false },
  {
    id: 'gp-haugland',
    givenName: 'Anders',
    familyName: 'Haugland',
    initials: 'AH',
    list: 0.95,
    services: ALL,
    byRequest: true,
  },
  {
    id: 'gp-rahimi',
    givenName: 'Nadia',
    familyName: 'Rahimi',
    initials: 'NR',
    list: 1,
    services: ALL,
    byRequest: false,
  },
  {
    id: 'gp-lindqvist',
    givenName: 'Tor Erik',
    familyName: 'Lindqvist',
    initials: 'TL',
    list: 1.15,
    // offers no e-consultation: patients of this list must not be shown it (S4)
    services: { ...ALL, eConsultation: false },
    byRequest: false,
  },
  {
    id: 'gp-eira',
    givenName: 'Sunniva',
    familyName: 'Eira',
    initials: 'SE',
    list: 0.8,
    services: ALL,
    byRequest: false,
  },
  {
    id: 'gp-moen',
    givenName: 'Kristoffer',
    familyName: 'Moen',
    initials: 'KM',
    list: 1,
    services: ALL,
    byRequest: false,
  },
  {
    id: 'gp-kaur',
    givenName: 'Simran',
    familyName: 'Kaur',
    initials: 'SK',
    list: 1.05,
    services: ALL,
    byRequest: false,
  },
  {
    id: 'gp-solheim',
    givenName: 'Guro',
    familyName: 'Solheim',
    initials: 'GS',
    list: 0.9,
    services: ALL,
    byRequest: false,
  },
  { id: 'gp-bakke', givenName: 'Jon', familyName: 'Bakke', initials: 'JB', list: 1.1, services: ALL, byRequest: false },
  {
    id: 'gp-nguyen',
    givenName: 'Linh',
    familyName: 'Nguyen',
    initials: 'LN',
    list: 0.95,
    services: ALL,
    byRequest: false,
  },
]

export const OTHER_STAFF: readonly {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly initials: string
  readonly role: Role
}[] = [
  { id: 'locum-nygaard', givenName: 'Jonas', familyName: 'Nygaard', initials: 'JN', role: 'locum' },
  { id: 'sec-ali', givenName: 'Ali', familyName: 'Hassan', initials: 'AHS', role: 'secretary' },
  { id: 'sec-per', givenName: 'Per', familyName: 'Nilsen', initials: 'PN', role: 'secretary' },
  { id: 'sec-kari', givenName: 'Kari', familyName: 'Lunde', initials: 'KL', role: 'secretary' },
  { id: 'manager-hauge', givenName: 'Solveig', familyName: 'Hauge', initials: 'SH', role: 'manager' },
]
export const SECRETARIES: readonly string[] = ['sec-ali', 'sec-per', 'sec-kari']

/** Communication parties of the register have at most eight digits; nobody has nine (S22). */
const HER_IDS_FROM = 900_000_100
/** Health personnel numbers have at most eight digits. */
const HPR_FROM = 990_000_010

/** @param listLimit most patients on the list of the n-th GP */
export function employeeRows(gps: number, listLimit: (gpId: string) => number): Employee[] {
  const doctors = GPS.slice(0, gps).map(
    (gp, i): Employee => ({
      id: gp.id,
      clinicId: CLINIC_ID,
      givenName: gp.givenName,
      familyName: gp.familyName,
      initials: gp.initials,
      role: 'gp',
      herId: HER_IDS_FROM + i,
      hprNumber: String(HPR_FROM + i * 7),
      services: gp.services,
      listLimit: listLimit(gp.id),
    }),
  )
  const others = OTHER_STAFF.map(
    (one, i): Employee => ({
      ...one,
      clinicId: CLINIC_ID,
      herId: HER_IDS_FROM + 50 + i,
      hprNumber: one.role === 'manager' ? null : String(HPR_FROM + 500 + i * 7),
      services: null,
      listLimit: null,
    }),
  )
  return [...doctors, ...others]
}
