import { reachProblem } from '../citizen/access'
import { type DialogueKind, routings } from '../clinic/model'
import type { Patient } from '../patient/model'
import type { Instant } from '../time/instant'
import { ageOn, dateOf } from '../time/oslo'
import { workingDayDeadline } from '../time/working-days'
import type { Reads } from '../tx'
import type { Dialogue } from './model'

/** Working days until an answer is due: five for an e-consultation (C4), the same day for letters to the office (S187). */
const ANSWER_WITHIN: Record<DialogueKind, number> = {
  'e-consultation': 5,
  'e-contact': 1,
  'prescription-renewal': 5,
  'e-dialogue': 5,
}
export const answerDue = (kind: DialogueKind, sentAt: Instant): Instant =>
  workingDayDeadline(sentAt, ANSWER_WITHIN[kind])

/** User fee of a text consultation in NOK, tariff 2as as of 2026-01-01 (STØ); children under 16 pay nothing (S117, S186). */
export const E_CONSULTATION_FEE = 179

/** The patient's share for opening a dialogue of this kind. */
export const dialogueFee = (kind: DialogueKind, ageYears: number): number | null =>
  kind === 'e-consultation' && ageYears >= 16 ? E_CONSULTATION_FEE : null

/** S48: only e-consultations enter the journal by themselves. */
export const filesItself = (dialogue: Pick<Dialogue, 'kind'>): boolean => dialogue.kind === 'e-consultation'

/** S27: an e-dialogue never stands at HelseNorge; among colleagues it is about the patient, not to the patient. */
export const isAtHelsenorge = (dialogue: Pick<Dialogue, 'kind'>): boolean => dialogue.kind !== 'e-dialogue'

/**
 * Why an answer can't be delivered, or undefined when it can. Outdated contact details stop no answer to one who could ask; a child's letters are
 * read by the parent who wrote (S120); among colleagues nothing is delivered.
 */
export function deliveryProblem(
  dialogue: Pick<Dialogue, 'kind'>,
  patient: Patient,
  now: Instant,
): 'not-active' | 'emergency-blocked' | undefined {
  if (!isAtHelsenorge(dialogue) || ageOn(patient.birthDate, dateOf(now)) < 16) return undefined
  const problem = reachProblem(patient, now)
  return problem === 'not-active' || problem === 'emergency-blocked' ? problem : undefined
}

/** An e-consultation that waits may not be closed unanswered, unless no answer could reach the patient any more. */
export const mustBeAnswered = (
  dialogue: Pick<Dialogue, 'kind' | 'lastSender'>,
  patient: Patient,
  now: Instant,
): boolean =>
  dialogue.kind === 'e-consultation' &&
  dialogue.lastSender === 'patient' &&
  deliveryProblem(dialogue, patient, now) === undefined

/** The two inboxes a new dialogue stands in, by the clinic's routing; without a row the defaults of S41 to S43 hold. */
export async function inboxesFor(
  tx: Reads,
  patient: Pick<Patient, 'clinicId' | 'gpId'>,
  kind: DialogueKind,
): Promise<Pick<Dialogue, 'practitionerId' | 'receiverId'>> {
  const routing = await tx.get(routings, `${patient.clinicId}:${kind}`)
  const format = routing?.format ?? (kind === 'e-consultation' ? 'practitioner' : 'selected')
  const receiver = routing?.receiverId ?? patient.clinicId
  const practitionerId = format === 'selected' ? null : patient.gpId
  // a patient without a GP here must still land in somebody's inbox
  return { practitionerId, receiverId: format === 'practitioner' && practitionerId !== null ? null : receiver }
}

export const previewOf = (body: string): string => body.replace(/\s+/g, ' ').trim().slice(0, 120)
