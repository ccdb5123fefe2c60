import type { Cookie, CopyReason } from '@shared/protocol'
import type { Row, Table } from '@shared/table'
import type { Instant } from '@shared/time/instant'
import type { Tx } from '@shared/tx'

/** A row's state before and after one transaction; `undefined` = it did not or does not exist. */
export interface Change {
  readonly table: Table
  readonly id: string
  readonly before: Row<Table> | undefined
  readonly after: Row<Table> | undefined
}

/** The server's own values (clients, sessions, idempotency keys): text under a key in a space, outside the feed. Keys sort as text. */
export interface Values {
  getValue(space: string, key: string): Promise<string | undefined>
  /** in key order: those after `after`, at most `limit` */
  listValues(space: string, options?: { after?: string; limit?: number }): Promise<{ key: string; value: string }[]>
  /** the last in key order, not after `upTo` */
  lastValue(space: string, upTo?: string): Promise<{ key: string; value: string } | undefined>
}

/** A file that somebody has begun to send, or has sent whole. Outside the feed, and apart from the blobs: nobody can get at its bytes. */
export interface Upload {
  readonly owner: string
  /** what the sender says it will be; true once it is `done` */
  readonly sha256: string
  /** of the whole file, in bytes */
  readonly size: number
  /** bytes there, without gaps from the beginning */
  readonly received: number
  /** whole, checked and a blob */
  readonly done: boolean
  /** what the bytes are; null until it is done */
  readonly type: string | null
  readonly touchedAt: number
}

export interface UploadReads {
  getUpload(owner: string, sha256: string): Promise<Upload | undefined>
  uploadsOf(owner: string): Promise<Upload[]>
  /** longest untouched first */
  uploadsOlderThan(touchedAt: number, limit: number): Promise<Upload[]>
  /** whether anybody has begun to send it, or has sent it */
  hasUpload(sha256: string): Promise<boolean>
  hasBlob(sha256: string): Promise<boolean>
}

export interface UploadWrites {
  putUpload(upload: Upload): Promise<void>
  /** with its parts */
  dropUpload(owner: string, sha256: string): Promise<void>
  /** of an upload that is there */
  addPart(owner: string, sha256: string, offset: number, bytes: Uint8Array): Promise<void>
  /** All parts joined; they are gone afterwards. */
  takeParts(owner: string, sha256: string): Promise<Uint8Array>
  putBlob(sha256: string, bytes: Uint8Array): Promise<void>
  deleteBlob(sha256: string): Promise<void>
}

export type ReadTx = Pick<Tx, 'get' | 'list'> & Values & UploadReads

/** Inside one write transaction: the rows, and what the transaction has changed so far. */
export interface StoreTx extends Tx, Values, UploadReads, UploadWrites {
  /** the clock step this transaction takes if it changes anything */
  readonly step: number
  /** net changes so far, a row once; one that was changed and changed back is none */
  changes(): readonly Change[]
  /** Runs the body; a thrown error or a `false` from `keep` takes back what it did and leaves the rest of the transaction. */
  attempt<T>(body: () => Promise<T>, keep: (value: T) => boolean): Promise<T>
  putValue(space: string, key: string, value: string): Promise<void>
  deleteValue(space: string, key: string): Promise<void>
}

/** One page of the feed: of a copy, or of changes in whole clock steps only. */
export interface FeedPage {
  readonly cookie: Cookie
  /** a copy begins with this page, and why */
  readonly copy: CopyReason | null
  /** rows of the copy so far; null = this is no copy */
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly more: boolean
  /** JSON text of rows, as stored, in the order they are needed or changed: the hot path never parses them */
  readonly patches: readonly TextPatch[]
}
export interface TextPatch {
  readonly table: string
  readonly put: readonly string[]
  readonly delete: readonly string[]
}

/** What a client asks of the feed. `now`: HelseNorge's time, for what is needed first in a copy. */
export interface FeedQuestion {
  readonly clinicId: string
  readonly cookie: Cookie | null
  /** rows a page holds, about; a single clock step larger than that comes whole */
  readonly limit: number
  readonly now: Instant
}

export interface Written<T> {
  readonly value: T
  readonly clock: number
  readonly changes: readonly Change[]
}

/**
 * Where HelseNorge keeps its rows. One writer at a time; every write transaction that changed something advances the clock by one and stamps its
 * rows with it. Every opening of the store begins an epoch at the clock it then has (SY23). SQLite by default; another database only has to keep these promises (its suites: test/helsenorge/store.suite.ts and store-feed.suite.ts).
 */
export interface Store {
  /** Runs the body in one transaction; a thrown error or a `false` from `keep` rolls all of it back. Answers what the body answered. */
  write<T>(body: (tx: StoreTx) => Promise<T>, keep?: (value: T) => boolean): Promise<Written<T>>
  /** A consistent read of what has been committed. */
  read<T>(body: (tx: ReadTx) => Promise<T>): Promise<T>
  /**
   * Rows of one clinic since the cookie, or the next page of a copy, and `together` read in the same transaction (the client's last mutation id, its
   * refusals) for the page's clock.
   */
  feed<T>(
    question: FeedQuestion,
    together: (tx: ReadTx, clock: number) => Promise<T>,
  ): Promise<{ page: FeedPage; together: T }>
  /** Bytes by their sha256; a half-written blob never becomes visible. */
  putBlob(sha256: string, bytes: Uint8Array): Promise<void>
  getBlob(sha256: string): Promise<Uint8Array | undefined>
  /** Bulk load for the demo clinic: `steps` are clock steps in order, each a list of rows. Only on an empty store. */
  load(steps: Iterable<{ readonly table: Table; readonly rows: readonly Row<Table>[] }>): void
  /** Forgets deletions up to the clock: clients that stand before it start over. */
  forgetDeletions(upTo: number): Promise<void>
  isEmpty(): boolean
  clock(): number
  close(): void
}
