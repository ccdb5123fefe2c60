import type { GpService } from '../clinic/model'
import { employees } from '../clinic/model'
import { type ConsentLevel, consentLevels, type Patient, patients, type Relation, relations } from '../patient/model'
import { ok, type Result, refuse } from '../result'
import type { Instant, LocalDate } from '../time/instant'
import { addDays, ageOn, dateOf, instantOf } from '../time/oslo'
import type { Reads } from '../tx'
import { type ServiceId, type ServiceRule, serviceNamed } from './services'

const MONTHS_VALID = 18

export type ReachProblem = 'not-active' | 'emergency-blocked' | 'contact-outdated' | 'no-consent' | 'too-young'

/**
 * Why the person can't be reached or act digitally now, or undefined when all is well (S32-S34, S169, S192, S194). The clinic's banner and
 * HelseNorge's gate ask the same question.
 */
export function reachProblem(patient: Patient, now: Instant): ReachProblem | undefined {
  if (!patient.digitallyActive) return 'not-active'
  if (patient.emergencyBlocked) return 'emergency-blocked'
  const since = patient.contactConfirmedAt
  if (since === null || lastDay(since) < dateOf(now)) return 'contact-outdated'
  if (patient.consent !== 'full') return 'no-consent'
  return undefined
}
/** The last day on which details confirmed then still count (S194). Asked with every use of a service, so that it is worked out once. */
function lastDay(confirmedAt: Instant): LocalDate {
  const known = lastDays.get(confirmedAt)
  if (known !== undefined) return known
  const day = Temporal.PlainDate.from(dateOf(confirmedAt)).add({ months: MONTHS_VALID }).toString()
  if (lastDays.size > 10_000) lastDays.clear()
  lastDays.set(confirmedAt, day)
  return day
}
const lastDays = new Map<Instant, LocalDate>()
/** From then on they count no longer: the midnight after their last day. */
export const contactValidUntil = (confirmedAt: Instant): Instant => instantOf(addDays(lastDay(confirmedAt), 1))

/** Consent in rising order: who has given more may also what asks for less (S107, S126, S164). */
const enough = (has: ConsentLevel, needs: ConsentLevel): boolean =>
  consentLevels.indexOf(has) >= consentLevels.indexOf(needs)

/** Who acts for whom, as the register knows it. */
export interface Standing {
  readonly acting: Patient
  readonly patient: Patient
  /** of the patient's guardians */
  readonly relations: readonly Relation[]
}

/**
 * Whether somebody may use a service by its rule, for oneself or for a child. Default deny; pure, so that a table can be walked (S120, S177-S181, C2).
 * Evaluated at every read and write, never stored: a birthday needs nobody's hand.
 */
export function mayUse(
  rule: ServiceRule,
  { acting, patient, relations: guardians }: Standing,
  now: Instant,
): Result<null> {
  const age = ageOn(patient.birthDate, dateOf(now))
  if (acting.id === patient.id) {
    if (age < (rule.fromAge ?? 16)) return refuse('too-young')
  } else {
    const parent = guardians.some((r) => r.guardianId === acting.id && r.kind === 'parent')
    const together = guardians.some((r) => r.kind === 'parent' && r.sameAddress)
    if (!parent || !together || age >= 16) return refuse('no-access')
    if (acting.confidentialAddress || patient.confidentialAddress) return refuse('no-access')
    if (rule.proxy === 'self') return refuse('only-oneself')
    if (rule.proxy === 'under12' && age >= 12) return refuse('child-over-12')
  }
  const problem = reachProblem(acting, now)
  if (problem && problem !== 'no-consent') return refuse(problem)
  return enough(acting.consent, rule.consent) ? ok() : refuse('no-consent')
}

/** What one may do for a patient: the services of the catalogue. */
export type OtherService = 'messages' | 'appointments' | 'prescriptions' | 'gp-information'
const isGpService = (id: string): id is GpService =>
  id === 'booking' || id === 'eConsultation' || id === 'eContact' || id === 'prescriptionRenewal'

/**
 * Whether the person logged in may use a service for the patient, and whether the GP offers it (S4). Reads what the rule needs.
 * @throws when the catalogue has no such service: a defect of the caller
 */
export async function canActFor(
  tx: Reads,
  actingId: string,
  patient: Patient,
  service: ServiceId,
  now: Instant,
): Promise<Result<null>> {
  const rule = serviceNamed(service)
  if (!rule) throw new Error(`the catalogue has no service ${service}`)
  const acting = actingId === patient.id ? patient : await tx.get(patients, actingId)
  if (!acting) return refuse('not-found')
  const guardians = acting.id === patient.id ? [] : await tx.list(relations, { where: { childId: patient.id } })
  const may = mayUse(rule, { acting, patient, relations: guardians }, now)
  if (!may.ok || !isGpService(service)) return may
  const gp = patient.gpId === null ? undefined : await tx.get(employees, patient.gpId)
  return gp?.services?.[service] ? ok() : refuse('service-not-offered')
}
