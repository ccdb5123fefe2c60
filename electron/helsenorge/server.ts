import type { AddressInfo } from 'node:net'
import cookie from '@fastify/cookie'
import { paths, STREAM_TIMES } from '@shared/protocol'
import type { FastifyInstance } from 'fastify'
import { authenticateCitizen } from './citizen/authenticate-citizen'
import { createCitizenStreams } from './citizen/events'
import { startGpChanges } from './citizen/gp/carry-out-changes'
import { startUsagePruning } from './citizen/prune-usage'
import { citizenRoutes } from './citizen/routes'
import { type Clock, elapsed } from './clock'
import { createCommits } from './commands/commits'
import { createAccessTokens } from './connect/access-token'
import { authenticateWorkstation } from './connect/authenticate-workstation'
import { CLOCK_LEEWAY_MS } from './connect/dpop'
import { createNonces } from './connect/nonce'
import { registerRoute as registerWorkstationRoute } from './connect/register'
import { createReplayGuard } from './connect/replay-guard'
import { type TokenParts, tokenRoute } from './connect/token'
import { healthRoute } from './health'
import { createApp, type Log, stderrLog } from './http/app'
import { originsOf } from './http/host-guard'
import { openApiRoute } from './http/openapi'
import { registerRoute } from './http/register'
import type { Route } from './http/route'
import { addPortal } from './http/static-portal'
import { freshActivationCode, freshId } from './ids'
import { watchDue } from './notifications/due'
import { startReminders } from './notifications/reminders'
import { openFilledStore } from './open-filled-store'
import type { Variant } from './seed/variants'
import type { Services } from './services'
import { StartProblem } from './start-problem'
import { blobRoute } from './sync/blob'
import { createPokes, eventsRoute } from './sync/events'
import { createPresence, presenceRoute } from './sync/presence'
import { pullRoute } from './sync/pull'
import { pushRoute } from './sync/push'
import { reachabilityRoute } from './sync/reachability'
import { createStandings } from './sync/standings'
import { addFaults } from './training/add-faults'
import { clockRoutes } from './training/clock-routes'
import { createFaultBoard } from './training/fault-board'
import { faultRoutes } from './training/fault-routes'
import { type MovableClock, movableClock } from './training/movable-clock'
import { uploadRoutes } from './uploads/routes'
import { forgetOld } from './uploads/tidy'

export interface HelsenorgeOptions {
  /** folder of its own for the database; made when it is missing */
  readonly dataDir: string
  /** 0 = any free port */
  readonly port: number
  readonly host?: string
  /** folder of the built pages, with Vite's manifest; null = no page is served */
  readonly portalDir: string | null
  readonly clock: Clock
  /** with what workstations of the (first) clinic register; null = one is made. Earlier codes of the clinic are void. */
  readonly activationCode: string | null
  /** what to fill an empty data folder with; null = leave it empty */
  readonly demo: Variant | null
  /** @param part 0 to 1 while the demo clinic is being made */
  readonly onProgress?: (part: number) => void
  readonly log?: Log
  /** pause between two heartbeats of an event stream, ms; 4 s unless said otherwise */
  readonly heartbeatMs?: number
  /** may workstations order faults? Only where nobody's real work is done */
  readonly training?: boolean
}

export interface Helsenorge {
  /** origin, such as http://127.0.0.1:8787 */
  readonly url: string
  readonly activationCode: string
  close(): Promise<void>
}

/**
 * Starts HelseNorge: its store, its interface and the patient's page.
 * @throws StartProblem port-taken, address-not-usable, folder-read-only, folder-not-a-folder, folder-in-use, file-damaged, file-newer
 */
export async function startHelsenorge(options: HelsenorgeOptions): Promise<Helsenorge> {
  const { host = '127.0.0.1', port } = options
  let closing = false
  const told = options.log ?? stderrLog
  // closing cuts connections: a request that then finds no store is no defect
  const log: Log = { defect: (what, error) => (closing ? undefined : told.defect(what, error)) }
  const activationCode = options.activationCode ?? freshActivationCode()
  const store = await openFilledStore({ ...options, activationCode })
  const movable = await movableClock(options.clock, store)
  const clock = movable.now
  const commits = createCommits()
  let origins: readonly string[] = []
  const services: Services = {
    store,
    clock,
    log,
    commits,
    heartbeatMs: options.heartbeatMs ?? STREAM_TIMES.heartbeat,
    write: async (body, keep) => {
      const written = await store.write(body, keep)
      if (written.changes.length > 0) commits.announce(written)
      return written
    },
    origins: () => origins,
  }
  const app = createApp(host, log)
  try {
    await services.write((tx) => forgetOld(tx, clock()))
    const endStreams = await addRoutes(app, services, movable, options)
    const url = await listen(app, host, port)
    origins = originsOf(host, (app.server.address() as AddressInfo).port)
    return {
      url,
      activationCode,
      close: async () => {
        closing = true
        endStreams()
        await app.close()
        store.close()
      },
    }
  } catch (error) {
    await app.close()
    store.close()
    throw error
  }
}

/** @returns ends the open event streams */
async function addRoutes(
  app: FastifyInstance,
  services: Services,
  movable: MovableClock,
  { portalDir, training = false, clock }: HelsenorgeOptions,
): Promise<() => void> {
  // keys and proofs carry the machine's time, wherever the clock was moved to
  const keys: Services = { ...services, clock }
  const parts: TokenParts = {
    tokens: await createAccessTokens(clock),
    nonces: createNonces(clock),
    // a proof is good for the leeway to both sides
    usedProofs: createReplayGuard(clock, 2 * CLOCK_LEEWAY_MS),
  }
  const standings = createStandings()
  const pokes = createPokes(services.commits)
  const presence = createPresence(clock)
  const citizenStreams = createCitizenStreams(services)
  const due = watchDue(services, citizenStreams.wake)
  const reminders = startReminders(services)
  const gpChanges = startGpChanges(services)
  const usagePruning = startUsagePruning(services)
  await app.register(cookie)
  const faults = createFaultBoard(elapsed)
  if (training) addFaults(app, faults, freshId())
  const routes: Route[] = [
    healthRoute(),
    registerWorkstationRoute(keys),
    tokenRoute(keys, parts),
    pushRoute(services, standings),
    pullRoute(services, standings),
    eventsRoute(services, pokes, presence),
    presenceRoute(services, presence),
    reachabilityRoute(services),
    blobRoute(services),
    ...uploadRoutes(services, 'workstation', paths.upload, ({ clinicId }) => ({ kind: 'clinic', clinicId })),
    ...citizenRoutes(services, citizenStreams),
    ...faultRoutes(faults, training),
    ...clockRoutes(movable, training, async () => {
      await gpChanges.look()
      await reminders.look()
      await usagePruning.look()
      due.lookNow()
    }),
  ]
  const authenticate = {
    public: async () => null,
    workstation: authenticateWorkstation(keys, parts),
    citizen: authenticateCitizen(services),
  }
  for (const route of [...routes, openApiRoute(routes, paths.openapi)]) registerRoute(app, route, authenticate)
  if (portalDir !== null) await addPortal(app, portalDir)
  return () => {
    due.stop()
    reminders.stop()
    gpChanges.stop()
    usagePruning.stop()
    pokes.endAll()
    presence.end()
    citizenStreams.endAll()
  }
}

/** @returns the origin it answers at */
async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    const address = await app.listen({ host, port })
    return new URL(address).origin
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EADDRINUSE')
      throw new StartProblem(
        'port-taken',
        `Port ${port} on ${host} is taken by another program: end it or choose another port (0 takes any free one).`,
        { cause: error },
      )
    if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND')
      throw new StartProblem(
        'address-not-usable',
        `HelseNorge may not answer on ${host} port ${port}: choose another address or a port above 1023.`,
        { cause: error },
      )
    throw error
  }
}
