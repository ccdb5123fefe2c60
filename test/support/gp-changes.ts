import { citizenPaths, type GpListing, gpSearchAnswer, type Home, home } from '@shared/citizen/api'
import { type GpExtra, gpExtras, gpOrders, type OwnGpChange, ownGpChange } from '@shared/citizen/change-gp'
import { patients } from '@shared/patient/model'
import { paths } from '@shared/protocol'
import { MINUTE } from '@shared/time/instant'
import { instantOf } from '@shared/time/oslo'
import { clockAnswer } from '@shared/training/faults'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import type { StoreTx } from '../../electron/helsenorge/store/store'
import { type Answer, type Citizen, createCitizen, loggedIn } from './citizen-client'
import { citizenClinic } from './citizen-clinic'
import { aPatient, MORNING, type Rows } from './clinic-rows'
import { activeWorkstation, startTestHelsenorge } from './helsenorge'

/** The month after the tests' own: a change ordered in November 2026 takes effect then. */
export const DECEMBER = instantOf('2026-12-01')
const MONTH = 31 * 24 * 60

export const own = (answer: Answer): OwnGpChange => ownGpChange.parse(answer.body)

/** A HelseNorge whose clock can be moved to a day and an hour, and what is due by then has happened. */
export async function helsenorgeOf({ also = [], dataDir }: { also?: readonly Rows[]; dataDir?: string } = {}) {
  const helsenorge = await startTestHelsenorge({
    rows: citizenClinic({ also }),
    training: true,
    ...(dataDir === undefined ? {} : { dataDir }),
  })
  const { url, clock } = helsenorge
  const desk = await activeWorkstation(url, clock)
  const now = async (): Promise<number> => clockAnswer.parse(await (await desk.request('GET', paths.clock)).json()).now
  const passTo = async (date: string, time = '00:00'): Promise<void> => {
    for (;;) {
      const minutes = Math.floor((instantOf(date, time) - (await now())) / MINUTE)
      if (minutes <= 0) return
      await desk.request('POST', paths.clock, { body: { minutes: Math.min(MONTH, minutes) } })
    }
  }
  /** the patient's row as the clinic has it */
  const atDesk = async (patientId = 'patient-solberg') => {
    const { patches } = await desk.pull()
    const row = patches.flatMap(({ table, put }) => (table === 'patient' ? put : [])).find(({ id }) => id === patientId)
    return row && { gpId: row['gpId'], otherGp: row['otherGp'] }
  }
  const gp = async (id: string): Promise<GpListing> => {
    const { gps } = gpSearchAnswer.parse((await createCitizen(url, '').get(citizenPaths.gpSearch, { id })).body)
    const [one] = gps
    if (!one) throw new Error(`no GP ${id}`)
    return one
  }
  return {
    ...helsenorge,
    desk,
    passTo,
    atDesk,
    gp,
    as: (patientId = 'patient-solberg') => loggedIn(url, patientId),
    homeOf: async (citizen: Citizen, who?: string): Promise<Home> => home.parse((await citizen.home(who)).body),
  }
}

/** Orders a GP as somebody would who has read the page. */
export async function orderAsShown(citizen: Citizen, gpId: string, over: { moved?: boolean; who?: string } = {}) {
  const { from } = own(await citizen.gpChange(over.who))
  return citizen.orderGp({ gpId, from, moved: over.moved ?? false }, over.who)
}

/** Changes that took effect on these days. */
export const pastChanges = (patientId: string, days: readonly string[]): Rows => ({
  table: gpOrders,
  rows: days.map((day, i) => ({
    id: `${patientId}-change-${i}`,
    clinicId: 'clinic',
    patientId,
    gpId: 'gp-berg',
    gpName: 'Astrid Berg',
    gpClinic: 'Prøveklinikken',
    orderedAt: instantOf(day) - 14 * 24 * 60 * MINUTE,
    orderedById: patientId,
    effectiveAt: instantOf(day),
    extraId: null,
    state: 'effective',
    seenAt: MORNING,
  })),
})
export const anExtra = (patientId: string, reason: GpExtra['reason']): Rows => ({
  table: gpExtras,
  rows: [{ id: `${patientId}-extra`, clinicId: 'clinic', patientId, reason, since: instantOf('2026-10-01') }],
})
/** Further patients of Berg. */
export const strangers = (...ids: readonly string[]): Rows => ({
  table: patients,
  rows: ids.map((id) => aPatient({ id, givenName: id })),
})

/** In the files of a HelseNorge that has ended. */
export async function inFiles<T>(dataDir: string, body: (tx: StoreTx) => Promise<T>): Promise<T> {
  const store = openSqliteStore(dataDir)
  try {
    return (await store.write(body)).value
  } finally {
    store.close()
  }
}
