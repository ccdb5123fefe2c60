import { join } from 'node:path'
import type { LocalArgs, LocalName, QueryName } from '@shared/contract'
import type { Presence } from '@shared/presence/model'
import { ok, type Result, refuse } from '@shared/result'
import type { SyncState } from '@shared/sync/state'
import type { z } from 'zod'
import { makeBlobs } from './cache/blobs'
import { type KeptLocal, localHandlers } from './cache/local-handlers'
import { getMeta, setMeta } from './cache/meta'
import { migrations } from './cache/migrations'
import { runQuery } from './cache/queries'
import { userAtDesk } from './cache/queries/clinic'
import type { QueryContext } from './cache/query-context'
import { aesSealer } from './cache/sealer'
import type { World } from './clock'
import { migrate } from './db/migrate'
import { CACHE_FILE, openCache, type WritableDb } from './db/open'
import { makeWriter } from './db/writer'
import { makePresence } from './presence/presence'
import { diagnosticsOf, storageOf } from './support/diagnostics'
import { supportLog } from './support/support-log'
import { askReach } from './sync/ask-reach'
import { makeEngine } from './sync/engine'
import { httpTransport } from './sync/http-transport'
import { identityOf } from './sync/identity'
import { makeSyncLog } from './sync/sync-log'
import type { PresenceTransport, ReachTransport, TrainingTransport, Transport } from './sync/transport'
import { watchTransport } from './sync/watched-transport'
import { askFaults, moveClock, orderFaults } from './training/faults'

/** The workstation's mind: cache, queries, commands and sync behind four calls. Knows no window and no feature. */
export interface Core {
  readonly query: (name: QueryName, args: unknown) => Promise<unknown>
  /** `settles`: cards of `attention.list` whose decision it is */
  readonly submit: (command: {
    name: string
    args: unknown
    commandId: string
    settles?: readonly number[] | undefined
  }) => Promise<Result<unknown>>
  /** `window`: any object that stands for the window that asks */
  readonly local: (name: LocalName, args: unknown, window: object) => Promise<Result<unknown>>
  /** What the window had open is closed. */
  readonly windowClosed: (window: object) => void
  readonly presentOthers: () => readonly Presence[]
  readonly syncState: () => SyncState
  readonly close: () => Promise<void>
}

export interface CoreEvents {
  readonly changed: (tables: ReadonlySet<string>) => void
  readonly sync: (state: SyncState) => void
  /** what the other workstations of the clinic have open */
  readonly presence?: (others: readonly Presence[]) => void
}

/** Where HelseNorge is; `null` while the embedded one is still starting. */
export interface Address {
  readonly helsenorgeUrl: string
  readonly activationCode: string | null
}

/**
 * Opens the cache and starts to sync as soon as `address` resolves.
 * @throws CacheProblem when the cache can't be opened
 */
export async function openCore(parts: {
  dataDir: string
  address: Promise<Address>
  world: World
  events: CoreEvents
}): Promise<Core> {
  const { world, events } = parts
  const file = join(parts.dataDir, CACHE_FILE)
  const cache = openCache(file, (db: WritableDb) => migrate(db, migrations, file))
  const db = cache.read
  const writer = makeWriter(cache.write)
  const identity = await identityOf(db, writer, world)
  const blobs = makeBlobs({ db, writer, sealer: aesSealer(identity.sealerKey), now: world.now })
  const logChanged = (): void => events.changed(new Set(['syncLog']))
  const log = makeSyncLog({ db, writer, world, changed: logChanged })
  const line = lazyTransport(
    parts.address.then(({ helsenorgeUrl, activationCode }) =>
      httpTransport({
        baseUrl: helsenorgeUrl.replace(/\/+$/, ''),
        key: identity.privateKey,
        world,
        enrolment: {
          activationCode,
          oauthClientId: () => getMeta(db, 'oauthClientId'),
          registered: (id) => writer.transaction((write) => setMeta(write, 'oauthClientId', id)),
        },
      }),
    ),
  )
  const { transport, seen } = watchTransport(line, { world, log, changed: logChanged })
  let helsenorgeUrl: string | null = null
  void parts.address.then((address) => {
    helsenorgeUrl = address.helsenorgeUrl
  })
  const presence = makePresence({
    world,
    transport,
    user: () => userAtDesk(db),
    shown: (others) => events.presence?.(others),
  })
  const engine = makeEngine({
    db,
    writer,
    world,
    transport,
    blobs,
    changed: events.changed,
    stateChanged: events.sync,
    defect: log.defect,
    beside: presence.stream,
  })
  const blob: QueryContext['blob'] = async (sha256) => {
    const kept = blobs.get(sha256)
    if (kept) {
      await blobs.touch(sha256)
      return { ok: true, bytes: kept }
    }
    const fetched = await transport.blob(sha256)
    if (fetched.kind !== 'ok') return { ok: false, why: fetched.kind === 'refused' ? 'missing' : 'offline' }
    const sound = await blobs.keep(sha256, fetched.value)
    return sound ? { ok: true, bytes: fetched.value } : { ok: false, why: 'damaged' }
  }
  void blobs.forgetUnnamed().catch((error: unknown) => {
    process.emitWarning(error instanceof Error ? error : String(error))
  })
  void parts.address.then(() => engine.start())

  return {
    query: async (name, args) =>
      runQuery(name, args, {
        db,
        now: world.now(),
        userId: userAtDesk(db),
        syncState: engine.state(),
        blob,
        uploads: engine.uploads,
        reachNow: (nationalId) => askReach(line, nationalId, world.now()),
        faults: () => askFaults(line),
        support: {
          diagnostics: () => diagnosticsOf({ db, world, engine, log, seen: seen(), helsenorgeUrl }),
          storage: () => storageOf(db, file),
          log: () => supportLog({ db, file, world, events: log.recent(Number.MAX_SAFE_INTEGER), line: seen() }),
        },
      }),
    submit: async ({ name, args, commandId, settles }) => {
      const employeeId = userAtDesk(db)
      if (employeeId === null) return refuse('no-user')
      const command = { name, args: args as z.core.util.JSONType, commandId, employeeId }
      const done = await engine.submit(settles ? { ...command, settles } : command)
      return done.result
    },
    local: async (name, args, window) => {
      if (name === 'file.hold') return blobs.hold((args as { bytes: Uint8Array }).bytes)
      if (name === 'presence.set') {
        presence.set(window, (args as LocalArgs<'presence.set'>).open)
        return ok()
      }
      if (name === 'training.moveClock') return moveClock(line, args as LocalArgs<'training.moveClock'>)
      if (name === 'training.order') return orderFaults(line, args as LocalArgs<'training.order'>)
      if (name === 'sync.now') engine.tryNow()
      const handler = localHandlers[name satisfies KeptLocal] as (
        db: WritableDb,
        args: unknown,
        now: number,
      ) => string | null
      const touched = await writer.transaction((write) => handler(write, args, world.now()))
      if (name === 'session.switchUser') presence.userChanged()
      if (name === 'sync.pauseCopy') engine.pauseChanged()
      if (name === 'sync.rebuild') {
        log.note({ code: 'rebuild' })
        engine.pauseChanged()
        engine.tryNow()
      }
      if (touched === null) return ok()
      events.changed(new Set([touched]))
      events.sync(engine.state())
      return ok()
    },
    windowClosed: (window) => presence.set(window, []),
    presentOthers: presence.others,
    syncState: engine.state,
    close: async () => {
      presence.stop()
      await engine.stop()
      await log.close()
      cache.close()
    },
  }
}

/** Until the address is known nothing is reachable, and nobody is told to wait. */
type Line = Transport & PresenceTransport & ReachTransport & TrainingTransport
function lazyTransport(ready: Promise<Line>): Line {
  return {
    push: async (request) => (await ready).push(request),
    pull: async (request) => (await ready).pull(request),
    blob: async (sha256) => (await ready).blob(sha256),
    uploadState: async (sha256, signal) => (await ready).uploadState(sha256, signal),
    uploadPart: async (part, signal) => (await ready).uploadPart(part, signal),
    announce: async (request) => (await ready).announce(request),
    reachability: async (nationalIds) => (await ready).reachability(nationalIds),
    faults: async () => (await ready).faults(),
    orderFaults: async (order) => (await ready).orderFaults(order),
    clock: async () => (await ready).clock(),
    moveClock: async (minutes) => (await ready).moveClock(minutes),
    listen: (listener) => {
      let close = (): void => undefined
      let closed = false
      void ready.then((transport) => {
        if (!closed) close = transport.listen(listener)
      })
      return () => {
        closed = true
        close()
      }
    },
  }
}
