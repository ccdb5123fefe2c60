import { PROTOCOL_VERSION, type PullAnswer } from '@shared/protocol'
import type { SyncState } from '@shared/sync/state'
import { getNumber } from '../cache/meta'
import type { World } from '../clock'
import type { ReadableDb } from '../db/open'
import type { Writer } from '../db/writer'
import { applyPull, storedCookie } from './apply-pull'
import { initialLoop, type LoopEvent, type LoopState, next, step, TIMES } from './loop-state'
import { waitingAfter } from './outbox'
import { type Submission, submit } from './submit'
import { syncStateOf } from './sync-state'
import type { Exchange, Transport } from './transport'

const PUSH_BATCH = 200
const PULL_PAGE = 4_000

export interface EngineParts {
  readonly db: ReadableDb
  readonly writer: Writer
  readonly world: World
  readonly transport: Transport
  readonly clientId: string
  /** tables whose rows changed, after the commit */
  readonly changed: (tables: ReadonlySet<string>) => void
  readonly stateChanged: (state: SyncState) => void
}

/**
 * Keeps cache and HelseNorge the same: pushes own commands in order, pulls what changed, and says at all times how it stands. It owns when, the
 * modules beside it own how. Time, chance and network come from outside, so that a simulation can be the world.
 */
export interface Engine {
  readonly start: () => void
  /** Runs a command on the cache, durable when it answers, and sends it when it can. */
  readonly submit: (command: Omit<Submission, 'madeAt'>) => ReturnType<typeof submit>
  readonly tryNow: () => void
  readonly state: () => SyncState
  /** Ends the loop; answers when the exchange under way is done with the cache. */
  readonly stop: () => Promise<void>
}

export function makeEngine(parts: EngineParts): Engine {
  const { db, writer, world, transport, clientId } = parts
  let loop: LoopState = initialLoop
  let stopped = false
  let cancelTimer = (): void => undefined
  let closeStream = (): void => undefined
  let running: Promise<void> = Promise.resolve()
  let pushedUntil = 0
  let receiving: number | null = null
  /** pages of a wipe on a cache that holds something: applied together, so that nobody looks at an empty calendar meanwhile */
  let held: PullAnswer[] = []
  let shown = ''

  const state = (): SyncState => syncStateOf(db, loop, receiving)
  const tell = (): void => {
    const now = state()
    const text = JSON.stringify(now)
    if (text === shown) return
    shown = text
    parts.stateChanged(now)
  }

  const on = (event: LoopEvent): void => {
    if (stopped) return
    loop = step(loop, event, world.now())
    drive()
  }
  const drive = (): void => {
    cancelTimer()
    tell()
    const decision = next(loop, world.now())
    if (decision.act === 'wait') {
      cancelTimer = world.after(Math.max(0, decision.until - world.now()), drive)
    } else if (decision.act !== 'none') {
      loop = step(loop, { type: 'started' }, world.now())
      running = (decision.act === 'push' ? push() : pull()).then(on, broken)
    }
  }
  /** A defect must not stop the sync for good nor hide: it shows as a problem and is tried again. */
  const broken = (error: unknown): void => {
    process.emitWarning(error instanceof Error ? error : String(error))
    held = []
    on({ type: 'refused', code: 'internal', random: world.random() })
  }
  const failure = (exchange: Exclude<Exchange<unknown>, { kind: 'ok' }>): LoopEvent =>
    exchange.kind === 'refused'
      ? { type: 'refused', code: exchange.code, random: world.random() }
      : { type: 'failed', random: world.random() }

  const push = async (): Promise<LoopEvent> => {
    const mutations = waitingAfter(db, pushedUntil, PUSH_BATCH)
    if (mutations.length === 0) return { type: 'nothing-to-push' }
    const answer = await transport.push({ protocol: PROTOCOL_VERSION, clientId, mutations })
    if (answer.kind !== 'ok') {
      pushedUntil = 0
      return failure(answer)
    }
    pushedUntil = Math.max(pushedUntil, answer.value.lastMutationId)
    return { type: 'pushed', more: waitingAfter(db, pushedUntil, 1).length > 0 }
  }

  const pull = async (): Promise<LoopEvent> => {
    loop = { ...loop, wantPull: false }
    const cookie = held.at(-1)?.cookie ?? storedCookie(db)
    const answer = await transport.pull({
      protocol: PROTOCOL_VERSION,
      clientId,
      cookie,
      rejectionsUntil: getNumber(db, 'rejectionsUntil', 0),
      limit: PULL_PAGE,
    })
    if (answer.kind !== 'ok') {
      held = []
      return failure(answer)
    }
    const page = answer.value
    held.push(page)
    const holdBack = page.more && storedCookie(db) !== null && held[0]?.wipe === true
    if (!holdBack) {
      const applied = await applyPull(writer, held)
      held = []
      receiving = page.more ? (receiving ?? 0) + applied.rows : null
      if (applied.touched.size > 0) parts.changed(applied.touched)
    }
    return { type: 'pulled', more: page.more }
  }

  const listen = (): void => {
    if (stopped) return
    closeStream = transport.listen({
      opened: () => on({ type: 'stream-opened' }),
      poke: () => on({ type: 'poke' }),
      closed: () => {
        on({ type: 'stream-closed' })
        const wait = TIMES.backOffFirst + world.random() * TIMES.pollWithoutStream
        if (!stopped) closeStream = world.after(wait, listen)
      },
    })
  }

  return {
    start: () => {
      listen()
      drive()
    },
    submit: async (command) => {
      const done = await submit(writer, { ...command, madeAt: world.now() })
      if (done.touched.size > 0) parts.changed(new Set([...done.touched, 'outbox']))
      if (done.result.ok) on({ type: 'submitted' })
      return done
    },
    tryNow: () => on({ type: 'try-now' }),
    state,
    stop: async () => {
      stopped = true
      cancelTimer()
      closeStream()
      await running
    },
  }
}
