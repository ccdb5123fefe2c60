import type { Mutation } from '@shared/protocol'
import { getNumber, setMeta } from '../cache/meta'
import { ownJson } from '../db/json'
import type { ReadableDb, WritableDb } from '../db/open'

interface OutboxRow {
  readonly mutationId: number
  readonly commandId: string
  readonly name: string
  readonly args: string
  readonly employeeId: string
  readonly madeAt: number
}
const toMutation = (row: OutboxRow): Mutation => ({
  id: row.mutationId,
  commandId: row.commandId,
  name: row.name,
  args: ownJson<Mutation['args']>(row.args),
  employeeId: row.employeeId,
  madeAt: row.madeAt,
})

/** Own commands HelseNorge has not acknowledged, oldest first. */
export const waiting = (db: ReadableDb, limit = Number.MAX_SAFE_INTEGER): Mutation[] =>
  db.all<OutboxRow>('select * from "outbox" order by "mutationId" limit ?', [limit]).map(toMutation)

/** From one mutation on: what a push still has to send. */
export const waitingAfter = (db: ReadableDb, mutationId: number, limit: number): Mutation[] =>
  db
    .all<OutboxRow>('select * from "outbox" where "mutationId" > ? order by "mutationId" limit ?', [mutationId, limit])
    .map(toMutation)

/** Its numbers have no gaps, so the ends are enough: asked after every change, however much waits. */
export const countWaiting = (db: ReadableDb): number =>
  db.get<{ n: number | null }>(
    'select (select max("mutationId") from "outbox") - (select min("mutationId") from "outbox") + 1 as n',
  )?.n ?? 0

/** Adds a command in the caller's transaction, with the next id of this client: no gaps, so the server sees a lost one. */
export function enqueue(db: WritableDb, command: Omit<Mutation, 'id'>): void {
  const id = getNumber(db, 'nextMutationId', 1)
  setMeta(db, 'nextMutationId', String(id + 1))
  db.run(
    'insert into "outbox" ("mutationId", "commandId", "name", "args", "employeeId", "madeAt") values (?, ?, ?, ?, ?, ?)',
    [id, command.commandId, command.name, JSON.stringify(command.args), command.employeeId, command.madeAt],
  )
}
