import { ELSEWHERE, FAMILY, GIVEN, SAMI } from '../content/names'
import type { Prng } from '../lib/prng'
import { type Weighted, weighted, weightedNames } from '../lib/weighted'
import type { Person, Sex } from './person'

/** Where a family's names come from. */
export interface Origin {
  readonly given: (prng: Prng, sex: Sex, bornYear: number) => string
  readonly family: (prng: Prng) => FamilyName
  /** how the members write to the clinic */
  readonly language: (prng: Prng) => Person['language']
  /** came to Norway not long ago: some have a D-number still */
  readonly newcomer: boolean
}
/** Some languages give man and woman their own form. */
export interface FamilyName {
  readonly male: string
  readonly female: string
}

const byDecade = GIVEN.map(({ bornFrom, female, male }) => ({
  bornFrom,
  female: weightedNames(female),
  male: weightedNames(male),
}))
const givenOf = (prng: Prng, sex: Sex, bornYear: number): string => {
  // parents do not follow fashion to the year
  const at = bornYear + prng.between(-6, 6)
  const list = byDecade.findLast(({ bornFrom }) => at >= bornFrom) ?? byDecade[0]
  return list ? list[sex].draw(prng) : ''
}

const bothForms = (name: string): FamilyName => {
  const [male = name, female = male] = name.split('/')
  return { male, female }
}
const familyFrom = (names: Weighted<string>) => (prng: Prng) => bothForms(names.draw(prng))

const norwegian: Origin = {
  given: givenOf,
  family: familyFrom(weightedNames(FAMILY)),
  language: (prng) => (prng.chance(0.06) ? 'nn' : 'nb'),
  newcomer: false,
}

const sami: Origin = (() => {
  const lists = { female: weightedNames(SAMI.female), male: weightedNames(SAMI.male) }
  return {
    given: (prng, sex, bornYear) => (prng.chance(0.7) ? lists[sex].draw(prng) : givenOf(prng, sex, bornYear)),
    family: familyFrom(weightedNames(SAMI.family)),
    language: () => 'nb',
    newcomer: false,
  } satisfies Origin
})()

const elsewhere = weighted(
  ELSEWHERE.map((place) => {
    const lists = { female: weightedNames(place.female), male: weightedNames(place.male) }
    const origin: Origin = {
      given: (prng, sex) => lists[sex].draw(prng),
      family: familyFrom(weightedNames(place.family)),
      language: (prng) => (prng.chance(place.english) ? 'en' : 'nb'),
      newcomer: true,
    }
    return { origin, weight: place.weight }
  }),
  ({ weight }) => weight,
)

/** Shares as in a Norwegian coastal town. */
export function originOf(prng: Prng): Origin {
  const at = prng.next()
  if (at < 0.18) return elsewhere.draw(prng).origin
  return at < 0.205 ? sami : norwegian
}
