import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { citizenClinic } from '../support/citizen-clinic'
import { withDialogue } from '../support/clinic-rows'
import { chanceFrom } from './chance'
import { type Counts, noCounts } from './counts'
import { type DeskFault, makeDesk, type SimDesk } from './desk'
import { BrokenRule } from './failure'
import { checkAtRest, checkLog } from './invariants'
import { CALM } from './network'
import { actOnce } from './operations'
import { makeServer, type ServerFault, type SimServer } from './server'
import { virtualTime } from './time'

const SECOND = 1000
const MINUTE = 60 * SECOND

export interface Fault {
  readonly desk?: DeskFault
  readonly server?: ServerFault
}
export interface Outcome {
  readonly seed: number
  readonly counts: Counts
  readonly operations: readonly string[]
  readonly broken: BrokenRule | undefined
}

const fastFolder = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir())

/** A HelseNorge with the clinic of the citizens' tests, made once and copied for each seed. */
export function makeTemplate(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(fastFolder(), 'klinikk-simulation-'))
  const store = openSqliteStore(folder)
  store.load([
    ...citizenClinic(),
    withDialogue({ id: 'thread-1' }),
    withDialogue({ id: 'thread-2', patientId: 'p-per' }),
  ])
  store.close()
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Runs one seed to its end. @param template folder of a loaded store */
export async function simulate(seed: number, template: string, fault: Fault = {}): Promise<Outcome> {
  const folder = mkdtempSync(join(fastFolder(), 'klinikk-simulation-'))
  const counts = noCounts()
  const operations: string[] = []
  try {
    await run(seed, template, folder, fault, counts, operations)
    return { seed, counts, operations, broken: undefined }
  } catch (error) {
    const broken =
      error instanceof BrokenRule
        ? error
        : new BrokenRule('SY19', `a defect: ${String((error as Error)?.stack ?? error)}`)
    return { seed, counts, operations, broken }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function run(
  seed: number,
  template: string,
  folder: string,
  fault: Fault,
  counts: Counts,
  operations: string[],
): Promise<void> {
  const chance = chanceFrom(seed)
  const time = virtualTime()
  cpSync(template, join(folder, 'helsenorge'), { recursive: true })
  let desks: SimDesk[] = []
  const server = makeServer({
    folder: join(folder, 'helsenorge'),
    backup: join(folder, 'backup'),
    time,
    chance,
    counts,
    fault: fault.server ?? {},
    died: () => {
      for (const desk of desks) desk.line.hangUp()
    },
  })
  server.start()
  desks = Array.from({ length: 2 + chance.below(2) }, (_none, i) => {
    const own = join(folder, `desk-${i}`)
    mkdirSync(own)
    return makeDesk({ name: `desk ${i}`, folder: own, time, chance, server, counts, fault: fault.desk ?? {} })
  })
  for (const desk of desks) desk.start()
  await time.pass(5 * SECOND)

  const mayRestore = chance.yes(0.4)
  const mayPutDiskBack = chance.yes(0.3)
  const steps = 30 + chance.below(50)
  for (let step = 0; step < steps; step += 1) {
    const operation = await actOnce({ chance, server, desks, counts, mayRestore, mayPutDiskBack })
    operations.push(operation)
    await time.pass(chance.yes(0.1) ? chance.below(4 * MINUTE) : chance.below(3 * SECOND))
    checkLog(server)
    if (chance.yes(0.04)) {
      await heal(time, server, desks, operations)
      await checkAtRest(server, desks, counts.restores > 0)
    }
  }
  await heal(time, server, desks, operations)
  await checkAtRest(server, desks, counts.restores > 0)
  for (const desk of desks) {
    const cards = desk.db().all<{ code: string }>('select "code" from "rejection"')
    counts.cards += cards.length
    counts.keptAside += desk.db().get<{ n: number }>('select count(*) as n from "lostRow"')?.n ?? 0
    counts.racesLost += cards.filter(({ code }) => code === 'slot-taken').length
    desk.kill()
  }
  counts.deskKills -= desks.length
  counts.points['at rest'] = (counts.points['at rest'] ?? 0) - desks.length
  if (server.isUp()) server.kill()
}

/** Everything works again, and nobody does anything: now it must come to rest by itself. */
async function heal(
  time: ReturnType<typeof virtualTime>,
  server: SimServer,
  desks: readonly SimDesk[],
  operations: string[],
): Promise<void> {
  operations.push('heal')
  const newest = Math.max(server.protocol(), ...desks.map(({ line }) => line.protocol))
  server.setProtocol(newest)
  server.start()
  for (const desk of desks) {
    desk.line.weather = CALM
    desk.line.down = false
    desk.line.protocol = newest
    desk.start()
    desk.armKill(Number.POSITIVE_INFINITY)
  }
  server.armKill('inside a command', Number.POSITIVE_INFINITY)
  for (const desk of desks) await desk.askAgain()
  await time.pass(4 * MINUTE)
}
