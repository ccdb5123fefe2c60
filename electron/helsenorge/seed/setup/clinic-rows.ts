import { type Clinic, clinics, type Group, groups, type Routing, routings } from '@shared/clinic/model'
import { routingChanges } from '@shared/inbox/routing'
import { DAY, type Instant } from '@shared/time/instant'
import { type Put, put } from '../lib/steps'
import { CLINIC_ID, LAB_GROUP_ID, SECRETARIES } from './people-of-the-clinic'

/** No subscriber can have it: numbers that begin with 000 lead nowhere. */
export const CLINIC_PHONE = '000 55 100'

const clinic: Clinic = {
  id: CLINIC_ID,
  clinicId: CLINIC_ID,
  name: 'Fjordgløtt legesenter',
  herId: 900_000_001,
  // organisations of the test register begin with 3
  organisationNumber: '310845272',
  phone: CLINIC_PHONE,
  street: 'Fjordgata 12',
  postalCode: '9993',
  city: 'Fjordgløtt',
  nhnMember: true,
  helsenorgeActive: true,
  vendorNotifications: true,
}

const lab: Group = { id: LAB_GROUP_ID, clinicId: CLINIC_ID, name: 'LAB', memberIds: [...SECRETARIES] }
const doctors = (gpIds: readonly string[]): Group => ({
  id: 'group-gps',
  clinicId: CLINIC_ID,
  name: 'Legene',
  memberIds: [...gpIds],
})

/** The defaults of S41 to S43, written out so that the settings page has something to change. */
export const ROUTINGS: readonly Routing[] = [
  { kind: 'e-consultation', format: 'practitioner', receiverId: null } as const,
  { kind: 'e-contact', format: 'selected', receiverId: CLINIC_ID } as const,
  { kind: 'prescription-renewal', format: 'selected', receiverId: CLINIC_ID } as const,
  { kind: 'e-dialogue', format: 'practitioner', receiverId: null } as const,
].map((routing) => ({ id: `${CLINIC_ID}:${routing.kind}`, clinicId: CLINIC_ID, ...routing }))

/** Two months ago letters to the office went to the laboratory's inbox. */
export const routingChangeRows = (now: Instant): Put[] => [
  put(routingChanges, {
    id: 'routing-change-1',
    clinicId: CLINIC_ID,
    kind: 'e-contact',
    before: { format: 'selected', receiverId: LAB_GROUP_ID },
    after: { format: 'selected', receiverId: CLINIC_ID },
    changedAt: now - 60 * DAY,
    changedById: 'manager-hauge',
  }),
]

export const clinicRow = (): Put[] => [put(clinics, clinic)]
export const groupRows = (gpIds: readonly string[]): Put[] => [lab, doctors(gpIds)].map((row) => put(groups, row))
export const routingRows = (): Put[] => ROUTINGS.map((row) => put(routings, row))
