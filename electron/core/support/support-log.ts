import { createHash } from 'node:crypto'
import { arch, platform, release } from 'node:os'
import { commands } from '@shared/contract'
import { PROTOCOL_VERSION } from '@shared/protocol'
import type { LastExchange, SyncEvent } from '@shared/sync/diagnostics'
import { version } from '../../../package.json'
import { getMeta, getNumber } from '../cache/meta'
import type { World } from '../clock'
import type { ReadableDb } from '../db/open'
import { storedCookie } from '../sync/cookie'
import { sweeping } from '../sync/copy-sweep'
import { rebuildWanted } from '../sync/rebuild'
import { safeCode } from '../sync/safe-detail'
import type { OnTheLine } from '../sync/watched-transport'
import { storageOf } from './diagnostics'

/** Waiting commands and cards told of one by one; beyond that their number is enough. */
const MOST_LISTED = 200

/**
 * What a support person may have: codes, counts, sizes and times. Only what is named here goes in, so that a new column never does by itself; ids stand as
 * pseudonyms of this one log, which no other log shares.
 * @param line what was last seen on the line; null: no program runs
 * @returns JSON, a line for each value
 */
export function supportLog(parts: {
  readonly db: ReadableDb
  /** the cache */
  readonly file: string
  readonly world: Pick<World, 'now' | 'uuid'>
  readonly events: readonly SyncEvent[]
  readonly line: OnTheLine | null
}): string {
  const { db, world, line } = parts
  const now = world.now()
  const salt = world.uuid()
  const pseudonym = (id: string): string => createHash('sha256').update(`${salt} ${id}`).digest('hex').slice(0, 8)
  const cookie = storedCookie(db)
  const lastSyncedAt = getNumber(db, 'lastSyncedAt', 0)
  return JSON.stringify(
    {
      made: new Date(now).toISOString(),
      program: { version, protocol: PROTOCOL_VERSION, cache: cacheVersion(db) },
      machine: { platform: platform(), release: release(), arch: arch(), ...runtimes() },
      client: pseudonym(getMeta(db, 'clientId') ?? ''),
      received: cookie && {
        epoch: pseudonym(cookie.epoch),
        clock: cookie.clock,
        copying: cookie.copying !== null,
        lastAt: lastSyncedAt === 0 ? null : new Date(lastSyncedAt).toISOString(),
      },
      copy: { sweeping: sweeping(db), rebuild: rebuildWanted(db), paused: getMeta(db, 'copyPaused') !== undefined },
      numbers: { next: getNumber(db, 'nextMutationId', 1), acknowledged: getNumber(db, 'acknowledgedUntil', 0) },
      line: line && { ...line, lastPush: exchanged(line.lastPush), lastPull: exchanged(line.lastPull) },
      waiting: listed(db, WAITING).map(({ number, name, at, bytes }) => ({
        number,
        command: commandName(name),
        ageSeconds: secondsSince(at, now),
        bytes,
      })),
      cards: listed(db, CARDS).map(({ number, name, at, bytes, code }) => ({
        number,
        command: commandName(name),
        code: safeCode(code ?? ''),
        ageSeconds: secondsSince(at, now),
        bytes,
      })),
      storage: storageOf(db, parts.file),
      events: parts.events.map(({ at, lastAt, ...event }) => ({
        at: new Date(at).toISOString(),
        lastAt: new Date(lastAt).toISOString(),
        ...event,
      })),
    },
    null,
    2,
  )
}

const exchanged = (last: LastExchange | null) => last && { ...last, at: new Date(last.at).toISOString() }

interface Listed {
  readonly number: number
  readonly name: string
  readonly at: number
  readonly bytes: number
  readonly code: string | null
}
const WAITING = `select "mutationId" as "number", "name", "madeAt" as "at", length("args") as "bytes", null as "code"
  from "outbox" order by "mutationId" limit ${MOST_LISTED}`
const CARDS = `select "mutationId" as "number", "name", "refusedAt" as "at", length("args") as "bytes", "code"
  from "rejection" where "settledAt" is null order by "mutationId" limit ${MOST_LISTED}`
const listed = (db: ReadableDb, sql: string): Listed[] => db.all<Listed>(sql)

/** A file may hold anything where a name should stand. */
const commandName = (name: string): string => (Object.hasOwn(commands, name) ? name : 'unknown')
const secondsSince = (at: number, now: number): number => Math.round((now - at) / 1000)
const cacheVersion = (db: ReadableDb): number =>
  db.get<{ user_version: number }>('pragma user_version')?.user_version ?? 0
const runtimes = (): { electron: string | null; node: string } => ({
  electron: process.versions['electron'] ?? null,
  node: process.versions.node,
})
