import { syncedTables } from '@shared/tables'
import type { Instant } from '@shared/time/instant'
import { type CopyPosition, readPosition, type Stage, stagesOf, writePosition } from '../copy-order'
import type { FeedPage, TextPatch } from '../store'
import type { Prepared, SqlValue } from './connection'
import { field, quote } from './schema'

interface Copying {
  readonly clinicId: string
  readonly limit: number
  readonly epoch: string
  /** of the store now */
  readonly clock: number
}

/**
 * A copy reads every row as it stands at its turn and keeps the clock at which it began: what changes meanwhile comes with the changes after that clock.
 * So it may take its time, and be broken off and gone on with.
 */
export const beginCopy = (db: Prepared, { now, ...rest }: Copying & { now: Instant }): FeedPage =>
  page(db, rest, rest.clock, { began: now, stage: 0, after: null, done: 0, total: countRows(db, rest.clinicId) })

/** @returns undefined when `copying` is not a position of this program's */
export function continueCopy(
  db: Prepared,
  { from, copying, ...rest }: Copying & { from: number; copying: string },
): FeedPage | undefined {
  const position = readPosition(copying)
  return position && page(db, rest, from, position)
}

function page(db: Prepared, { clinicId, limit, epoch, clock }: Copying, from: number, start: CopyPosition): FeedPage {
  const stages = stagesOf(start.began)
  const patches: TextPatch[] = []
  let { stage, after, done } = start
  let room = limit
  for (; stage < stages.length && room > 0; stage += 1, after = null) {
    const at = stages[stage] as Stage
    const rows = readStage(db, clinicId, at, after, room)
    if (rows.length > 0) patches.push({ table: at.table.name, put: rows.map(({ body }) => body), delete: [] })
    room -= rows.length
    done += rows.length
    const last = rows.at(-1)
    if (room === 0 && last) {
      after = { date: last.date, id: last.id }
      break
    }
  }
  const whole = stage >= stages.length
  const total = Math.max(start.total, done)
  return {
    cookie: {
      epoch,
      clock: from,
      copying: whole ? null : writePosition({ began: start.began, stage, after, done, total }),
    },
    copy: null,
    progress: { done, total: whole ? done : total },
    more: !whole || from < clock,
    patches,
  }
}

interface Read {
  readonly body: string
  readonly id: string
  readonly date: number | null
}

function readStage(db: Prepared, clinicId: string, stage: Stage, after: CopyPosition['after'], room: number): Read[] {
  const { sql, params } = stageSql(clinicId, stage, after, room)
  return db.statement(sql).all(...params) as Read[]
}

/** SQL of one reading; always answered by the table's `copy` index in its order. */
export function stageSql(
  clinicId: string,
  { table, range }: Stage,
  after: CopyPosition['after'],
  room: number,
): { sql: string; params: SqlValue[] } {
  const name = quote(table.name)
  if (typeof table.copy === 'string' || range === null)
    return {
      sql: `select body, id, null as date from ${name} where clinic_id = ? and id > ? order by id limit ?`,
      params: [clinicId, after?.id ?? '', room],
    }
  const date = field(table.copy.by)
  const { ascending } = range
  const conditions = ['clinic_id = ?']
  const params: SqlValue[] = [clinicId]
  // the last row read closes the range more tightly than the stage does
  const from = ascending ? (after?.date ?? range.from) : range.from
  const to = ascending ? range.to : (after?.date ?? range.to)
  if (from !== null) {
    conditions.push(`${date} >= ?`)
    params.push(from)
  }
  if (to !== null) {
    conditions.push(`${date} ${!ascending && after ? '<=' : '<'} ?`)
    params.push(to)
  }
  if (after) {
    conditions.push(ascending ? `(${date} > ? or id > ?)` : `(${date} < ? or id < ?)`)
    params.push(after.date, after.id)
  }
  const order = ascending ? `${date}, id` : `${date} desc, id desc`
  return {
    sql: `select body, id, ${date} as date from ${name} where ${conditions.join(' and ')} order by ${order} limit ?`,
    params: [...params, room],
  }
}

const countRows = (db: Prepared, clinicId: string): number =>
  syncedTables.reduce(
    (sum, table) =>
      sum +
      (
        db.statement(`select count(*) as n from ${quote(table.name)} where clinic_id = ?`).get(clinicId) as {
          n: number
        }
      ).n,
    0,
  )
