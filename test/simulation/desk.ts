import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PROTOCOL_VERSION } from '@shared/protocol'
import { localHandlers } from '../../electron/core/cache/local-handlers'
import { getMeta, setMeta } from '../../electron/core/cache/meta'
import { migrations } from '../../electron/core/cache/migrations'
import type { World } from '../../electron/core/clock'
import { type Migration, migrate } from '../../electron/core/db/migrate'
import { CACHE_FILE, type OpenCache, openCache, type Params, type WritableDb } from '../../electron/core/db/open'
import { makeWriter, type Writer } from '../../electron/core/db/writer'
import { type Engine, makeEngine } from '../../electron/core/sync/engine'
import type { Chance } from './chance'
import type { Counts } from './counts'
import { BrokenRule } from './failure'
import { type Line, makeLine } from './network'
import type { SimServer } from './server'
import type { VirtualTime } from './time'

/** What a broken workstation does with its statements: for the test of the tests. */
export interface DeskFault {
  /** the statement to run instead; undefined = none */
  readonly statement?: (sql: string, params: Params, db: WritableDb) => { sql: string; params: Params } | undefined
  readonly rows?: (sql: string, rows: unknown[]) => unknown[]
  /** timers as long as this never fire */
  readonly noTimerFrom?: number
  /** after HelseNorge has answered a push */
  readonly pushed?: (db: WritableDb, lastMutationId: number) => void
}

/** The point of a kill, by the statement before which it falls. */
const pointOf = (sql: string): string => {
  if (sql === 'commit') return 'before a commit'
  if (sql.startsWith('begin')) return 'before a transaction'
  if (sql.includes('savepoint')) return 'while waiting commands run again'
  if (sql.includes('into "outbox"')) return 'between the effect and the outbox'
  if (sql.includes('"outbox"')) return 'before the acknowledged leave the outbox'
  if (sql.includes('"rejection"')) return 'before a card'
  if (sql.includes('"base"')) return 'at a base image'
  if (sql.includes('"meta"')) return 'before the cookie or another value'
  return 'between rows'
}

class Killed extends Error {}

/** What a later program may do to the cache that this one still works on: a desk is upgraded to it in the middle of its work. */
const LATER: readonly Migration[] = [
  ...migrations,
  { version: migrations.length + 1, sql: 'create index "later" on "appointment" ("bookedAt", "id")' },
]

/** One workstation: the real cache file and engine, that can be killed before any statement, and started again. */
export interface SimDesk {
  readonly name: string
  readonly line: Line
  readonly isUp: () => boolean
  readonly start: () => void
  readonly kill: () => void
  /** kills it before the n-th statement from now on that writes */
  readonly armKill: (statements: number) => void
  readonly jumpClock: (ms: number) => void
  /** as the window does: asks again with the same id until it has an answer */
  readonly submit: (command: { commandId: string; name: string; args: unknown; employeeId: string }) => Promise<void>
  readonly askAgain: () => Promise<void>
  readonly saveDraft: (text: string) => Promise<void>
  readonly db: () => OpenCache['read']
  /** commands the window was told "done" of */
  readonly done: ReadonlySet<string>
  /** told done before the disk was put back to an older state: may be lost with it */
  readonly forgiven: ReadonlySet<string>
  /** what was typed, by command id, as JSON */
  readonly typed: ReadonlyMap<string, string>
  readonly draft: () => string | null
  readonly copyDisk: () => void
  readonly putDiskBack: () => void
  readonly hasCopy: () => boolean
  readonly engine: () => Engine | undefined
}

export function makeDesk(parts: {
  name: string
  folder: string
  time: VirtualTime
  chance: Chance
  server: SimServer
  counts: Counts
  fault: DeskFault
}): SimDesk {
  const { name, folder, time, chance, server, counts, fault } = parts
  const line = makeLine({ time, chance, server, counts })
  const file = join(folder, CACHE_FILE)
  const copy = `${folder}-copy`
  const done = new Set<string>()
  const forgiven = new Set<string>()
  const typed = new Map<string, string>()
  let open: { cache: OpenCache; writer: Writer; engine: Engine } | undefined
  let skew = (chance.next() - 0.5) * 600_000
  let armed: number | undefined
  let unanswered: { commandId: string; name: string; args: unknown; employeeId: string }[] = []
  let draft: string | null = null
  let copied: { done: Set<string>; draft: string | null } | undefined
  let life = 0

  const kill = (): void => {
    const was = open
    open = undefined
    armed = undefined
    life += 1
    if (!was) return
    void was.engine.stop()
    was.cache.close()
    line.hangUp()
  }
  const watched = (db: WritableDb): WritableDb => {
    const act = <R>(sql: string, params: Params, run: (sql: string, params: Params) => R, none: R): R => {
      if (armed !== undefined) {
        armed -= 1
        if (armed <= 0) {
          const point = pointOf(sql)
          counts.deskKills += 1
          counts.points[point] = (counts.points[point] ?? 0) + 1
          kill()
          throw new Killed(point)
        }
      }
      const instead = fault.statement ? fault.statement(sql, params, db) : { sql, params }
      return instead ? run(instead.sql, instead.params) : none
    }
    return {
      all: <R>(sql: string, params: Params = []) => {
        const rows = db.all<R>(sql, params)
        return fault.rows ? (fault.rows(sql, rows) as R[]) : rows
      },
      get: (sql, params = []) => db.get(sql, params),
      run: (sql, params = []) => act(sql, params, (text, values) => db.run(text, values), 0),
      exec: (sql) => act(sql, [], (text) => db.exec(text), undefined),
    }
  }
  const start = (): void => {
    if (open) return
    const known = line.protocol > PROTOCOL_VERSION ? LATER.length : migrations.length
    const cache = openCache(file, (db) => {
      const had = db.get<{ user_version: number }>('pragma user_version')?.user_version ?? 0
      if (had > 0 && had < known) counts.schemaUpgrades += 1
      migrate(db, LATER.slice(0, Math.max(known, had)), file)
    })
    const writer = makeWriter(watched(cache.write))
    if (getMeta(cache.read, 'clientId') === undefined) setMeta(cache.write, 'clientId', chance.uuid())
    const mine = life
    const world: World = {
      now: () => Math.round(time.now() + skew),
      elapsed: time.now,
      random: chance.next,
      uuid: () => {
        counts.newClientIds += 1
        return chance.uuid()
      },
      after: (ms, run) => {
        if (fault.noTimerFrom !== undefined && ms >= fault.noTimerFrom) return () => undefined
        return time.after(ms, () => {
          if (life === mine) run()
        })
      },
    }
    const { pushed } = fault
    const engine = makeEngine({
      db: cache.read,
      writer,
      world,
      transport: pushed
        ? {
            ...line.transport,
            push: async (request) => {
              const answer = await line.transport.push(request)
              if (answer.kind === 'ok' && life === mine) pushed(cache.write, answer.value.lastMutationId)
              return answer
            },
          }
        : line.transport,
      blobs: { get: () => undefined },
      changed: () => {
        if (life === mine && inTransaction(cache)) throw new BrokenRule('SY2', 'told from inside a transaction')
      },
      stateChanged: () => undefined,
    })
    open = { cache, writer, engine }
    engine.start()
  }
  const ask = async (command: (typeof unanswered)[number]): Promise<boolean> => {
    const now = open
    if (!now) return false
    try {
      const { result } = await now.engine.submit({ ...command, args: command.args as never })
      if (result.ok) done.add(command.commandId)
      else counts.refusedAtOnce += 1
      return true
    } catch (error) {
      if (open === now) throw error
      return false
    }
  }

  return {
    name,
    line,
    isUp: () => open !== undefined,
    start,
    kill: () => {
      if (open) {
        counts.deskKills += 1
        counts.points['at rest'] = (counts.points['at rest'] ?? 0) + 1
      }
      kill()
    },
    armKill: (statements) => {
      armed = statements
    },
    jumpClock: (ms) => {
      skew += ms
    },
    submit: async (command) => {
      counts.commands += 1
      typed.set(command.commandId, JSON.stringify(command.args))
      if (!(await time.working(ask(command)))) unanswered.push(command)
    },
    askAgain: async () => {
      const again = unanswered
      unanswered = []
      for (const command of again) {
        counts.askedAgain += 1
        if (!(await time.working(ask(command)))) unanswered.push(command)
      }
    },
    saveDraft: async (text) => {
      const now = open
      if (!now) return
      try {
        await time.working(now.writer.transaction((db) => localHandlers['draft.save'](db, { key: 'reply', text }, 0)))
        draft = text
        counts.drafts += 1
      } catch (error) {
        if (open === now) throw error
      }
    },
    db: () => {
      if (!open) throw new Error(`${name} is not running`)
      return open.cache.read
    },
    done,
    forgiven,
    typed,
    draft: () => draft,
    copyDisk: () => {
      if (!open) return
      rmSync(copy, { recursive: true, force: true })
      cpSync(folder, copy, { recursive: true })
      copied = { done: new Set(done), draft }
    },
    putDiskBack: () => {
      if (!copied) return
      kill()
      rmSync(folder, { recursive: true, force: true })
      cpSync(copy, folder, { recursive: true })
      for (const one of done) if (!copied.done.has(one)) forgiven.add(one)
      draft = copied.draft
      counts.cacheRestores += 1
    },
    hasCopy: () => copied !== undefined,
    engine: () => open?.engine,
  }
}

const inTransaction = (cache: OpenCache): boolean => {
  try {
    cache.write.exec('begin')
    cache.write.exec('rollback')
    return false
  } catch {
    return true
  }
}
export const NEXT_PROTOCOL = PROTOCOL_VERSION + 1
