import type { GpService } from '../clinic/model'
import { employees } from '../clinic/model'
import { type Patient, patients, relations } from '../patient/model'
import { ok, type Result, refuse } from '../result'
import type { Instant } from '../time/instant'
import { ageOn, dateOf } from '../time/oslo'
import type { Reads } from '../tx'

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
  if (since === null || addMonths(since, MONTHS_VALID) < dateOf(now)) return 'contact-outdated'
  if (patient.consent !== 'full') return 'no-consent'
  return undefined
}
const addMonths = (at: Instant, months: number): string =>
  Temporal.PlainDate.from(dateOf(at)).add({ months }).toString()

/** What else one may do for a patient; none of it is switched by the GP. */
export type OtherService = 'messages' | 'appointments' | 'prescriptions' | 'gp-information'
const OTHER: ReadonlySet<string> = new Set<OtherService>([
  'messages',
  'appointments',
  'prescriptions',
  'gp-information',
])
const isOther = (service: GpService | OtherService): service is OtherService => OTHER.has(service)
/** A parent keeps these until the child is 16 (S124, S178); everything else ends at 12 (S179, S180). */
const UNTIL_16: ReadonlySet<string> = new Set<OtherService>(['prescriptions', 'gp-information'])

/**
 * Whether the person logged in may use a GP service for the patient. Default deny: oneself from 16, or a parent at the same address for a child
 * under 12 (S120, S177-S181, C2). Evaluated at every read and write, never stored.
 */
export async function canActFor(
  tx: Reads,
  actingId: string,
  patient: Patient,
  service: GpService | OtherService,
  now: Instant,
): Promise<Result<null>> {
  const acting = actingId === patient.id ? patient : await tx.get(patients, actingId)
  if (!acting) return refuse('not-found')
  const age = ageOn(patient.birthDate, dateOf(now))
  if (acting.id === patient.id) {
    if (age < 16) return refuse('too-young')
  } else {
    const represented = await tx.list(relations, { where: { childId: patient.id } })
    const parent = represented.some((r) => r.guardianId === acting.id && r.kind === 'parent')
    const together = represented.some((r) => r.kind === 'parent' && r.sameAddress)
    if (!parent || !together || age >= 16) return refuse('no-access')
    if (acting.confidentialAddress || patient.confidentialAddress) return refuse('no-access')
    if (age >= 12 && !UNTIL_16.has(service)) return refuse('child-over-12')
  }
  const problem = reachProblem(acting, now)
  const reads = service === 'messages' || service === 'gp-information'
  if (problem && !(problem === 'no-consent' && reads && acting.consent !== 'none')) return refuse(problem)
  if (isOther(service)) return ok()
  const gp = patient.gpId === null ? undefined : await tx.get(employees, patient.gpId)
  if (!gp?.services?.[service]) return refuse('service-not-offered')
  return ok()
}
