import type { GpService } from '../clinic/model'
import { employees } from '../clinic/model'
import { type ConsentLevel, consentLevels, type Patient, patients, type Relation, relations } from '../patient/model'
import { ok, type Result, refuse } from '../result'
import type { Instant, LocalDate } from '../time/instant'
import { addDays, ageOn, dateOf, instantOf } from '../time/oslo'
import type { Reads } from '../tx'
import type { LoginMethod } from './api'
import { coveredBy, type Power, powers, RECEIVER_FROM } from './powers'
import { leftOpen, mayBeClosed, privacyChoices } from './privacy'
import { profileRule, type ServiceId, type ServiceRule, serviceNamed } from './services'

const MONTHS_VALID = 18

/** `too-young`: 12 to 15, when neither they nor a parent may; `no-parent`: no parent who may act for the child is reached. */
export type ReachProblem =
  | 'not-active'
  | 'emergency-blocked'
  | 'contact-outdated'
  | 'no-consent'
  | 'too-young'
  | 'no-parent'

/**
 * Why a person's own standing does not let them be reached or act digitally now, or undefined when all is well (S32-S34, S169, S192, S194). Who is reached
 * about a patient, who may be a child, is for `reach` to say.
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

/** From this age one may use some services oneself when a parent has agreed (S121). */
export const YOUTH_FROM = 13

/** The security level of each way to log in: BankID for a net bank only is level 3 (S193). */
const LEVEL: Record<LoginMethod, 3 | 4> = { bankid: 4, 'bankid-mobile': 4, buypass: 4, 'bankid-net-bank': 3 }

/** Whether somebody may log in so: level 4 only (S193), and not who has blocked the own access (S169). */
export function mayLogIn(method: LoginMethod, patient: Pick<Patient, 'emergencyBlocked'>): Result<null> {
  if (LEVEL[method] < 4) return refuse('security-level')
  return patient.emergencyBlocked ? refuse('emergency-blocked') : ok()
}

/** Who acts for whom, as the registers know it. */
export interface Standing {
  readonly acting: Patient
  readonly patient: Patient
  /** of the patient's guardians */
  readonly relations: readonly Relation[]
  /** what the acting one has from the patient (S171) */
  readonly powers: readonly Power[]
}

/**
 * Whether somebody may use a service by its rule: for oneself, for a child, or with a power of attorney. Default deny; pure, so that a table can be walked
 * (S120-S122, S171-S174, S177-S181, C2). Evaluated at every read and write, never stored: a birthday needs nobody's hand.
 */
export function mayUse(rule: ServiceRule, standing: Standing, now: Instant): Result<null> {
  const { acting, patient } = standing
  const age = ageOn(patient.birthDate, dateOf(now))
  const as = relationTo(standing, age)
  const may =
    as === 'oneself'
      ? forOneself(rule, patient, age, now)
      : as === 'parent'
        ? forChild(rule, acting, age, now)
        : as === 'power'
          ? withPower(rule, standing, age, now)
          : refuse('no-access')
  if (!may.ok) return may
  const here = rule.postalCodes?.some((start) => patient.postalCode.startsWith(start)) ?? true
  return here ? ok() : refuse('not-in-your-area')
}

/** Foster parents have no access (S177), and nobody at a confidential address represents or is represented. */
function relationTo(
  { acting, patient, relations: guardians }: Standing,
  age: number,
): 'oneself' | 'parent' | 'power' | 'nobody' {
  if (acting.id === patient.id) return 'oneself'
  if (acting.confidentialAddress || patient.confidentialAddress) return 'nobody'
  if (age >= 16) return 'power'
  const parent = guardians.some((r) => r.guardianId === acting.id && r.kind === 'parent')
  const together = guardians.some((r) => r.kind === 'parent' && r.sameAddress)
  return parent && together ? 'parent' : 'nobody'
}

function forOneself(rule: ServiceRule, self: Patient, age: number, now: Instant): Result<null> {
  if (age < 16 && age >= YOUTH_FROM && rule.youth) {
    if (!self.youthConsent) return refuse('parent-must-agree')
    // the parent's yes stands for a consent of one's own, which nobody under 16 can give
    return unlessNoConsent(reachProblem(self, now))
  }
  return age < (rule.fromAge ?? 16) ? refuse('too-young') : byConsent(rule, self, now)
}

function forChild(rule: ServiceRule, parent: Patient, age: number, now: Instant): Result<null> {
  if (rule.proxy === 'self') return refuse('only-oneself')
  if (rule.proxy === 'under12' && age >= 12) return refuse('child-over-12')
  return byConsent(rule, parent, now)
}

/** Never more than what the giver may do (S174). */
function withPower(
  rule: ServiceRule,
  { acting, patient, powers: held }: Standing,
  age: number,
  now: Instant,
): Result<null> {
  const covered = coveredBy(held, rule, now)
  if (!covered.ok) return covered
  if (ageOn(acting.birthDate, dateOf(now)) < RECEIVER_FROM) return refuse('no-access')
  const own = unlessNoConsent(reachProblem(acting, now))
  if (!own.ok) return own
  return forOneself(rule, patient, age, now).ok ? ok() : refuse('beyond-giver')
}

function byConsent(rule: ServiceRule, person: Patient, now: Instant): Result<null> {
  const reached = unlessNoConsent(reachProblem(person, now))
  if (!reached.ok) return reached
  return enough(person.consent, rule.consent) ? ok() : refuse('no-consent')
}
const unlessNoConsent = (problem: ReachProblem | undefined): Result<null> =>
  problem === undefined || problem === 'no-consent' ? ok() : refuse(problem)

/** Whose consent counts when something is sent for the patient: a grown-up's own, also where somebody acts with a power; else the parent's (S174, C5). */
export const whoseConsent = (acting: Patient, patient: Patient, now: Instant): Patient =>
  ageOn(patient.birthDate, dateOf(now)) >= 16 ? patient : acting

const isGpService = (id: string): id is GpService =>
  id === 'booking' || id === 'eConsultation' || id === 'eContact' || id === 'prescriptionRenewal'

/**
 * Whether the person logged in may use a service for the patient, whether the patient's own choices leave it open (S163), and whether the GP offers it (S4).
 * Reads what the rule needs.
 * @throws when the catalogue has no such service: a defect of the caller
 */
export async function canActFor(
  tx: Reads,
  actingId: string,
  patient: Patient,
  service: ServiceId | 'profile',
  now: Instant,
): Promise<Result<null>> {
  const rule = service === 'profile' ? profileRule : serviceNamed(service)
  if (!rule) throw new Error(`the catalogue has no service ${service}`)
  const acting = actingId === patient.id ? patient : await tx.get(patients, actingId)
  if (!acting) return refuse('not-found')
  const may = mayUse(rule, await standingOf(tx, acting, patient, now), now)
  if (!may.ok) return may
  if (mayBeClosed(service)) return leftOpen(service, (await tx.get(privacyChoices, patient.id))?.on ?? [])
  if (!isGpService(service)) return may
  const gp = patient.gpId === null ? undefined : await tx.get(employees, patient.gpId)
  return gp?.services?.[service] ? ok() : refuse('service-not-offered')
}

/** Reads what a rule needs to know of two persons. */
export async function standingOf(tx: Reads, acting: Patient, patient: Patient, now: Instant): Promise<Standing> {
  const nothing = { acting, patient, relations: [], powers: [] }
  if (acting.id === patient.id) return nothing
  if (ageOn(patient.birthDate, dateOf(now)) < 16)
    return { ...nothing, relations: await tx.list(relations, { where: { childId: patient.id } }) }
  const received = await tx.list(powers, { where: { receiverId: acting.id } })
  return { ...nothing, powers: received.filter(({ giverId }) => giverId === patient.id) }
}
