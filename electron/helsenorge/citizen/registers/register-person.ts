import { type Patient, prescriptions } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import { ageOn, dateOf } from '@shared/time/oslo'
import type { Reads } from '@shared/tx'
import { createPrng } from '../../seed/lib/prng'
import type { RegisterPerson } from './person'

/** What the registers know a person by, read as it stands. */
export async function registerPerson(tx: Reads, patient: Patient, now: Instant): Promise<RegisterPerson> {
  const today = dateOf(now)
  return {
    patient,
    age: ageOn(patient.birthDate, today),
    prescriptions: await tx.list(prescriptions, { where: { patientId: patient.id } }),
    today,
    prng: (register) => createPrng(0).fork(patient.id).fork(register),
  }
}
