import { adults, children } from '../content/all-complaints'
import type { Audience, Complaint } from '../content/complaint'
import type { Prng } from '../lib/prng'
import { type Weighted, weighted } from '../lib/weighted'
import type { Person } from '../people/person'

/** Draws what somebody comes or writes for: what they live with, or something that anybody of that age may catch. */
export interface Matters {
  /** @param month 1 to 12: ticks bite in summer */
  visit(prng: Prng, person: Person, month: number, urgent: boolean): Complaint
  /** one that can be written about */
  written(prng: Prng, person: Person, month: number): Complaint
}

/** Whether it is for people like this one, at this time of the year. */
export const suits = ({ who = {} }: { readonly who?: Audience }, person: Person, month: number): boolean =>
  person.age >= (who.from ?? 0) &&
  person.age <= (who.to ?? 120) &&
  (who.sex === undefined || who.sex === person.row.sex) &&
  (who.months?.includes(month) ?? true)

type Use = 'urgent' | 'planned' | 'written'
const FITS: Readonly<Record<Use, (complaint: Complaint) => boolean>> = {
  urgent: ({ urgent }) => urgent !== undefined,
  planned: ({ urgent }) => urgent !== 'only',
  written: ({ talk }) => talk !== undefined,
}

/** Share of the contacts that come from a long-standing illness, in one who has any. */
const CHRONIC_SHARE = 0.5

export function createMatters(): Matters {
  const acute = new Map<string, Weighted<Complaint>>()
  const longStanding = adults.filter((complaint) => complaint.who.illness !== undefined)

  const draw = (prng: Prng, person: Person, month: number, use: Use): Complaint => {
    if (person.illnesses.length > 0 && prng.chance(CHRONIC_SHARE)) {
      const own = longStanding.filter(
        (one) =>
          one.who.illness !== undefined &&
          person.illnesses.includes(one.who.illness) &&
          suits(one, person, month) &&
          FITS[use](one),
      )
      if (own.length > 0) return weighted(own, (one) => one.weight).draw(prng)
    }
    const key = `${person.age} ${person.row.sex} ${month} ${use}`
    let table = acute.get(key)
    if (!table) {
      // a child's letter is written by a parent, in a parent's words
      const pool = person.age >= 16 ? adults : use === 'written' ? children : [...children, ...adults]
      table = weighted(
        pool.filter((one) => one.who.illness === undefined && suits(one, person, month) && FITS[use](one)),
        (one) => one.weight,
      )
      acute.set(key, table)
    }
    return table.draw(prng)
  }
  return {
    visit: (prng, person, month, urgent) => draw(prng, person, month, urgent ? 'urgent' : 'planned'),
    written: (prng, person, month) => draw(prng, person, month, 'written'),
  }
}
