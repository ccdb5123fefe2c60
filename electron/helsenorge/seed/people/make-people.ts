import { reachProblem } from '@shared/citizen/access'
import type { Relation } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import { addDays, ageOn, dateOf } from '@shared/time/oslo'
import { OTHER_GPS } from '../content/places'
import { idsWith } from '../lib/ids'
import type { Prng } from '../lib/prng'
import { weighted } from '../lib/weighted'
import { CLINIC_ID, type GpProfile } from '../setup/people-of-the-clinic'
import { type Address, emailOf, SHIELDED, someAddress, somePhone } from './addresses'
import { castPeople, castRelationRows } from './cast-people'
import { illnessesOf, specialNeedsOf, warningOf } from './health'
import { household, type Member } from './households'
import { type FamilyName, type Origin, originOf } from './names'
import { type MakeNationalId, nationalIds } from './national-ids'
import type { Person } from './person'
import { adultReach, childReach, type Reach } from './reach'

export interface Population {
  readonly people: readonly Person[]
  readonly relations: readonly Relation[]
}

interface Making {
  readonly prng: Prng
  readonly now: Instant
  readonly nationalId: MakeNationalId
  readonly nextId: () => string
  readonly gpOf: (prng: Prng) => string
}

/** The cast, then household after household until there are `count` patients. */
export function makePeople(prng: Prng, count: number, gps: readonly GpProfile[], now: Instant): Population {
  const nationalId = nationalIds()
  const gpTable = weighted(gps, (gp) => gp.list)
  const making: Making = {
    prng,
    now,
    nationalId,
    nextId: idsWith('p', 4),
    gpOf: (from) => gpTable.draw(from).id,
  }
  const nextRelation = idsWith('rel', 4)
  const people: Person[] = castPeople(now, nationalId)
  const relations: Relation[] = castRelationRows(nextRelation)
  while (people.length < count) {
    const members = household(prng)
    if (people.length + members.length > count) members.length = 1
    const family = settle(making, members)
    members.forEach(({ child }, i) => {
      if (!child) return
      for (const at of child.parents) {
        const guardian = family[at]
        const own = family[i]
        if (!guardian || !own) continue
        relations.push({
          id: nextRelation(),
          clinicId: CLINIC_ID,
          childId: own.row.id,
          guardianId: guardian.row.id,
          kind: child.foster ? 'foster-parent' : 'parent',
          sameAddress: !members[at]?.otherAddress,
        })
      }
    })
    people.push(...family)
  }
  findWriters(people, relations, now)
  return { people, relations }
}

/** Gives a household its names, address, doctor and everything else. */
function settle(making: Making, members: readonly Member[]): Person[] {
  const { prng } = making
  const origin = originOf(prng)
  const home = {
    shared: someAddress(prng),
    name: origin.family(prng),
    gpId: making.gpOf(prng),
    secret: prng.chance(0.004),
  }
  const reaches: Reach[] = []
  const birthYears = members.map(({ age }) => Number(dateOf(making.now).slice(0, 4)) - age)
  return members.map((member, i) => {
    const parents = member.child && !member.child.foster ? member.child.parents.flatMap((at) => reaches[at] ?? []) : []
    const reach =
      member.age < 16 ? childReach(prng, member.age, parents, making.now) : adultReach(prng, member.age, making.now)
    reaches.push(reach)
    return personOf(making, member, { ...home, origin, reach, bornYear: birthYears[i] ?? 1970, first: i === 0 })
  })
}

interface Home {
  readonly origin: Origin
  readonly shared: Address
  readonly name: FamilyName
  readonly gpId: string
  readonly secret: boolean
  readonly reach: Reach
  readonly bornYear: number
  readonly first: boolean
}

function personOf(making: Making, member: Member, home: Home): Person {
  const { prng, now } = making
  const today = dateOf(now)
  const birthDate = birthDateAt(prng, member.age, today)
  const grown = member.age >= 16
  // partners often keep their names
  const keepsOwn = grown && !home.first && prng.chance(0.45)
  const name = keepsOwn || member.child?.foster ? home.origin.family(prng) : home.name
  const givenName = home.origin.given(prng, member.sex, home.bornYear)
  const familyName = name[member.sex]
  const elsewhere = prng.chance(0.035)
  const gpId = elsewhere ? null : grown && prng.chance(0.12) ? making.gpOf(prng) : home.gpId
  const address = home.secret ? SHIELDED : member.otherAddress ? someAddress(prng) : home.shared
  return {
    age: member.age,
    illnesses: illnessesOf(prng, member.age, member.sex),
    language: home.origin.language(prng),
    cast: false,
    writer: null,
    row: {
      id: making.nextId(),
      clinicId: CLINIC_ID,
      nationalId: making.nationalId(prng, birthDate, member.sex, home.origin.newcomer && prng.chance(0.09)),
      givenName,
      familyName,
      birthDate,
      sex: member.sex,
      ...address,
      confidentialAddress: home.secret,
      phone: member.age >= 10 && prng.chance(0.97) ? somePhone(prng) : null,
      email: grown && prng.chance(member.age < 75 ? 0.85 : 0.35) ? emailOf(givenName, familyName, prng) : null,
      gpId,
      otherGp: gpId === null ? prng.pick(OTHER_GPS) : null,
      ...home.reach,
      warning: warningOf(prng, member.age),
      specialNeeds: specialNeedsOf(prng, member.age, home.origin.newcomer),
    },
  }
}

/** A day of birth that makes the age today what it is to be. */
function birthDateAt(prng: Prng, age: number, today: string): string {
  const youngest = Temporal.PlainDate.from(today).subtract({ years: age })
  const date = addDays(youngest.toString(), -prng.between(0, 364))
  return ageOn(date, today) === age ? date : youngest.toString()
}

/** Oneself from sixteen; for a child under twelve a parent who may act (S120, S177, S180); between them nobody. */
function findWriters(people: readonly Person[], relations: readonly Relation[], now: Instant): void {
  const byId = new Map(people.map((person) => [person.row.id, person]))
  const mayWrite = (person: Person): boolean => reachProblem(person.row, now) === undefined
  for (const person of people) {
    if (person.age >= 16 && person.row.gpId !== null && mayWrite(person)) person.writer = person
  }
  const shared = new Set(relations.filter((r) => r.kind === 'parent' && r.sameAddress).map((r) => r.childId))
  for (const { childId, guardianId, kind, sameAddress } of relations) {
    const own = byId.get(childId)
    const guardian = byId.get(guardianId)
    if (!own || !guardian || kind !== 'parent' || own.age >= 12 || !shared.has(childId) || !sameAddress) continue
    if (own.row.gpId === null || own.row.confidentialAddress || guardian.row.confidentialAddress) continue
    if (mayWrite(guardian) && mayWrite(own)) own.writer ??= guardian
  }
}
