/** A promise of SPEC.md was broken: which, and what shows it. */
export class BrokenRule extends Error {
  readonly rule: string
  constructor(rule: string, evidence: string) {
    super(`${rule}: ${evidence}`)
    this.name = 'BrokenRule'
    this.rule = rule
  }
}
