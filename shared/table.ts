import type { z } from 'zod'

/** Column shapes a row may have: text, integer, boolean, JSON value, each perhaps null. Both stores derive their columns from it. */
export type RowSchema = z.ZodObject<z.ZodRawShape>

/**
 * One kind of row, the same on the workstation and at HelseNorge.
 * `indexes`: the field lists a `Tx.list` may use (equality on all but the last, equality or range on the last).
 * `synced`: false = lives at HelseNorge only (notifications, sessions) and never reaches a workstation.
 * `copy`: when its rows come to a new workstation (SY14).
 */
export interface Table<N extends string = string, S extends RowSchema = RowSchema> {
  readonly name: N
  readonly schema: S
  readonly indexes: readonly (readonly (keyof z.infer<S> & string)[])[]
  readonly synced: boolean
  readonly copy: CopyOrder
}
/** `first`: all of it before anything dated; `last`: after everything else; a field: the instant by which its rows come, those to come first, then the newest. */
export type CopyOrder = 'first' | 'last' | { readonly by: string }
export type Row<T extends Table> = z.infer<T['schema']>

export function defineTable<N extends string, S extends RowSchema>(
  name: N,
  schema: S,
  options: {
    indexes: readonly (readonly (keyof z.infer<S> & string)[])[]
    synced?: boolean
    copy?: 'first' | 'last' | { by: keyof z.infer<S> & string }
  },
): Table<N, S> {
  return { name, schema, indexes: options.indexes, synced: options.synced ?? true, copy: options.copy ?? 'first' }
}
