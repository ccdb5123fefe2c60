import type { Prng } from '../lib/prng'
import type { Sex } from './person'

/** One who lives there. `parents`: places of the parents in the household's list, `elsewhere` those at another address. */
export interface Member {
  readonly age: number
  readonly sex: Sex
  readonly child: { readonly parents: readonly number[]; readonly foster: boolean } | null
  /** lives at an address of their own: the other parent after a break-up */
  readonly otherAddress: boolean
}

const someSex = (prng: Prng): Sex => (prng.chance(0.5) ? 'female' : 'male')
const other = (sex: Sex): Sex => (sex === 'female' ? 'male' : 'female')

/** An adult's age: most in working life, women a little older. */
function adultAge(prng: Prng, from: number, to: number): number {
  const even = prng.between(from, to)
  // above 70 the years thin out
  return even > 70 && prng.chance((even - 70) / 32) ? prng.between(from, Math.min(to, 70)) : even
}

function couple(prng: Prng, from: number, to: number): Member[] {
  const sex = someSex(prng)
  const age = adultAge(prng, from, to)
  const partner = Math.max(19, age + prng.between(-5, 4))
  const partnerSex = prng.chance(0.03) ? sex : other(sex)
  const one = (memberAge: number, memberSex: Sex): Member => ({
    age: memberAge,
    sex: memberSex,
    child: null,
    otherAddress: false,
  })
  return [one(age, sex), one(partner, partnerSex)]
}

function childrenOf(prng: Prng, youngestParent: number, parents: readonly number[], foster: boolean): Member[] {
  const eldest = Math.min(17, prng.between(0, Math.max(0, youngestParent - 21)))
  const count = prng.chance(0.34) ? 1 : prng.chance(0.7) ? 2 : 3
  const ages = [eldest]
  while (ages.length < count) {
    const next = (ages.at(-1) ?? 0) - prng.between(1, 4)
    if (next < 0) break
    ages.push(next)
  }
  return ages.map((age) => ({ age, sex: someSex(prng), child: { parents, foster }, otherAddress: false }))
}

/** People of one household, adults first; made up of what a Norwegian town is made up of. */
export function household(prng: Prng): Member[] {
  const kind = prng.next()
  if (kind < 0.43) return [{ age: adultAge(prng, 19, 97), sex: someSex(prng), child: null, otherAddress: false }]
  if (kind < 0.74) return couple(prng, 22, 93)
  if (kind < 0.925) {
    const parents = couple(prng, 24, 56)
    const youngest = Math.min(...parents.map(({ age }) => age))
    return [...parents, ...childrenOf(prng, youngest, [0, 1], false)]
  }
  if (kind < 0.99) {
    const [parent, leaving] = couple(prng, 25, 52)
    if (!parent || !leaving) return []
    // the other parent: on the clinic's lists too, at another address, or not known here
    const known = prng.chance(0.7)
    const parents = known ? [0, 1] : [0]
    const children = childrenOf(prng, Math.min(parent.age, leaving.age), parents, false)
    return [parent, ...(known ? [{ ...leaving, otherAddress: true }] : []), ...children]
  }
  // foster parents: known to the clinic, never with access at HelseNorge (S177)
  const carers = couple(prng, 38, 60)
  return [...carers, ...childrenOf(prng, 34, [0, 1], true).slice(0, 2)]
}
