import type { z } from 'zod'
import type { Actor } from './actor'
import type { Result } from './result'
import type { Table } from './table'
import type { Instant } from './time/instant'
import type { Tx } from './tx'

/** What a command knows besides its arguments. `now` is the workstation's time when optimistic, HelseNorge's when authoritative. */
export interface CommandContext {
  readonly actor: Actor
  readonly now: Instant
}

/**
 * A write: one pure function, run on the workstation's cache at once and at HelseNorge with authority (decision 1 of ARCHITECTURE.md).
 * Ids come in `args`. A refusal changes nothing: both sides roll the transaction back.
 */
export interface Command<N extends string = string, A extends z.ZodType = z.ZodType, T = unknown> {
  readonly name: N
  readonly args: A
  /** who may try at all; finer rules are the body's first lines */
  readonly allow: readonly Allowed[]
  readonly run: (tx: Tx, args: z.infer<A>, context: CommandContext) => Promise<Result<T>>
  /** files that the command names; it is not carried out at HelseNorge before their bytes are there whole */
  readonly encloses?: (args: z.infer<A>) => readonly Enclosed[]
}
export interface Enclosed {
  readonly sha256: string
  readonly type: string
  readonly bytes: number
}
export type Allowed = 'citizen' | Extract<Actor, { kind: 'employee' }>['role']

export const defineCommand = <N extends string, A extends z.ZodType, T>(command: Command<N, A, T>): Command<N, A, T> =>
  command

/** A read: one SQL function on the cache, found under the same name in `electron/core/cache/queries`. `reads` decides when it runs again. */
export interface Query<N extends string = string, A extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly name: N
  readonly args: A
  readonly result: R
  readonly reads: readonly (Table | LocalTable)[]
}
/** Tables of the workstation alone: never synced, but queries read them. */
export type LocalTable = 'outbox' | 'rejection' | 'draft' | 'session' | 'upload' | 'lostRow' | 'syncLog'

export const defineQuery = <N extends string, A extends z.ZodType, R extends z.ZodType>(
  query: Query<N, A, R>,
): Query<N, A, R> => query

/** An act on this workstation only (a draft, a dismissed card, the user at the desk): durable, never sent. */
export interface LocalCommand<N extends string = string, A extends z.ZodType = z.ZodType> {
  readonly name: N
  readonly args: A
}
export const defineLocal = <N extends string, A extends z.ZodType>(command: LocalCommand<N, A>): LocalCommand<N, A> =>
  command
