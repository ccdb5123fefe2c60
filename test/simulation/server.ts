import { cpSync, rmSync } from 'node:fs'
import { type Appointment, appointments } from '@shared/calendar/model'
import { isOpen } from '@shared/calendar/rules'
import { type Notification, notifications } from '@shared/citizen/model'
import {
  PROTOCOL_VERSION,
  type PullAnswer,
  type PullRequest,
  type PushAnswer,
  type PushRequest,
} from '@shared/protocol'
import type { Result } from '@shared/result'
import type { Row, Table } from '@shared/table'
import type { Exchange } from '../../electron/core/sync/transport'
import { carryOut } from '../../electron/helsenorge/commands/carry-out'
import { HttpProblem } from '../../electron/helsenorge/http/problem'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import type { Store, StoreTx, Written } from '../../electron/helsenorge/store/store'
import { answerPull } from '../../electron/helsenorge/sync/pull'
import { takePush } from '../../electron/helsenorge/sync/push'
import { createStandings, type Standings } from '../../electron/helsenorge/sync/standings'
import type { Chance } from './chance'
import type { Counts } from './counts'
import { BrokenRule } from './failure'
import type { VirtualTime } from './time'
import { checkTold } from './told'

export const CLINIC = 'clinic'

/** One command that HelseNorge has carried out or refused, as the simulation saw it committed. */
export interface Carried {
  readonly clientId: string
  readonly number: number
  readonly commandId: string
  readonly refused: boolean
}

/** Changes a broken HelseNorge makes to what it writes: for the test of the tests. */
export interface ServerFault {
  /** @returns false = the value is not written */
  readonly putValue?: (space: string) => boolean
  readonly afterPut?: (tx: StoreTx, table: Table, row: Row<Table>) => Promise<void>
  readonly pulled?: (answer: PullAnswer) => PullAnswer
  /** says "done" and keeps nothing */
  readonly forgets?: (chance: Chance) => boolean
}

/** Where HelseNorge is killed. */
export const SERVER_POINTS = [
  'inside a command',
  'after the body, before the commit',
  'after the commit, before the answer',
] as const
export type ServerPoint = (typeof SERVER_POINTS)[number]

class Killed extends Error {}

/** HelseNorge: the real store, push, pull and commands, on real files, that can be killed at named points, backed up and put back. */
export interface SimServer {
  readonly isUp: () => boolean
  readonly protocol: () => number
  setProtocol(version: number): void
  readonly push: (request: PushRequest) => Promise<Exchange<PushAnswer>>
  readonly pull: (request: PullRequest) => Promise<Exchange<PullAnswer>>
  readonly act: (patientId: string, name: string, args: unknown) => Promise<Result<unknown> | undefined>
  /** the appointment that a patient has open and would move; none when the server is down */
  readonly appointmentOf: (patientId: string) => Promise<Appointment | undefined>
  readonly alter: (body: (tx: StoreTx) => Promise<void>) => Promise<void>
  readonly onPoke: (poke: () => void) => () => void
  /** every command committed in the history that still stands */
  readonly log: () => readonly Carried[]
  readonly store: () => Store
  readonly armKill: (point: ServerPoint, after: number) => void
  readonly kill: () => void
  readonly start: () => void
  readonly forgetDeletions: () => Promise<void>
  readonly backUp: () => void
  readonly putBack: () => void
  readonly hasBackup: () => boolean
  /** counts how often it was put back */
  readonly history: () => number
}

export function makeServer(parts: {
  folder: string
  backup: string
  time: VirtualTime
  chance: Chance
  counts: Counts
  fault: ServerFault
  /** called when it dies: open lines break */
  died: () => void
}): SimServer {
  const { folder, backup, time, chance, counts, fault } = parts
  let store: Store | undefined
  let standings: Standings = createStandings()
  let protocol = PROTOCOL_VERSION
  let armed: { point: ServerPoint; left: number } | undefined
  let log: Carried[] = []
  let backedUp: { log: Carried[] } | undefined
  let histories = 0
  const pokes = new Set<() => void>()
  /** notifications as they stood after the last commit looked at: several commits reach the disk together, so the store is ahead of that */
  let told: Map<string, Notification> | undefined

  const kill = (): void => {
    store?.close()
    store = undefined
    told = undefined
    armed = undefined
    pokes.clear()
    parts.died()
  }
  const at = (point: ServerPoint): void => {
    if (armed?.point !== point) return
    armed.left -= 1
    if (armed.left > 0) return
    counts.serverKills += 1
    counts.points[point] = (counts.points[point] ?? 0) + 1
    kill()
    throw new Killed(point)
  }
  const open = (): Store => {
    if (!store) throw new Killed('down')
    return store
  }

  const write = async <T>(
    body: (tx: StoreTx) => Promise<T>,
    keep: (value: T) => boolean = () => true,
  ): Promise<Written<T>> => {
    const own = open()
    if (told === undefined) {
      const rows = await own.read((tx) => tx.list(notifications, { where: {} }))
      told ??= new Map(rows.map((row) => [row.id, row]))
    }
    let carried: Carried[] = []
    const refused = new Set<string>()
    const lies = fault.forgets?.(chance) === true
    const written = await own.write(
      (tx) => {
        carried = []
        return body(watched(tx, carried, refused))
      },
      (value) => {
        at('after the body, before the commit')
        return !lies && keep(value)
      },
    )
    log.push(...carried.map((one) => ({ ...one, refused: refused.has(`${one.clientId} ${one.number}`) })))
    if (written.changes.length > 0) {
      await check(own, written)
      for (const poke of pokes) poke()
    }
    at('after the commit, before the answer')
    return written
  }

  function watched(tx: StoreTx, carried: Carried[], refused: Set<string>): StoreTx {
    return {
      ...tx,
      put: async (table, row) => {
        at('inside a command')
        await tx.put(table, row)
        await fault.afterPut?.(tx, table, row as Row<Table>)
      },
      putValue: async (space, key, value) => {
        at('inside a command')
        const [kind, clientId = ''] = space.split(':')
        if (kind === 'number') carried.push({ clientId, number: Number(key), commandId: value, refused: false })
        if (kind === 'rejection') refused.add(`${clientId} ${Number(key)}`)
        if (fault.putValue?.(space) === false) return
        await tx.putValue(space, key, value)
      },
    }
  }

  /** SY21 and SY22, at every commit. */
  async function check(own: Store, { changes }: Written<unknown>): Promise<void> {
    const fresh = changes.filter(({ table, before }) => table === notifications && !before)
    counts.notifications += fresh.length
    counts.takenBack += changes.filter(({ table, after }) => table === notifications && !after).length
    for (const { table, id, after } of changes) {
      if (table !== notifications) continue
      if (after) told?.set(id, after as Notification)
      else told?.delete(id)
    }
    const standing = [...(told?.values() ?? [])]
    checkTold(changes, time.now(), (subjectId) => standing.filter((one) => one.subjectId === subjectId))
    for (const { table, after } of changes) {
      if (table !== appointments || !after) continue
      const { calendarId, startsAt } = after as Appointment
      const day = await own.read((tx) =>
        tx.list(appointments, {
          where: { calendarId },
          range: { field: 'startsAt', from: startsAt - 86_400_000, to: startsAt + 86_400_000 },
        }),
      )
      const held = day.filter(({ status }) => status !== 'cancelled' && status !== 'rejected' && status !== 'no-show')
      for (const [i, one] of held.entries())
        for (const other of held.slice(i + 1))
          if (one.startsAt < other.endsAt && other.startsAt < one.endsAt)
            throw new BrokenRule('SY21', `${one.id} and ${other.id} hold one time`)
    }
  }

  const answer = async <T>(asked: number, work: () => Promise<T>): Promise<Exchange<T>> => {
    if (!store) return { kind: 'unreachable', reason: 'connection refused' }
    if (asked !== protocol) return { kind: 'refused', code: 'protocol-version', data: {} }
    try {
      return { kind: 'ok', value: JSON.parse(JSON.stringify(await work())) as T }
    } catch (error) {
      if (error instanceof BrokenRule) throw error
      if (error instanceof HttpProblem && error.status < 500)
        return { kind: 'refused', code: error.code, data: error.options.data ?? {} }
      if (error instanceof Killed || !store) return { kind: 'unreachable', reason: 'connection reset' }
      throw error
    }
  }
  const clock = time.now

  return {
    isUp: () => store !== undefined,
    protocol: () => protocol,
    setProtocol: (version) => {
      protocol = version
    },
    push: (request) => answer(request.protocol, () => takePush({ write, clock }, standings, CLINIC, request)),
    pull: (request) =>
      answer(request.protocol, async () => {
        const page = JSON.parse(await answerPull({ store: open(), clock }, standings, CLINIC, request)) as PullAnswer
        if (page.copy !== null) counts.copies += 1
        if (page.copy === 'forgotten') counts.forgotten += 1
        return fault.pulled?.(page) ?? page
      }),
    act: async (patientId, name, args) => {
      if (!store) return undefined
      try {
        const { value } = await time.working(
          write(
            (tx) => carryOut(tx, { name, args, actor: { kind: 'citizen', patientId } }, time.now()),
            (outcome) => outcome.ok,
          ),
        )
        return value
      } catch (error) {
        if (error instanceof Killed || !store) return undefined
        throw error
      }
    },
    appointmentOf: async (patientId) => {
      if (!store) return undefined
      const found = await time.working(store.read((tx) => tx.list(appointments, { where: { patientId } })))
      return found.find(isOpen)
    },
    alter: async (body) => {
      if (store)
        await time.working(write(body)).catch((error: unknown) => {
          if (!(error instanceof Killed) && store) throw error
        })
    },
    onPoke: (poke) => {
      pokes.add(poke)
      return () => pokes.delete(poke)
    },
    log: () => log,
    store: open,
    armKill: (point, left) => {
      armed = { point, left }
    },
    kill,
    start: () => {
      if (store) return
      store = openSqliteStore(folder)
      standings = createStandings()
    },
    forgetDeletions: async () => {
      if (store) await store.forgetDeletions(store.clock())
    },
    backUp: () => {
      if (!store) return
      rmSync(backup, { recursive: true, force: true })
      cpSync(folder, backup, { recursive: true })
      backedUp = { log: [...log] }
    },
    putBack: () => {
      if (!backedUp) return
      if (store) kill()
      rmSync(folder, { recursive: true, force: true })
      cpSync(backup, folder, { recursive: true })
      log = [...backedUp.log]
      counts.restores += 1
      histories += 1
    },
    hasBackup: () => backedUp !== undefined,
    history: () => histories,
  }
}
