import type { RenewalOutcome } from '@shared/inbox/model'

/** What the doctor decided for each prescription asked for; an id that is not in the map is undecided. */
export type LineDecisions = ReadonlyMap<string, boolean>

/** The outcome that says what the lines say: all yes, all no, or some of each. Undefined while a line is undecided. */
export function outcomeOfLines(ids: readonly string[], decisions: LineDecisions): RenewalOutcome | undefined {
  if (ids.length === 0 || ids.some((id) => !decisions.has(id))) return undefined
  const renewed = ids.filter((id) => decisions.get(id) === true).length
  if (renewed === ids.length) return '14'
  return renewed === 0 ? '15' : '32'
}

/** The lines an outcome alone decides: 14 renews all, 15 and 26 none; "partly renewed" needs a person's eye on each line. */
export function linesOfOutcome(ids: readonly string[], outcome: RenewalOutcome, before: LineDecisions): LineDecisions {
  if (outcome === '32') return before
  return new Map(ids.map((id) => [id, outcome === '14'] as const))
}

/** Whether the lines contradict the outcome, so that the patient would be told two different things (S51). */
export function contradicts(ids: readonly string[], outcome: RenewalOutcome, decisions: LineDecisions): boolean {
  const said = outcomeOfLines(ids, decisions)
  if (said === undefined) return false
  return outcome === '26' ? said !== '15' : said !== outcome
}

/** Which prepared text to offer and the drugs it names, in the order the patient asked. */
export interface RenewalText {
  readonly outcome: RenewalOutcome
  readonly renewed: readonly string[]
  readonly refused: readonly string[]
}

export const renewalText = (
  lines: readonly { readonly id: string; readonly drug: string }[],
  outcome: RenewalOutcome,
  decisions: LineDecisions,
): RenewalText => ({
  outcome,
  renewed: lines.filter((line) => decisions.get(line.id) === true).map((line) => line.drug),
  refused: lines.filter((line) => decisions.get(line.id) !== true).map((line) => line.drug),
})

/** Metformin 500 mg tablett */
export const drugName = (prescription: {
  readonly drug: string
  readonly strength: string
  readonly form: string
}): string => [prescription.drug, prescription.strength, prescription.form].filter(Boolean).join(' ')
