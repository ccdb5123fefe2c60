import type { Prng } from './prng'

/** Things with a weight each, drawn in proportion to it in logarithmic time. */
export interface Weighted<T> {
  readonly size: number
  draw(prng: Prng): T
}

/** @param weightOf 0 = never drawn; at least one must weigh something */
export function weighted<T>(things: readonly T[], weightOf: (thing: T) => number): Weighted<T> {
  const kept: T[] = []
  const upTo: number[] = []
  let total = 0
  for (const thing of things) {
    const weight = weightOf(thing)
    if (weight <= 0) continue
    total += weight
    kept.push(thing)
    upTo.push(total)
  }
  const draw = (prng: Prng): T => {
    if (kept.length === 0) throw new Error('nothing to draw from')
    const aim = prng.next() * total
    let low = 0
    let high = kept.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) > aim) high = middle
      else low = middle + 1
    }
    return kept[low] as T
  }
  return { size: kept.length, draw }
}

/** `'Hansen 52, Johansen 49'`: names with their weight (1 where none stands). */
export function weightedNames(list: string): Weighted<string> {
  const entries = list.split(',').map((entry) => {
    const [, name = '', weight = '1'] = /^\s*(.+?)(?:\s+([\d.]+))?\s*$/.exec(entry) ?? []
    return { name, weight: Number(weight) }
  })
  const table = weighted(entries, (entry) => entry.weight)
  return { size: table.size, draw: (prng) => table.draw(prng).name }
}
