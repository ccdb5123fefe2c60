import { type Prescription, prescriptions } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import type { Store } from '../store/store'
import { type Drawn, drawAlbum } from './inbox/pictures'
import { threadRows } from './inbox/rows'
import { writersBy } from './inbox/writers'
import { daysAround } from './lib/days'
import { idsWith } from './lib/ids'
import { createPrng } from './lib/prng'
import type { Step } from './lib/steps'
import { castPrescriptionRows } from './people/cast-people'
import { prescriptionsOfAll } from './people/health'
import { makePeople } from './people/make-people'
import { books } from './setup/calendars'
import { GPS } from './setup/people-of-the-clinic'
import { stepsOf } from './stream'
import { createMatters } from './text/matters'
import { VARIANTS, type Variant } from './variants'
import { twoWorkingDaysBack, visitorTables, type World } from './world'

export interface SeedOptions {
  readonly variant: Variant
  /** the same seed and `now` give the same rows */
  readonly seed: number
  readonly now: Instant
  /** `done` and `total` in rows; the total is a good guess */
  readonly onProgress?: (progress: SeedProgress) => void
}
export interface SeedProgress {
  readonly done: number
  readonly total: number
  /** which part is being made, an English word for logs */
  readonly what: string
}

/** The demo clinic as rows: clock steps in order, and the files its attachments point at. Made while it is read, never held whole. */
export interface DemoClinic {
  readonly steps: Iterable<Step & { readonly what: string }>
  readonly files: readonly Drawn[]
}

export function demoClinic({ variant, seed, now }: Omit<SeedOptions, 'onProgress'>): DemoClinic {
  const size = VARIANTS[variant]
  const prng = createPrng(seed)
  const days = daysAround(now)
  const gps = GPS.slice(0, size.gps)
  const population = makePeople(prng.fork('people'), size.patients, gps, now)
  const { people } = population
  const world: World = {
    prng,
    days,
    size,
    gps,
    books: books(size.gps, size.labCalendars),
    people,
    byId: new Map(people.map((person) => [person.row.id, person])),
    matters: createMatters(),
    draftsSince: twoWorkingDaysBack(days),
    ...visitorTables(people, gps),
  }
  const prescriptionPuts = [
    ...castPrescriptionRows(now),
    ...prescriptionsOfAll(prng.fork('prescriptions'), people, now, idsWith('rx', 4)),
  ]
  const byPatient = Map.groupBy(
    prescriptionPuts.filter(({ table }) => table.name === prescriptions.name).map(({ row }) => row as Prescription),
    (row) => row.patientId,
  )
  const album = drawAlbum(seed)
  return {
    steps: stepsOf({
      world,
      population,
      prescriptionPuts,
      writersOf: writersBy(world, byPatient),
      threads: threadRows(album, now),
    }),
    files: [...album.values()].flat(),
  }
}

/** Rows of a variant, roughly: only the progress bar needs it. */
const EXPECTED_ROWS: Readonly<Record<Variant, number>> = { small: 8_700, demo: 143_000, large: 2_300_000 }

/**
 * Fills an empty store with the demo clinic (issue 2, point 11). The load itself is one synchronous stretch of the store, as its promise says, so let
 * a process of its own do it.
 * @throws when the store is not empty
 */
export async function seedDemo(store: Store, options: SeedOptions): Promise<void> {
  const { variant, onProgress } = options
  const clinic = demoClinic(options)
  for (const { sha256, bytes } of clinic.files) await store.putBlob(sha256, bytes)
  let done = 0
  function* counted(): Generator<Step> {
    for (const { table, rows, what } of clinic.steps) {
      yield { table, rows }
      done += rows.length
      onProgress?.({ done, total: Math.max(done, EXPECTED_ROWS[variant]), what })
    }
  }
  store.load(counted())
  onProgress?.({ done, total: done, what: 'done' })
}
