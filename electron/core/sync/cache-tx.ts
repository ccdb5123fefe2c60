import type { Row, Table } from '@shared/table'
import type { ListQuery, Reads, Tx } from '@shared/tx'
import type { Params, ReadableDb, Value, WritableDb } from '../db/open'
import { columnsOf, decodeRow, encodeRow, quote } from '../db/row-codec'

const statements = new WeakMap<Table, { get: string; put: string; delete: string }>()
function statementsOf(table: Table) {
  const known = statements.get(table)
  if (known) return known
  const names = columnsOf(table).map((column) => quote(column.name))
  const made = {
    get: `select ${names.join(', ')} from ${quote(table.name)} where "id" = ?`,
    put:
      `insert into ${quote(table.name)} (${names.join(', ')}) values (${names.map(() => '?').join(', ')}) ` +
      `on conflict ("id") do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    delete: `delete from ${quote(table.name)} where "id" = ?`,
  }
  statements.set(table, made)
  return made
}

/** Plain row access, without the memory of what HelseNorge last said: for patches and for undoing. */
export const putRow = (db: WritableDb, table: Table, row: Readonly<Record<string, unknown>>): void => {
  db.run(statementsOf(table).put, encodeRow(table, row))
}
export const deleteRow = (db: WritableDb, table: Table, id: string): void => {
  db.run(statementsOf(table).delete, [id])
}
export const getRow = <T extends Table>(db: ReadableDb, table: T, id: string): Row<T> | undefined => {
  const raw = db.get<Record<string, unknown>>(statementsOf(table).get, [id])
  return raw && decodeRow(table, raw)
}

/** What a shared rule may look at in the cache. Rows that only HelseNorge keeps are not here, and no rule may go by them. */
export const readsOf = (db: ReadableDb): Reads => ({
  get: async (table, id) => (table.synced ? getRow(db, table, id) : undefined),
  list: async (table, query) => (table.synced ? listRows(db, table, query) : []),
})

/**
 * The `Tx` a command sees on the workstation. Before a row is first touched, what HelseNorge last said of it goes to `base`, so that the next pull
 * can take every optimistic effect back (rebase). `touched` collects table names for `changed`.
 */
export function optimisticTx(db: WritableDb, touched: Set<string>): Tx {
  const remember = (table: Table, id: string, before: Row<Table> | undefined): void => {
    touched.add(table.name)
    db.run('insert or ignore into "base" ("tableName", "id", "row") values (?, ?, ?)', [
      table.name,
      id,
      before ? JSON.stringify(before) : null,
    ])
  }
  return {
    ...readsOf(db),
    put: async (table, row) => {
      const id = String(row['id'])
      remember(table, id, getRow(db, table, id))
      putRow(db, table, row)
    },
    delete: async (table, id) => {
      remember(table, id, getRow(db, table, id))
      deleteRow(db, table, id)
    },
  }
}

function listRows<T extends Table>(db: ReadableDb, table: T, query: ListQuery<Row<T>>): Row<T>[] {
  const { sql, params } = listSql(table, query as ListQuery<Row<Table>>)
  return db.all<Record<string, unknown>>(sql, params).map((raw) => decodeRow(table, raw))
}

/**
 * SQL for a `Tx.list`, ordered by the index it uses.
 * @throws when no declared index begins with the fields asked for: a defect of the command, found by its first test.
 */
export function listSql(table: Table, query: ListQuery<Row<Table>>): { sql: string; params: Params } {
  const equal = Object.keys(query.where)
  const index = table.indexes.find(
    (fields) =>
      equal.every((field) => fields.indexOf(field) > -1 && fields.indexOf(field) < equal.length) &&
      (!query.range || fields[equal.length] === query.range.field),
  )
  if (!index)
    throw new Error(`${table.name}: no index for ${[...equal, query.range?.field].filter(Boolean).join(', ')}`)
  const params: Value[] = equal.map((field) => query.where[field] as Value)
  // `is`: an equality with null must find the rows without a value
  const conditions = equal.map((field) => `${quote(field)} is ?`)
  if (query.range?.from !== undefined) {
    conditions.push(`${quote(query.range.field)} >= ?`)
    params.push(query.range.from)
  }
  if (query.range?.to !== undefined) {
    conditions.push(`${quote(query.range.field)} < ?`)
    params.push(query.range.to)
  }
  if (query.above) {
    conditions.push(`${quote(query.above.field)} > ?`)
    params.push(query.above.than)
  }
  const columns = columnsOf(table).map((column) => quote(column.name))
  const sql =
    `select ${columns.join(', ')} from ${quote(table.name)} where ${conditions.join(' and ') || '1'} ` +
    `order by ${[...index, 'id'].map(quote).join(', ')}${query.limit === undefined ? '' : ` limit ${query.limit}`}`
  return { sql, params }
}
