import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SyncState } from '@shared/sync/state'
import { createPrng, type Prng } from '../../electron/helsenorge/seed/lib/prng'
import { comeToRest } from './at-rest'
import { checkEverything, snapshotOf } from './check/check-everything'
import { type Card, readCache, readHelsenorge } from './check/read-files'
import { type Figures, killsMade, startFigures } from './figures'
import { emptyJournal } from './journal'
import { type PlannedKill, planKills } from './kills'
import { loadCitizen } from './load/citizen-load'
import { type DeskLoad, loadDesk } from './load/desk-load'
import { makeScene } from './load/make-scene'
import { pause, type Scene } from './load/scene'
import { makeApp, type Workstation } from './processes/app'
import { type Life, within } from './processes/life'
import { makeMock } from './processes/mock'

const KILLS_A_ROUND = 20
const BETWEEN_QUESTIONS = 45
/** Kills while the demo clinic is being made, before anything else. */
const KILLS_WHILE_FILLING = 2

export interface Run {
  /** somebody ends the test: every process is ended and the promise rejects */
  readonly stop: AbortSignal
  readonly seed: number
  readonly kills: number | undefined
  /** no new round after this, ms of `performance.now()` */
  readonly until: number
  readonly folder: string
  readonly program: string
  readonly hostCommand: readonly [string, ...string[]]
  readonly hostEnv: NodeJS.ProcessEnv
  readonly built: { readonly core: string; readonly helsenorge: string }
  readonly say: (line: string) => void
}

const stopped = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true })
  })

/** Kills under load until enough have died, in rounds that each end at rest with a look into every file. Ends at the first round that finds anything. */
export async function runRounds(run: Run): Promise<Figures> {
  const figures = startFigures(run.seed)
  const prng = createPrng(run.seed)
  const journal = emptyJournal()
  const fault = (what: string): void => void journal.faults.push(what)
  const states = new WeakMap<Workstation, SyncState>()
  const startedWithProgram = new WeakSet<Life>()
  const measured = (what: string, life: Life): void => {
    const took = (life.usableAt ?? 0) - life.bornAt
    figures.restarts.set(what, [...(figures.restarts.get(what) ?? []), took])
  }
  const helsenorgeDir = join(run.folder, 'helsenorge')
  const mock = await makeMock({
    program: run.program,
    script: run.built.helsenorge,
    dataDir: helsenorgeDir,
    usable: (life) => filled && measured('HelseNorge', life),
  })
  const app = makeApp({
    command: run.hostCommand,
    env: run.hostEnv,
    core: run.built.core,
    helsenorge: () => mock,
    usable: (_workstation, life) => measured(startedWithProgram.has(life) ? 'program and core' : 'core', life),
    fault,
  })
  const open = (name: string): Workstation => {
    const dataDir = join(run.folder, name)
    mkdirSync(dataDir)
    const workstation = app.open(name, dataDir)
    workstation.desk.client.listen({
      changed: () => undefined,
      sync: (state) => void states.set(workstation, state),
      reconnected: () => undefined,
    })
    return workstation
  }
  const count = (what: string): void => void figures.kills.set(what, (figures.kills.get(what) ?? 0) + 1)
  const startProgram = (): void => {
    app.start()
    for (const { life } of present) startedWithProgram.add(life)
  }
  const present = new Set<Workstation>()
  let filled = false

  /** In which state what is about to die is. */
  const stateOf = (kill: PlannedKill, workstation: Workstation): string => {
    if (kill.target === 'HelseNorge') return mock.life().usableAt === undefined ? 'while it starts' : 'under load'
    if (workstation.life.usableAt === undefined) return 'while it starts'
    const state = states.get(workstation)
    if (!state || state.lastSyncedAt === null || state.receiving !== null) return 'during its first sync'
    return state.waiting > 0 && state.phase !== 'synced' ? 'while changes wait' : 'under load'
  }
  const carryOut = async (kill: PlannedKill, old: Workstation, young: Workstation): Promise<void> => {
    const victim = kill.target === 'old core' || kill.target === 'core and HelseNorge' ? old : young
    const life = (): Life => (kill.target === 'HelseNorge' ? mock.life() : victim.life)
    if (kill.from === 'usable' && !(await within(30_000, () => life().usableAt !== undefined)))
      fault(`${kill.target} did not answer within 30 s`)
    await pause(kill.afterMs)
    const what = `${kill.target}, ${stateOf(kill, victim)}`
    const withHelsenorge = kill.target === 'HelseNorge' || kill.target === 'core and HelseNorge'
    const withCore = kill.target !== 'HelseNorge' && kill.target !== 'program'
    const dead = await Promise.all([
      ...(withHelsenorge ? [mock.kill()] : []),
      ...(withCore ? [app.killCore(victim)] : []),
      ...(kill.target === 'program' ? [app.kill()] : []),
    ])
    if (dead.every(Boolean)) count(what)
    if (withHelsenorge) mock.start()
    if (withCore) app.startCore(victim)
    if (kill.target === 'program') startProgram()
  }

  /** HelseNorge dies, and before it is back two desks give one time away: one of them must get a card, whatever the machine's speed. */
  const oneTimeForTwo = async (workstations: Workstation[], desks: DeskLoad[], scene: Scene): Promise<void> => {
    const received = async ({ desk }: Workstation): Promise<boolean> => {
      const { lastSyncedAt, receiving } = await desk.client.query('sync.state', {})
      return lastSyncedAt !== null && receiving === null
    }
    await within(30_000, async () => (await Promise.all(workstations.map(received))).every(Boolean))
    if (await mock.kill()) count('HelseNorge, before two desks give one time away')
    const time = scene.ownTime()
    await Promise.all(desks.map((desk) => desk.book(time)))
    mock.start()
  }

  const work = async (): Promise<Figures> => {
    for (let i = 0; i < KILLS_WHILE_FILLING; i += 1) {
      mock.start()
      await pause(150 + prng.next() * 700)
      if (mock.life().usableAt === undefined && (await mock.kill())) count('HelseNorge, while the demo clinic is made')
      else await mock.kill()
    }
    mock.start()
    if (!(await within(60_000, () => mock.life().usableAt !== undefined)))
      throw new Error(`no HelseNorge: ${mock.complaints()}`)
    filled = true
    const before = snapshotOf(readHelsenorge(helsenorgeDir))
    const old = open('a')
    present.add(old)
    startProgram()
    if (!(await within(30_000, async () => (await old.desk.client.query('sync.state', {})).phase === 'synced')))
      throw new Error(`the first workstation does not sync: ${app.complaints()}`)
    const scene: Scene = await makeScene(mock.url, old.desk)
    const sitDown = ({ desk }: Workstation) => desk.client.local('session.switchUser', { employeeId: scene.employeeId })
    await sitDown(old)
    const cardsOfOthers = new Map<string, readonly Card[]>()
    const plan = planKills(prng.fork('kills'))
    const enough = (): boolean =>
      killsMade(figures) >= (run.kills ?? Number.POSITIVE_INFINITY) || performance.now() > run.until

    while (!enough() && figures.verdict.findings.length === 0) {
      figures.rounds += 1
      const own: Prng = prng.fork(`round ${figures.rounds}`)
      const shared = { dialogueIds: [] as string[] }
      const young = open(`b${figures.rounds}`)
      present.add(young)
      app.startCore(young)
      await sitDown(young)
      const desks = [old, young].map(({ desk }) =>
        loadDesk(desk, { scene, shared, journal, prng: own.fork(desk.name) }, BETWEEN_QUESTIONS),
      )
      const loads = [
        ...desks,
        ...scene.citizenIds.map((id) => loadCitizen(mock.url, id, { scene, shared, journal, prng: own.fork(id) })),
      ]
      const goal = killsMade(figures) + KILLS_A_ROUND
      while (killsMade(figures) < goal && !enough()) await carryOut(plan.next().value, old, young)
      await oneTimeForTwo([old, young], desks, scene)
      await Promise.all(loads.map((load) => load.stop()))
      const took = await comeToRest([old.desk, young.desk], { scene, journal })
      if (took === undefined) fault('a minute after the last kill not everything had arrived')
      else figures.heals.push(took)
      // even the look into the files comes after a kill
      await Promise.all([mock.kill(), app.kill()])
      const caches = new Map([old, young].map(({ desk, dataDir }) => [desk.name, readCache(dataDir)]))
      const helsenorge = readHelsenorge(helsenorgeDir)
      figures.verdict = checkEverything({
        journal,
        employeeId: scene.employeeId,
        before,
        helsenorge,
        caches,
        cardsOfOthers,
      })
      cardsOfOthers.set(young.desk.name, caches.get(young.desk.name)?.cards ?? [])
      app.forget(young)
      present.delete(young)
      if (figures.verdict.findings.length === 0) rmSync(young.dataDir, { recursive: true, maxRetries: 5 })
      const { done, cards, findings } = figures.verdict
      run.say(
        `round ${figures.rounds}: ${killsMade(figures)} kills, ${done} writes told done, ${cards} cards, ${findings.length} findings`,
      )
      if (enough() || findings.length > 0) break
      mock.start()
      startProgram()
    }
    return figures
  }
  try {
    return await Promise.race([work(), stopped(run.stop)])
  } finally {
    await Promise.all([mock.kill(), app.kill()])
  }
}
