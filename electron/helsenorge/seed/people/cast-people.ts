import type { Power } from '@shared/citizen/powers'
import { type Prescription, prescriptions, type Relation } from '@shared/patient/model'
import { DAY, type Instant, type LocalDate } from '@shared/time/instant'
import { addDays, ageOn, dateOf } from '@shared/time/oslo'
import { type CastMember, cast, castPowers, castRelations } from '../cast'
import { type Drug, TREATMENTS } from '../content/drugs'
import { OTHER_GPS } from '../content/places'
import { createPrng } from '../lib/prng'
import { type Put, put } from '../lib/steps'
import { CLINIC_ID } from '../setup/people-of-the-clinic'
import { emailOf, SHIELDED, somePhone } from './addresses'
import type { MakeNationalId } from './national-ids'
import type { Person } from './person'

/** A birthday so many years and days before today. */
function birthDateOf(member: CastMember, today: LocalDate): LocalDate {
  if (typeof member.born === 'string') return member.born
  const birthday = addDays(today, -member.born.daysSinceBirthday)
  return Temporal.PlainDate.from(birthday).subtract({ years: member.born.age }).toString()
}

const HOME = { postalCode: '9993', city: 'Fjordgløtt' } as const

/** The same people whatever the seed, so that a test or a demonstration can name them. */
export function castPeople(now: Instant, nationalId: MakeNationalId): Person[] {
  const today = dateOf(now)
  return cast.map((member) => {
    const prng = createPrng(0).fork(member.id)
    const birthDate = birthDateOf(member, today)
    const minor = ageOn(birthDate, today) < 16
    const home = member.confidential ? SHIELDED : { ...HOME, street: member.street }
    return {
      age: ageOn(birthDate, today),
      illnesses: [],
      language: member.language ?? 'nb',
      cast: true,
      writer: null,
      row: {
        id: member.id,
        clinicId: CLINIC_ID,
        nationalId: nationalId(prng, birthDate, member.sex, member.dNumber ?? false),
        givenName: member.givenName,
        familyName: member.familyName,
        birthDate,
        sex: member.sex,
        ...home,
        confidentialAddress: member.confidential ?? false,
        phone: minor ? null : somePhone(prng),
        email: minor ? null : emailOf(member.givenName, member.familyName, prng),
        gpId: member.gpId,
        otherGp: member.gpId === null ? (OTHER_GPS[0] ?? null) : null,
        digitallyActive: member.active,
        consent: member.consent,
        contactConfirmedAt: member.contactDaysAgo === null ? null : now - member.contactDaysAgo * DAY,
        emergencyBlocked: member.blocked ?? false,
        youthConsent: false,
        warning: member.warning ?? null,
        specialNeeds: member.specialNeeds ?? null,
      },
    }
  })
}

export const castRelationRows = (nextId: () => string): Relation[] =>
  castRelations.map((relation) => ({ id: nextId(), clinicId: CLINIC_ID, ...relation }))

export const castPowerRows = (now: Instant): Power[] =>
  castPowers.map((power) => ({
    ...power,
    clinicId: CLINIC_ID,
    grantedAt: now - 30 * DAY,
    confirmedAt: now - 30 * DAY,
    lastDay: null,
    endedAt: null,
    endedBy: null,
  }))

/** Ids are fixed too: `rx-ingrid-1`. The last number: days since it was written; all are valid for a year. */
const CAST_PRESCRIPTIONS: readonly (readonly [
  id: string,
  personId: string,
  drug: Drug | undefined,
  refillsLeft: number,
  daysAgo: number,
])[] = [
  ['rx-ingrid-1', 'person-ingrid-solberg', TREATMENTS.hypothyroidism[0]?.[0], 1, 300],
  ['rx-ingrid-2', 'person-ingrid-solberg', TREATMENTS.migraine[0]?.[0], 0, 200],
  ['rx-ingrid-3', 'person-ingrid-solberg', TREATMENTS.insomnia[1]?.[0], 0, 480],
  ['rx-odd-1', 'person-odd-bakken', TREATMENTS.hypertension[0]?.[0], 2, 150],
  ['rx-odd-2', 'person-odd-bakken', TREATMENTS.cholesterol[0]?.[0], 1, 150],
  ['rx-odd-3', 'person-odd-bakken', TREATMENTS.insomnia[0]?.[0], 0, 340],
  ['rx-elle-1', 'person-elle-somby', TREATMENTS.asthma[0]?.[0], 2, 90],
  ['rx-emil-1', 'person-emil-lunde', TREATMENTS.eczema[1]?.[0], 0, 250],
  ['rx-bjorn-1', 'person-bjorn-haugen', TREATMENTS.diabetes[0]?.[0], 1, 120],
  ['rx-aud-1', 'person-aud-nilsen', TREATMENTS.atrialFibrillation[0]?.[0], 2, 60],
]

export function castPrescriptionRows(now: Instant): Put[] {
  return CAST_PRESCRIPTIONS.flatMap(([id, patientId, drug, refillsLeft, daysAgo]) => {
    if (!drug) return []
    const prescribedAt = now - daysAgo * DAY
    const row: Prescription = {
      ...drug,
      id,
      clinicId: CLINIC_ID,
      patientId,
      refillsLeft,
      prescribedAt,
      expiresAt: prescribedAt + 365 * DAY,
    }
    return [put(prescriptions, row)]
  })
}
