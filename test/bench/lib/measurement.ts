/** One line of what a bench writes; ratio = value / floor, both measured in the same run. */
export interface Measurement {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly floor: number | null
  readonly ratio: number | null
  readonly runs: number
  readonly min: number
  readonly median: number
  readonly max: number
}

/** @param part 0.5 = the median; between two values the mean of both */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * part
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN]
  return (low + high) / 2
}
export const median = (values: readonly number[]): number => quantile(values, 0.5)

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

/** @param floors nothing comparable exists = empty */
export function measurement(
  name: string,
  unit: string,
  ours: readonly number[],
  floors: readonly number[],
  part = 0.5,
): Measurement {
  const value = quantile(ours, part)
  const floor = floors.length === 0 ? null : quantile(floors, part)
  return {
    name,
    value: round(value, 1),
    unit,
    floor: floor === null ? null : round(floor, 1),
    ratio: floor === null ? null : round(value / floor, 3),
    runs: ours.length,
    min: round(Math.min(...ours), 1),
    median: round(median(ours), 1),
    max: round(Math.max(...ours), 1),
  }
}
