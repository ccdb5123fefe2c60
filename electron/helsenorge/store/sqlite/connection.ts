/** What a SQLite column or parameter may be here. */
export type SqlValue = string | number | null | Uint8Array

export interface Statement {
  run(...params: SqlValue[]): { changes: number }
  get(...params: SqlValue[]): unknown
  all(...params: SqlValue[]): unknown[]
  /** first column only */
  pluck(): Statement
}

/** One open connection; the only file that knows the driver is sqlite-store.ts. */
export interface Connection {
  prepare(sql: string): Statement
  exec(sql: string): unknown
  pragma(text: string, options?: { simple?: boolean }): unknown
  close(): unknown
}

/** A connection that prepares each text once. */
export interface Prepared {
  statement(sql: string): Statement
  /** one statement that answers nothing */
  exec(sql: string): void
}

export function prepared(connection: Connection): Prepared {
  const known = new Map<string, Statement>()
  const statement = (sql: string): Statement => {
    const have = known.get(sql)
    if (have) return have
    const made = connection.prepare(sql)
    known.set(sql, made)
    return made
  }
  return { statement, exec: (sql) => void statement(sql).run() }
}
