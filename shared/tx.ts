import type { Row, Table } from './table'

/**
 * Equality on the named fields, then at most one half-open range `[from, to)`; the fields must begin one of the table's indexes. `above`: of the rows found
 * so only those whose field is greater, so that the others are never read out.
 */
export interface ListQuery<R> {
  readonly where: Partial<R>
  readonly range?: { readonly field: keyof R & string; readonly from?: string | number; readonly to?: string | number }
  readonly above?: { readonly field: keyof R & string; readonly than: number }
  readonly limit?: number
}

/**
 * All that a command may touch. Asynchronous because HelseNorge's store may be a database across the network; on SQLite every promise is
 * already resolved. `list` comes ordered by the index and then by id, so that both sides see the same order.
 */
export interface Tx {
  get<T extends Table>(table: T, id: string): Promise<Row<T> | undefined>
  list<T extends Table>(table: T, query: ListQuery<Row<T>>): Promise<Row<T>[]>
  put<T extends Table>(table: T, row: Row<T>): Promise<void>
  delete<T extends Table>(table: T, id: string): Promise<void>
}

/** What a rule needs that only looks. */
export type Reads = Pick<Tx, 'get' | 'list'>
