import type { Verdict } from './check/check-everything'
import { type Finding, promises } from './check/promises'

/** What a run is counted by. */
export interface Figures {
  readonly seed: number
  /** kills by who died and in which state */
  readonly kills: Map<string, number>
  /** ms from start to the first answer, by what was started */
  readonly restarts: Map<string, number[]>
  /** ms until everything had arrived after the last kill of a round */
  readonly heals: number[]
  rounds: number
  verdict: Verdict
}

export const startFigures = (seed: number): Figures => ({
  seed,
  kills: new Map(),
  restarts: new Map(),
  heals: [],
  rounds: 0,
  verdict: { findings: [], done: 0, cards: 0, files: 0 },
})

export const killsMade = ({ kills }: Figures): number => [...kills.values()].reduce((sum, n) => sum + n, 0)

/** @param part 0 to 1 */
const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN

export const median = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  )

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  const [middle, high, most] = [0.5, 0.95, 1].map((part) => `${quantile(sorted, part).toFixed(0)} ms`)
  return `median ${middle}, p95 ${high}, max ${most} (${values.length} measured)`
}

const count = (findings: readonly Finding[], promise: Finding['promise']): number =>
  findings.filter((finding) => finding.promise === promise).length

/** The report for people. */
export function reportOf(figures: Figures): string {
  const { verdict, kills, restarts, heals } = figures
  const lines = [...kills]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([what, n]) => `  ${String(n).padStart(5)}  ${what}`)
  return [
    `${killsMade(figures)} kills in ${figures.rounds} rounds, seed ${figures.seed}:`,
    ...lines,
    `Writes told done: ${verdict.done}; of them refused by HelseNorge and now a card: ${verdict.cards}. Files with them: ${verdict.files}.`,
    `Lost: ${count(verdict.findings, 'lost')}. Doubled: ${count(verdict.findings, 'doubled')}.`,
    ...[...restarts].map(([what, times]) => `Start to first answer, ${what}: ${spread(times)}.`),
    `Last kill to everything arrived: ${spread(heals)}.`,
  ].join('\n')
}

export interface Check {
  readonly name: string
  readonly passed: boolean
  readonly notes: readonly string[]
}
const MOST_NOTES = 5

/** Each promise, and that the run did real work, as one test of the tally. */
export function checksOf(figures: Figures, wanted: number | undefined): Check[] {
  const { verdict } = figures
  const kept = Object.entries(promises).map(([promise, name]) => {
    const found = verdict.findings.filter((finding) => finding.promise === promise)
    return { name, passed: found.length === 0, notes: found.slice(0, MOST_NOTES).map(({ text }) => text) }
  })
  const made = killsMade(figures)
  const work = [
    `${made} kills of ${wanted ?? 'as many as fit'}`,
    `${verdict.done} writes told done`,
    `${verdict.cards} cards`,
    `${verdict.files} files`,
    `${figures.restarts.size} kinds of start`,
  ]
  const { done, cards, files } = verdict
  const real = made >= (wanted ?? 1) && done >= made && cards > 0 && files > 0 && figures.restarts.size >= 2
  return [...kept, { name: `the run did real work: ${work.join(', ')}`, passed: real, notes: [] }]
}
