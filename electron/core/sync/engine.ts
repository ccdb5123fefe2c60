import { type Cookie, PROTOCOL_VERSION, type PullAnswer } from '@shared/protocol'
import type { SyncState } from '@shared/sync/state'
import type { Instant } from '@shared/time/instant'
import type { Blobs } from '../cache/blobs'
import { getMeta, getNumber } from '../cache/meta'
import type { World } from '../clock'
import type { ReadableDb } from '../db/open'
import type { Writer } from '../db/writer'
import { applyPull } from './apply-pull'
import { giveNumbersUp } from './client-numbers'
import { sameCookie, storedCookie } from './cookie'
import { copyPaused } from './copy-pause'
import { initialLoop, type LoopEvent, type LoopState, next, step, TIMES } from './loop-state'
import { countWaiting, waitingAfter } from './outbox'
import { type Submission, submit } from './submit'
import { syncStateOf } from './sync-state'
import type { EventListener, Exchange, Transport } from './transport'
import { makeUploads } from './uploads'

/** A question that is under way. */
interface Asked {
  readonly from: Cookie | null
  readonly as: string
  readonly answer: Promise<Exchange<PullAnswer>>
}

/** A question that is asked ahead gets so long to leave this program, ms: taking a page in holds everything else up. */
const HEAD_START = 3

const PUSH_BATCH = 500
const PULL_PAGE = 4_000
/** What still waits is run again after each page: with much of it, few large pages are faster. */
const MANY = 500
const LARGE_PAGE = 10_000
/** Answers to a push that say: your numbers are not the ones I know (SY26, SY30). */
const NUMBERS = new Set(['mutation-gap', 'client-copied'])

export interface EngineParts {
  readonly db: ReadableDb
  readonly writer: Writer
  readonly world: World
  readonly transport: Transport
  /** files that waiting commands name */
  readonly blobs: Pick<Blobs, 'get'>
  /** tables whose rows changed, after the commit */
  readonly changed: (tables: ReadonlySet<string>) => void
  readonly stateChanged: (state: SyncState) => void
  /** hears of each fault of this program that the loop survived */
  readonly defect?: (error: unknown) => void
  /** hears of the stream what is not the sync's business */
  readonly beside?: Pick<EventListener, 'opened' | 'presence' | 'closed'>
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
  /** The pause of a copy was set or lifted. */
  readonly pauseChanged: () => void
  readonly state: () => SyncState
  /** failures in a row, and ms until the next exchange; null while one is under way or none is planned */
  readonly plan: () => { readonly failures: number; readonly nextIn: number | null }
  /** files on their way to HelseNorge */
  readonly uploads: () => ReturnType<ReturnType<typeof makeUploads>['progress']>
  /** Ends the loop; answers when the exchange under way is done with the cache. */
  readonly stop: () => Promise<void>
}

const isSameCopy = (from: Cookie | null, to: Cookie): boolean =>
  to.copying !== null && from?.epoch === to.epoch && from.clock === to.clock

export function makeEngine(parts: EngineParts): Engine {
  const { db, writer, world, transport } = parts
  let loop: LoopState = { ...initialLoop, paused: copyPaused(db) }
  let stopped = false
  let offlineSince: Instant | null = null
  let cancelTimer = (): void => undefined
  let closeStream = (): void => undefined
  let running: Promise<void> = Promise.resolve()
  let pushedUntil = 0
  let shown = ''
  let ahead: Asked | undefined

  const uploads = makeUploads({
    ...parts,
    changed: () => parts.changed(new Set(['upload'])),
    settled: () => on({ type: 'submitted' }),
  })
  const state = (): SyncState => syncStateOf(db, loop, offlineSince)
  /** not a constant: it changes when its numbers are spent */
  const clientId = (): string => getMeta(db, 'clientId') ?? ''
  const tell = (): void => {
    const now = state()
    const text = JSON.stringify(now)
    if (text === shown) return
    shown = text
    parts.stateChanged(now)
  }

  const on = (event: LoopEvent): void => {
    if (stopped) return
    loop = step(loop, event, world.elapsed())
    offlineSince = loop.failingSince === null ? null : (offlineSince ?? world.now())
    drive()
  }
  const drive = (): void => {
    cancelTimer()
    tell()
    const decision = next(loop, world.elapsed())
    if (decision.act === 'wait') {
      cancelTimer = world.after(Math.max(0, decision.until - world.elapsed()), drive)
    } else if (decision.act !== 'none') {
      loop = step(loop, { type: 'started', act: decision.act }, world.elapsed())
      running = (decision.act === 'push' ? push() : pull()).then(on, broken)
    }
  }
  /** A defect must not stop the sync for good nor hide: it shows as a problem and is tried again. */
  const broken = (error: unknown): void => {
    if (stopped) return
    process.emitWarning(error instanceof Error ? error : String(error))
    parts.defect?.(error)
    on({ type: 'refused', code: 'internal', random: world.random() })
  }
  const failure = (exchange: Exclude<Exchange<unknown>, { kind: 'ok' }>): LoopEvent =>
    exchange.kind === 'refused'
      ? { type: 'refused', code: exchange.code, random: world.random() }
      : { type: 'failed', random: world.random() }

  const ask = (from: Cookie | null): Asked => ({
    from,
    as: clientId(),
    answer: transport.pull({
      protocol: PROTOCOL_VERSION,
      clientId: clientId(),
      cookie: from,
      rejectionsUntil: getNumber(db, 'rejectionsUntil', 0),
      limit: countWaiting(db) > MANY ? LARGE_PAGE : PULL_PAGE,
    }),
  })

  /**
   * Refusals that this copy of the cache never received are asked for first: without them what was typed would be gone.
   * @param doneUntil those up to it are carried out or refused
   * @returns why it could not be done
   */
  const newNumbers = async (doneUntil: number): Promise<LoopEvent | undefined> => {
    const told = await ask(storedCookie(db)).answer
    if (told.kind !== 'ok') return failure(told)
    await writer.transaction((write) => giveNumbersUp(write, doneUntil, told.value.rejections, world.uuid()))
    pushedUntil = 0
    parts.changed(new Set(['outbox', 'rejection']))
    return undefined
  }

  const push = async (): Promise<LoopEvent> => {
    const waits = waitingAfter(db, pushedUntil, PUSH_BATCH)
    // in order: what waits for its files holds up those behind it
    const held = waits.findIndex(uploads.holds)
    const mutations = (held < 0 ? waits : waits.slice(0, held)).map(uploads.judged)
    if (mutations.length === 0) return { type: 'nothing-to-push' }
    const answer = await transport.push({ protocol: PROTOCOL_VERSION, clientId: clientId(), mutations })
    if (answer.kind === 'ok') {
      const { lastMutationId } = answer.value
      if (lastMutationId >= getNumber(db, 'nextMutationId', 1)) {
        // numbers never given here: somebody has counted on from an older copy of this cache, or this is one (SY30)
        return (await newNumbers(mutations.at(-1)?.id ?? 0)) ?? { type: 'pushed', more: true }
      }
      // never past what was sent: a number that HelseNorge has beyond may have been another command's
      pushedUntil = Math.max(pushedUntil, Math.min(lastMutationId, mutations.at(-1)?.id ?? 0))
      return { type: 'pushed', more: waitingAfter(db, pushedUntil, 1).length > 0 }
    }
    pushedUntil = 0
    if (answer.kind === 'refused' && answer.code === 'file-missing') {
      uploads.forget()
      return { type: 'nothing-to-push' }
    }
    if (answer.kind === 'refused' && answer.code === 'client-copied') {
      const failed = await newNumbers(Number(answer.data['doneUntil'] ?? 0))
      if (failed) return failed
    }
    // the pull tells which numbers HelseNorge knows, and sets ours right
    if (answer.kind === 'refused' && NUMBERS.has(answer.code)) return { type: 'numbers-wrong', random: world.random() }
    return failure(answer)
  }

  /** The next page of the same copy comes while this one is taken in. Never of a later clock: HelseNorge would take the cookie as kept (SY23, SY30). */
  const askAhead = (from: Cookie | null, { more, cookie }: PullAnswer): Asked | undefined =>
    more && isSameCopy(from, cookie) && !loop.paused && !stopped ? ask(cookie) : undefined

  const pull = async (): Promise<LoopEvent> => {
    const asked = storedCookie(db)
    const askedAs = clientId()
    const early = ahead
    ahead = undefined
    const usable = early !== undefined && sameCookie(early.from, asked) && early.as === askedAs
    const answer = await (usable ? early : ask(asked)).answer
    if (answer.kind !== 'ok') return failure(answer)
    const page = answer.value
    ahead = askAhead(asked, page)
    if (ahead !== undefined) await new Promise<void>((resolve) => world.after(HEAD_START, resolve))
    const { touched, taken } = await applyPull(writer, page, asked, world.uuid)
    if (touched.size > 0) parts.changed(touched)
    // a HelseNorge that knows fewer than it said it had taken, or does not know this client id, gets them again
    const next = getNumber(db, 'nextMutationId', 1)
    const otherNumbers = clientId() !== askedAs || page.lastMutationId >= next
    if (taken && (otherNumbers || (!page.more && page.lastMutationId < pushedUntil))) pushedUntil = 0
    // a cookie that was forgotten now: the rebuild goes on at once
    const more = page.more || storedCookie(db) === null
    return { type: 'pulled', more, waiting: waitingAfter(db, pushedUntil, 1).length > 0 }
  }

  const listen = (): void => {
    if (stopped) return
    closeStream = transport.listen({
      opened: () => {
        uploads.kick()
        on({ type: 'stream-opened' })
        parts.beside?.opened()
      },
      poke: () => on({ type: 'poke' }),
      presence: (others) => parts.beside?.presence(others),
      closed: () => {
        on({ type: 'stream-closed' })
        parts.beside?.closed()
        const wait = TIMES.backOffFirst + world.random() * TIMES.pollWithoutStream
        if (!stopped) closeStream = world.after(wait, listen)
      },
    })
  }

  return {
    start: () => {
      listen()
      uploads.kick()
      drive()
    },
    submit: async (command) => {
      const done = await submit(writer, { ...command, madeAt: world.now() })
      if (done.result.ok) uploads.added(command)
      if (done.touched.size > 0) parts.changed(new Set([...done.touched, 'outbox']))
      if (done.result.ok) on({ type: 'submitted' })
      return done
    },
    tryNow: () => {
      uploads.kick()
      on({ type: 'try-now' })
    },
    pauseChanged: () => {
      const paused = copyPaused(db)
      if (paused) ahead = undefined
      on({ type: 'paused', paused })
    },
    state,
    plan: () => {
      const decision = next(loop, world.elapsed())
      const nextIn = decision.act === 'wait' ? Math.max(0, Math.round(decision.until - world.elapsed())) : null
      return { failures: loop.failures, nextIn }
    },
    uploads: uploads.progress,
    stop: async () => {
      stopped = true
      cancelTimer()
      closeStream()
      await uploads.stop()
      await running
    },
  }
}
