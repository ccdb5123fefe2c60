import { type Patient, patients, type Relation, relations } from '../patient/model'
import type { Instant } from '../time/instant'
import { ageOn, dateOf } from '../time/oslo'
import type { Reads } from '../tx'
import { mayUse, type ReachProblem, reachProblem } from './access'
import { type ServiceRule, serviceNamed } from './services'

/** The registered guardians of a child, as rows: what is asked about them changes with every birthday. Nobody for a grown-up. */
export interface Family {
  readonly relations: Relation[]
  readonly guardians: Patient[]
}

/** Who would read at HelseNorge what is sent about a patient. `problem`: nobody, and why; `readers`: the patient, or the parents. */
export interface Reach {
  readonly problem: ReachProblem | undefined
  readonly readers: readonly Patient[]
}

/**
 * Whether and through whom a patient is reached (S32-S34, S120, S180): oneself from 16, and below that whoever of the parents may use the service for the
 * child and is reached. A power of attorney adds nobody: it never gives more than the giver has (S174).
 */
export function reach(patient: Patient, family: Family, about: 'messages' | 'appointments', now: Instant): Reach {
  const age = ageOn(patient.birthDate, dateOf(now))
  const rule: ServiceRule | undefined = serviceNamed(about)
  if (!rule) throw new Error(`the catalogue has no service ${about}`)
  if (age >= 16) {
    const problem = reachProblem(patient, now)
    return { problem, readers: problem ? [] : [patient] }
  }
  const own = { acting: patient, patient, relations: [], powers: [] }
  const readers = [patient, ...family.guardians].filter((acting) =>
    acting.id === patient.id
      ? mayUse(rule, own, now).ok
      : mayUse(rule, { ...own, acting, relations: family.relations }, now).ok && !reachProblem(acting, now),
  )
  if (readers.length > 0) return { problem: undefined, readers }
  return { problem: rule.proxy === 'under12' && age >= 12 ? 'too-young' : 'no-parent', readers }
}

/** Reads whom a child's parents are. */
export async function familyOf(tx: Reads, patient: Patient, now: Instant): Promise<Family> {
  if (ageOn(patient.birthDate, dateOf(now)) >= 16) return { relations: [], guardians: [] }
  const found = await tx.list(relations, { where: { childId: patient.id } })
  const guardians: Patient[] = []
  for (const { guardianId } of found) {
    const guardian = await tx.get(patients, guardianId)
    if (guardian) guardians.push(guardian)
  }
  return { relations: found, guardians }
}

/** How a patient is reached now. */
export const reachOf = async (
  tx: Reads,
  patient: Patient,
  about: 'messages' | 'appointments',
  now: Instant,
): Promise<Reach> => reach(patient, await familyOf(tx, patient, now), about, now)
