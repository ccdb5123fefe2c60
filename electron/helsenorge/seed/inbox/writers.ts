import type { DialogueKind } from '@shared/clinic/model'
import type { Prescription } from '@shared/patient/model'
import { type Weighted, weighted } from '../lib/weighted'
import type { Person } from '../people/person'
import type { World } from '../world'
import type { Writers } from './past-threads'

/** Some write every month, most hardly ever. */
function eagernessOf(world: World): (person: Person) => number {
  const prng = world.prng.fork('eagerness')
  const drawn = new Map(world.people.map((person) => [person.row.id, 0.15 + prng.next() ** 4 * 6]))
  return (person) => (drawn.get(person.row.id) ?? 1) * (1 + 0.5 * person.illnesses.length)
}

/** Who can write what, on one GP's list or (null) on all (S4, S33, S107). */
export function writersBy(
  world: World,
  prescriptionsByPatient: ReadonlyMap<string, readonly Prescription[]>,
): (gpId: string | null) => Writers {
  const eagerness = eagernessOf(world)
  const prescriptionsOf = (person: Person) => prescriptionsByPatient.get(person.row.id) ?? []
  const servicesOf = new Map(world.gps.map((gp) => [gp.id, gp.services]))
  const strangers = world.people.filter((person) => !person.cast && person.row.gpId !== null)

  const may: Record<DialogueKind, (person: Person) => boolean> = {
    'e-consultation': (person) =>
      person.writer !== null && (servicesOf.get(person.row.gpId ?? '')?.eConsultation ?? false),
    'e-contact': (person) => person.writer !== null,
    'prescription-renewal': (person) => person.writer !== null && prescriptionsOf(person).length > 0,
    'e-dialogue': () => true,
  }
  const known = new Map<string, Weighted<Person>>()
  const tableOf = (gpId: string | null, kind: DialogueKind): Weighted<Person> => {
    const key = `${gpId} ${kind}`
    let table = known.get(key)
    if (!table) {
      table = weighted(
        strangers.filter((person) => (gpId === null || person.row.gpId === gpId) && may[kind](person)),
        kind === 'e-dialogue' ? (person) => (person.age < 18 ? 0.2 : person.age < 70 ? 1 : 4) : eagerness,
      )
      known.set(key, table)
    }
    return table
  }
  return (gpId) => ({ draw: (prng, kind) => tableOf(gpId, kind).draw(prng), prescriptionsOf })
}
