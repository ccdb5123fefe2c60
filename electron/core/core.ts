import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { LocalName, QueryName } from '@shared/contract'
import { type Result, refuse } from '@shared/result'
import type { SyncState } from '@shared/sync/state'
import type { z } from 'zod'
import { keepBlob, keptBlob } from './cache/blobs'
import { localHandlers } from './cache/local-handlers'
import { getMeta, setMeta } from './cache/meta'
import { migrations } from './cache/migrations'
import { runQuery } from './cache/queries'
import { userAtDesk } from './cache/queries/clinic'
import type { QueryContext } from './cache/query-context'
import type { World } from './clock'
import { migrate } from './db/migrate'
import { CACHE_FILE, openCache, type WritableDb } from './db/open'
import { makeWriter } from './db/writer'
import { makeEngine } from './sync/engine'
import { httpTransport } from './sync/http-transport'
import { identityOf } from './sync/identity'
import type { Transport } from './sync/transport'

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
  readonly local: (name: LocalName, args: unknown) => Promise<void>
  readonly syncState: () => SyncState
  readonly close: () => Promise<void>
}

export interface CoreEvents {
  readonly changed: (tables: ReadonlySet<string>) => void
  readonly sync: (state: SyncState) => void
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
  const transport = lazyTransport(
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
  const engine = makeEngine({
    db,
    writer,
    world,
    transport,
    clientId: identity.clientId,
    changed: events.changed,
    stateChanged: events.sync,
  })
  const blob: QueryContext['blob'] = async (sha256) => {
    const kept = keptBlob(db, sha256)
    if (kept) return kept
    const fetched = await transport.blob(sha256)
    if (fetched.kind !== 'ok' || createHash('sha256').update(fetched.value).digest('hex') !== sha256) return undefined
    await keepBlob(writer, sha256, fetched.value, world.now())
    return fetched.value
  }
  void parts.address.then(() => engine.start())

  return {
    query: async (name, args) =>
      runQuery(name, args, { db, now: world.now(), userId: userAtDesk(db), syncState: engine.state(), blob }),
    submit: async ({ name, args, commandId, settles }) => {
      const employeeId = userAtDesk(db)
      if (employeeId === null) return refuse('no-user')
      const command = { name, args: args as z.core.util.JSONType, commandId, employeeId }
      const done = await engine.submit(settles ? { ...command, settles } : command)
      return done.result
    },
    local: async (name, args) => {
      if (name === 'sync.now') engine.tryNow()
      const handler = localHandlers[name] as (db: WritableDb, args: unknown, now: number) => string | null
      const touched = await writer.transaction((write) => handler(write, args, world.now()))
      if (touched === null) return
      events.changed(new Set([touched]))
      events.sync(engine.state())
    },
    syncState: engine.state,
    close: async () => {
      await engine.stop()
      cache.close()
    },
  }
}

/** Until the address is known nothing is reachable, and nobody is told to wait. */
function lazyTransport(ready: Promise<Transport>): Transport {
  return {
    push: async (request) => (await ready).push(request),
    pull: async (request) => (await ready).pull(request),
    blob: async (sha256) => (await ready).blob(sha256),
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
