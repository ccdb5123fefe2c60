import type { Row, Table } from '@shared/table'
import type { Tx } from '@shared/tx'

/** A row's state before and after one transaction; `undefined` = it did not or does not exist. */
export interface Change {
  readonly table: Table
  readonly id: string
  readonly before: Row<Table> | undefined
  readonly after: Row<Table> | undefined
}

/** Inside one write transaction: the rows, and what the transaction has changed so far. */
export interface StoreTx extends Tx {
  /** net changes so far, a row once */
  changes(): readonly Change[]
  /** server's own values (clients, sessions, idempotency keys): text under a key, outside the feed */
  getValue(space: string, key: string): Promise<string | undefined>
  putValue(space: string, key: string, value: string): Promise<void>
  deleteValue(space: string, key: string): Promise<void>
}

/** One page of the feed: whole clock steps only. `wipe`: the cookie was of another epoch or older than the tombstones. */
export interface FeedPage {
  readonly epoch: string
  readonly clock: number
  readonly wipe: boolean
  readonly more: boolean
  /** JSON text of rows, as stored: the hot path never parses them */
  readonly patches: readonly { readonly table: string; readonly put: readonly string[]; readonly delete: readonly string[] }[]
}

/**
 * Where HelseNorge keeps its rows. One writer at a time; every write transaction that changed something advances the clock by one and stamps its
 * rows with it. SQLite by default; another database only has to keep these promises (its suite: test/helsenorge/store.suite.ts).
 */
export interface Store {
  /** Runs the body in one transaction; a thrown error or a `false` from `keep` rolls all of it back. Answers what the body answered. */
  write<T>(body: (tx: StoreTx) => Promise<T>, keep?: (value: T) => boolean): Promise<{ value: T; clock: number; changes: readonly Change[] }>
  /** A consistent read. */
  read<T>(body: (tx: Pick<StoreTx, 'get' | 'list' | 'getValue'>) => Promise<T>): Promise<T>
  /** Rows of one clinic since the cookie, and `together` read in the same transaction (the client's last mutation id, its refusals). */
  feed<T>(
    clinicId: string,
    since: { epoch: string; clock: number } | null,
    limit: number,
    together: (tx: Pick<StoreTx, 'get' | 'list' | 'getValue'>) => Promise<T>,
  ): Promise<{ page: FeedPage; together: T }>
  /** Bytes by their sha256; a half-written blob never becomes visible. */
  putBlob(sha256: string, bytes: Uint8Array): Promise<void>
  getBlob(sha256: string): Promise<Uint8Array | undefined>
  /** Bulk load for the demo clinic: `steps` are clock steps in order, each a list of rows. Only on an empty store. */
  load(rows: Iterable<{ readonly table: Table; readonly rows: readonly Row<Table>[] }>): void
  isEmpty(): boolean
  clock(): number
  close(): void
}
