import type { Patient, Prescription } from '@shared/patient/model'
import { prescriptions } from '@shared/patient/model'
import { DAY, type Instant, MINUTE } from '@shared/time/instant'
import {
  type Drug,
  ILLNESSES,
  type Illness,
  SHORT_COURSES,
  SPECIAL_NEEDS,
  TREATMENTS,
  WARNINGS,
  WARNINGS_OF_THE_OLD,
} from '../content/drugs'
import type { Prng } from '../lib/prng'
import { type Put, put } from '../lib/steps'
import { CLINIC_ID } from '../setup/people-of-the-clinic'
import type { Person, Sex } from './person'

const AGES = [5, 20, 35, 50, 65, 80]

/** The share at any age, straight lines between the known ones. */
function shareAt(share: readonly number[], age: number): number {
  const above = AGES.findIndex((known) => age <= known)
  if (above === 0) return share[0] ?? 0
  if (above === -1) return share.at(-1) ?? 0
  const [x0 = 0, x1 = 1] = [AGES[above - 1], AGES[above]]
  const [y0 = 0, y1 = 0] = [share[above - 1], share[above]]
  return y0 + ((y1 - y0) * (age - x0)) / (x1 - x0)
}

/** Long-standing illnesses of a person; one who has one has others more easily. */
export function illnessesOf(prng: Prng, age: number, sex: Sex): Illness[] {
  const has = new Set<Illness>()
  for (const { illness, sex: only, share } of ILLNESSES) {
    if (only && only !== sex) continue
    if (prng.chance(shareAt(share, age))) has.add(illness)
  }
  // a fertile woman is not given both
  if (has.has('menopause')) has.delete('contraception')
  return [...has]
}

export function warningOf(prng: Prng, age: number): Patient['warning'] {
  if (!prng.chance(age < 16 ? 0.03 : 0.085)) return null
  // penicillin is by far the commonest
  if (prng.chance(0.45)) return prng.pick(WARNINGS.slice(0, 2))
  return prng.pick(age < 50 ? WARNINGS : [...WARNINGS, ...WARNINGS_OF_THE_OLD])
}

/** @param newcomer needs an interpreter, perhaps, in the language of the name */
export function specialNeedsOf(prng: Prng, age: number, newcomer: boolean): Patient['specialNeeds'] {
  if (newcomer && prng.chance(0.16)) return 'Trenger tolk'
  return prng.chance(age > 75 ? 0.08 : 0.01) ? prng.pick(SPECIAL_NEEDS) : null
}

const validFrom = (prescribedAt: Instant, validDays: number) => ({
  prescribedAt,
  expiresAt: prescribedAt + validDays * DAY,
})

/** A person's prescriptions: what is in use, with some to be renewed, and some that ran out within or before the last twelve months (S114). */
export function* prescriptionRows(
  prng: Prng,
  person: Person,
  now: Instant,
  nextId: () => string,
): Generator<Prescription> {
  const row = (drug: Drug, daysAgo: number, validDays: number, refillsLeft: number): Prescription => ({
    ...drug,
    id: nextId(),
    clinicId: CLINIC_ID,
    patientId: person.row.id,
    refillsLeft,
    ...validFrom(now - daysAgo * DAY - prng.between(1, 400) * MINUTE, validDays),
  })
  for (const illness of person.illnesses) {
    const treatment: readonly Drug[] = prng.pick(TREATMENTS[illness])
    const daysAgo = prng.between(5, 420)
    for (const drug of treatment) {
      // what creates dependency is given for shorter
      const valid = drug.dispensingGroup === 'C' ? 365 : 120
      const since = daysAgo % (valid + 60)
      yield row(drug, since, valid, since > valid ? prng.int(2) : prng.int(4))
      if (prng.chance(0.3)) yield row(drug, since + 365 + prng.int(40), 365, 0)
    }
  }
  if (prng.chance(person.age < 16 ? 0.12 : 0.22)) {
    const daysAgo = prng.between(3, 500)
    yield row(prng.pick(SHORT_COURSES), daysAgo, 90, 0)
  }
}

export function* prescriptionsOfAll(
  prng: Prng,
  people: readonly Person[],
  now: Instant,
  nextId: () => string,
): Generator<Put> {
  for (const person of people) {
    if (person.cast) continue
    for (const row of prescriptionRows(prng, person, now, nextId)) yield put(prescriptions, row)
  }
}
