import { randomUUID } from 'node:crypto'
import { realWorld } from '../../../electron/core/clock'
import { type Address, type Core, openCore } from '../../../electron/core/core'
import type { Mock } from './mock'

/** The real core on real files and real HTTP, in this process. Without `online` it stands without a line until `goOnline`. */
export interface Desk {
  readonly core: Core
  readonly goOnline: () => void
  /** resolves when everything has gone out and come in */
  readonly synced: () => Promise<void>
  /** resolves at the next change of one of the tables */
  readonly changed: (table: string) => Promise<void>
  readonly close: () => Promise<void>
}

export async function openDesk(mock: Mock, dataDir: string, { online = true } = {}): Promise<Desk> {
  let wake: (() => void)[] = []
  let waitingFor: { table: string; resolve: () => void }[] = []
  const woken = () => {
    const all = wake
    wake = []
    for (const one of all) one()
  }
  let goOnline = (): void => undefined
  const address = new Promise<Address>((resolve) => {
    goOnline = () => resolve({ helsenorgeUrl: mock.url, activationCode: mock.code })
  })
  if (online) goOnline()
  const core = await openCore({
    dataDir,
    address,
    world: realWorld,
    events: {
      changed: (tables) => {
        for (const one of waitingFor) if (tables.has(one.table)) one.resolve()
        waitingFor = waitingFor.filter(({ table }) => !tables.has(table))
        woken()
      },
      sync: woken,
    },
  })
  return {
    core,
    goOnline,
    synced: async () => {
      for (;;) {
        const { phase, waiting, receiving } = core.syncState()
        if (phase === 'synced' && waiting === 0 && receiving === null) return
        await new Promise<void>((resolve) => wake.push(resolve))
      }
    },
    changed: (table) => new Promise((resolve) => waitingFor.push({ table, resolve })),
    close: core.close,
  }
}

/** What a calendar of a GP is made of, ms. */
export const VISIT = 20 * 60_000

interface Setup {
  readonly calendars: readonly { readonly id: string }[]
  readonly types: readonly { readonly id: string }[]
}

/** Books so many times of twenty minutes one after the other, in every calendar of the clinic; throws when one is refused. */
export async function bookMany(core: Core, count: number, from: number, label: string): Promise<void> {
  const setup = (await core.query('calendar.setup', {})) as Setup
  const found = (await core.query('patient.search', { text: 'solberg', limit: 1, offset: 0 })) as {
    hits: readonly { readonly id: string }[]
  }
  const [patient] = found.hits
  const { calendars } = setup
  const typeId = setup.types[0]?.id
  if (!patient || calendars.length === 0 || typeId === undefined) throw new Error('the demo clinic is not there')
  for (let i = 0; i < count; i += 1) {
    const startsAt = from + Math.floor(i / calendars.length) * VISIT
    const done = await core.submit({
      name: 'appointment.book',
      commandId: randomUUID(),
      args: {
        id: `bench-${label}-${i}`,
        calendarId: calendars[i % calendars.length]?.id,
        typeId,
        patientId: patient.id,
        startsAt,
        endsAt: startsAt + VISIT,
        reason: 'Ringte',
        hidden: false,
      },
    })
    if (!done.ok) throw new Error(`booking ${i} was refused: ${done.code}`)
  }
}
