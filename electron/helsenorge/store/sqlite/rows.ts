import type { Row, Table } from '@shared/table'
import type { ListQuery } from '@shared/tx'
import { planList } from '../list-plan'
import type { Prepared, SqlValue } from './connection'
import { field, quote } from './schema'

/** JSON text of a row, as it is stored and sent. */
export const textOf = (row: Row<Table>): string => JSON.stringify(row)
export const rowOf = <T extends Table>(text: string): Row<T> => JSON.parse(text) as Row<T>

/** The stored text and the clock of its last change. */
export interface Stored {
  readonly body: string
  readonly clock: number
}
export function readRow(db: Prepared, table: Table, id: string): Stored | undefined {
  return db.statement(textsOf(table).read).get(id) as Stored | undefined
}

interface Texts {
  readonly read: string
  readonly put: string
  readonly remove: string
}
const texts = new WeakMap<Table, Texts>()
/** The statements of one row, written once for each table: they are run for every row of every command. */
export function textsOf(table: Table): Texts {
  const known = texts.get(table)
  if (known) return known
  const name = quote(table.name)
  const made = {
    read: `select body, clock from ${name} where id = ?`,
    put: `insert into ${name} (id, clinic_id, clock, body) values (?, ?, ?, ?)
      on conflict (id) do update set clinic_id = excluded.clinic_id, clock = excluded.clock, body = excluded.body`,
    remove: `delete from ${name} where id = ?`,
  }
  texts.set(table, made)
  return made
}

export function getRow<T extends Table>(db: Prepared, table: T, id: string): Row<T> | undefined {
  const found = readRow(db, table, id)
  return found && rowOf<T>(found.body)
}

/** SQL of a `Tx.list`; always answered by an index, see the suite's query plans. */
export function listSql<T extends Table>(table: T, query: ListQuery<Row<T>>): { sql: string; params: SqlValue[] } {
  const { equal, rest } = planList(table, query)
  const params: SqlValue[] = []
  const conditions = equal.map((name) => {
    params.push(parameter((query.where as Readonly<Record<string, unknown>>)[name]))
    // "is" finds null as well, and uses the index like "="
    return `${field(name)} is ?`
  })
  const { range } = query
  if (range?.from !== undefined) {
    conditions.push(`${field(range.field)} >= ?`)
    params.push(range.from)
  }
  if (range?.to !== undefined) {
    conditions.push(`${field(range.field)} < ?`)
    params.push(range.to)
  }
  if (query.above) {
    conditions.push(`${field(query.above.field)} > ?`)
    params.push(query.above.than)
  }
  const where = conditions.length > 0 ? ` where ${conditions.join(' and ')}` : ''
  const limit = query.limit === undefined ? '' : ' limit ?'
  if (query.limit !== undefined) params.push(query.limit)
  const order = [...rest.map(field), 'id'].join(', ')
  return { sql: `select body from ${quote(table.name)}${where} order by ${order}${limit}`, params }
}

/** JSON's true and false come out of json_extract as 1 and 0. */
const parameter = (value: unknown): SqlValue => {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new Error(`cannot look for a ${typeof value}`)
}

export function listRows<T extends Table>(db: Prepared, table: T, query: ListQuery<Row<T>>): Row<T>[] {
  const { sql, params } = listSql(table, query)
  return (db.statement(sql).all(...params) as { body: string }[]).map(({ body }) => rowOf<T>(body))
}
