/**
 * Seeded random numbers (sfc32 by Chris Doty-Humphrey, public domain; seeding by the public-domain cyrb128 hash). The demo clinic must be the same
 * for the same seed on every machine, so nothing here may depend on the platform.
 */
export interface Prng {
  /** in [0, 1) */
  next(): number
  /** whole number in [0, n) */
  int(n: number): number
  /** whole number in [from, to], both included */
  between(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T
  /** A stream of its own under a name: what is drawn from it never shifts what others draw. */
  fork(name: string): Prng
}

type Words = readonly [number, number, number, number]

const ROOT: Words = [1779033703, 3144134277, 1013904242, 2773480762]

function hash([a, b, c, d]: Words, text: string): Words {
  let h1 = a
  let h2 = b
  let h3 = c
  let h4 = d
  for (let i = 0; i < text.length; i += 1) {
    const k = text.charCodeAt(i)
    h1 = h2 ^ Math.imul(h1 ^ k, 597399067)
    h2 = h3 ^ Math.imul(h2 ^ k, 2869860233)
    h3 = h4 ^ Math.imul(h3 ^ k, 951274213)
    h4 = h1 ^ Math.imul(h4 ^ k, 2716044179)
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067)
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233)
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213)
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179)
  const all = h1 ^ h2 ^ h3 ^ h4
  return [all >>> 0, (h2 ^ all) >>> 0, (h3 ^ all) >>> 0, (h4 ^ all) >>> 0]
}

function stream(key: Words): Prng {
  let [a, b, c, d] = key
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  // the first numbers after seeding are still alike for like keys
  for (let i = 0; i < 12; i += 1) next()
  const int = (n: number): number => Math.floor(next() * n)
  return {
    next,
    int,
    between: (from, to) => from + int(to - from + 1),
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      const at = int(list.length)
      const value = list[at]
      if (at >= list.length) throw new Error('nothing to pick from')
      return value as T
    },
    fork: (name) => stream(hash(key, name)),
  }
}

export const createPrng = (seed: number): Prng => stream(hash(ROOT, `klinikk:${seed}`))
