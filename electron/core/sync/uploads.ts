import { enclosedIn } from '@shared/enclosed'
import { type Receiver, sendBytes, type Told } from '@shared/inbox/send-bytes'
import type { Mutation } from '@shared/protocol'
import type { RefusalData } from '@shared/result'
import type { UploadProgress } from '@shared/sync/queries'
import type { Blobs } from '../cache/blobs'
import type { World } from '../clock'
import type { ReadableDb } from '../db/open'
import { backOff } from './loop-state'
import { waiting } from './outbox'
import type { Exchange, Transport } from './transport'

/** Files that waiting commands name, on their way to HelseNorge: beside the loop of push and pull, so that a large file holds up nobody's view. */
export interface Uploads {
  /** Begins or goes on at once, without waiting for its next turn. */
  readonly kick: () => void
  /** Whether a command must wait for its files. */
  readonly holds: (mutation: Mutation) => boolean
  /** The command as it is to be sent: withdrawn when one of its files can never arrive. */
  readonly judged: (mutation: Mutation) => Mutation
  /** A command has come into the outbox: its files are sent, also one that HelseNorge refused before. */
  readonly added: (command: Pick<Mutation, 'name' | 'args'>) => void
  /** HelseNorge does not have the files it was thought to have: they are sent again. */
  readonly forget: () => void
  readonly progress: () => readonly UploadProgress[]
  /** Ends it; what was begun is gone on with at the next start. */
  readonly stop: () => Promise<void>
}

/** HelseNorge's final word on a file; anything else may be different next time. */
const FINAL = new Set([
  'file-empty',
  'file-too-large',
  'file-type',
  'file-name',
  'file-differs',
  'file-gone',
  'too-large',
  'wrong-part',
])

type Outcome = 'arrived' | { readonly refused: string; readonly data: RefusalData }

/**
 * @param changed how far a file has come has changed
 * @param settled a file has arrived, or never will: commands that waited for it can go
 */
export function makeUploads(parts: {
  readonly db: ReadableDb
  readonly blobs: Pick<Blobs, 'get'>
  readonly world: World
  readonly transport: Transport
  readonly changed: () => void
  readonly settled: () => void
}): Uploads {
  const { db, blobs, world, transport } = parts
  // in memory only: HelseNorge is asked again at each start, so a file it has lost meanwhile is sent again
  const outcomes = new Map<string, Outcome>()
  const sent = new Map<string, UploadProgress>()
  const end = new AbortController()
  let running: Promise<void> | undefined
  let again = false
  let failures = 0
  let cancelTimer = (): void => undefined

  const next = (): string | undefined => {
    for (const { name, args } of waiting(db))
      for (const { sha256 } of enclosedIn(name, args)) if (!outcomes.has(sha256)) return sha256
    return undefined
  }
  const told = (sha256: string, size: number, received: number): void => {
    sent.set(sha256, { sha256, size, received })
    parts.changed()
  }
  const receiver = (sha256: string, size: number): Receiver => ({
    ask: async () => toldOf(await transport.uploadState(sha256, end.signal)),
    part: async (offset, bytes) => toldOf(await transport.uploadPart({ sha256, size, offset, bytes }, end.signal)),
  })
  const send = async (sha256: string): Promise<Told> => {
    const bytes = blobs.get(sha256)
    if (!bytes) return { kind: 'refused', code: 'file-gone', data: {} }
    return sendBytes(bytes, receiver(sha256, bytes.length), (received) => told(sha256, bytes.length, received))
  }

  const later = (): void => {
    failures += 1
    cancelTimer()
    cancelTimer = world.after(backOff(failures, world.random()), kick)
  }
  const run = async (): Promise<void> => {
    for (let sha256 = next(); sha256 !== undefined && !end.signal.aborted; sha256 = next()) {
      const came = await send(sha256)
      if (end.signal.aborted) return
      if (came.kind === 'ok') outcomes.set(sha256, 'arrived')
      else if (came.kind === 'refused' && FINAL.has(came.code))
        outcomes.set(sha256, { refused: came.code, data: came.data })
      else return later()
      failures = 0
      sent.delete(sha256)
      parts.changed()
      parts.settled()
    }
  }
  const kick = (): void => {
    if (end.signal.aborted) return
    cancelTimer()
    // a command that came while the last file was under way must not be overlooked
    again = running !== undefined
    running ??= run()
      .catch((error: unknown) => {
        process.emitWarning(error instanceof Error ? error : String(error))
        later()
      })
      .finally(() => {
        running = undefined
        if (again) kick()
      })
  }

  return {
    kick,
    holds: ({ name, args }) => {
      const files = enclosedIn(name, args).map(({ sha256 }) => outcomes.get(sha256))
      return files.includes(undefined) && files.every((outcome) => outcome === undefined || outcome === 'arrived')
    },
    judged: (mutation) => {
      for (const { sha256 } of enclosedIn(mutation.name, mutation.args)) {
        const outcome = outcomes.get(sha256)
        if (outcome !== undefined && outcome !== 'arrived')
          return { ...mutation, withdrawn: { code: outcome.refused, data: outcome.data } }
      }
      return mutation
    },
    added: ({ name, args }) => {
      const files = enclosedIn(name, args)
      for (const { sha256 } of files) if (outcomes.get(sha256) !== 'arrived') outcomes.delete(sha256)
      if (files.length > 0) kick()
    },
    forget: () => {
      outcomes.clear()
      later()
    },
    progress: () => [...sent.values()],
    stop: async () => {
      end.abort()
      cancelTimer()
      await running
    },
  }
}

const toldOf = (exchange: Exchange<{ received: number; done: boolean }>): Told =>
  exchange.kind === 'unreachable' ? { kind: 'lost' } : exchange
