import { citizenPaths, type LoginPerson, loginPeople } from '@shared/citizen/api'
import type { Instant } from '@shared/time/instant'
import { ageOn, dateOf, instantOf } from '@shared/time/oslo'
import { z } from 'zod'
import { defineRoute, type Route } from '../http/route'
import { cast } from '../seed/cast'
import type { Services } from '../services'
import type { DirectoryEntry, PeopleDirectory } from './people-directory'

type Situation = LoginPerson['situation']
/** In the order the page shows them, and how many of each. */
const CURATED: readonly { situation: Situation; count: number }[] = [
  { situation: 'ordinary', count: 3 },
  { situation: 'parent', count: 2 },
  { situation: 'child', count: 1 },
  { situation: 'basis-consent', count: 1 },
  { situation: 'no-consent', count: 1 },
  { situation: 'not-active', count: 1 },
  { situation: 'outdated', count: 1 },
  { situation: 'other-gp', count: 1 },
  { situation: 'blocked', count: 1 },
]

/** What makes a child and what makes contact details too old, today. */
const limitsAt = (now: Instant) => {
  const today = Temporal.PlainDate.from(dateOf(now))
  return {
    sixteen: today.subtract({ years: 16 }).toString(),
    outdated: instantOf(today.subtract({ months: 18 }).toString()),
  }
}

/** What is special about a person, the strongest first. */
function situationOf(person: DirectoryEntry, isParent: boolean, limits: ReturnType<typeof limitsAt>): Situation {
  if (person.emergencyBlocked) return 'blocked'
  if (person.birthDate > limits.sixteen) return 'child'
  if (!person.digitallyActive) return 'not-active'
  if (person.contactConfirmedAt === null || person.contactConfirmedAt < limits.outdated) return 'outdated'
  if (person.gpId === null) return 'other-gp'
  if (person.consent === 'none') return 'no-consent'
  if (person.consent !== 'full') return 'basis-consent'
  return isParent ? 'parent' : 'ordinary'
}

/** Who may be picked at log-in: without a search a chosen few with their situations, else everybody whose name has all the words. */
export function logInPeopleRoute({ clock }: Services, directory: PeopleDirectory): Route {
  const shown = async (person: DirectoryEntry, situation: Situation): Promise<LoginPerson> => ({
    id: person.id,
    name: person.name,
    ageYears: ageOn(person.birthDate, dateOf(clock())),
    gpName: person.gpId === null ? person.otherGp : ((await directory.gpName(person.gpId)) ?? null),
    situation,
  })
  const situations = async (people: readonly DirectoryEntry[]) => {
    const limits = limitsAt(clock())
    const parents = await directory.parents()
    return people.map((person) => ({ person, situation: situationOf(person, parents.has(person.id), limits) }))
  }

  /** The demo clinic's cast, whose ids are fixed; where it is not there, a few for each situation. */
  const curated = async (): Promise<LoginPerson[]> => {
    const everybody = await directory.people()
    const known = new Map(everybody.map((person) => [person.id, person]))
    const actors = cast.flatMap(({ id }) => known.get(id) ?? [])
    const left = new Map(CURATED.map(({ situation, count }) => [situation, count]))
    const found: LoginPerson[] = []
    for (const { person, situation } of await situations(actors.length > 0 ? actors : everybody)) {
      const wanted = left.get(situation) ?? 0
      if (actors.length === 0 && wanted === 0) continue
      left.set(situation, wanted - 1)
      found.push(await shown(person, situation))
    }
    const order = CURATED.map(({ situation }) => situation)
    return found.sort((a, b) => order.indexOf(a.situation) - order.indexOf(b.situation))
  }

  return defineRoute({
    method: 'GET',
    path: citizenPaths.loginPeople,
    summary: 'Synthetic persons who may log in: a chosen few, or those found by name.',
    access: 'public',
    query: z.object({
      search: z.string().max(100).default(''),
      offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
      limit: z.coerce.number().int().min(1).max(100).default(25),
    }),
    answer: loginPeople,
    refusals: [],
    handle: async ({ query: { search, offset, limit } }) => {
      const words = search.toLowerCase().split(/\s+/).filter(Boolean)
      const all = await directory.people()
      if (words.length === 0) {
        return { people: await curated(), total: all.length }
      }
      const hits = all.filter(({ searchText }) => words.every((word) => searchText.includes(word)))
      const people: LoginPerson[] = []
      for (const { person, situation } of await situations(hits.slice(offset, offset + limit)))
        people.push(await shown(person, situation))
      return { people, total: hits.length }
    },
  })
}
