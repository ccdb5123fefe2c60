import type { Row, Table } from '@shared/table'
import type { z } from 'zod'
import type { Value } from './open'

export type ColumnKind = 'text' | 'integer' | 'boolean' | 'json'
export interface Column {
  readonly name: string
  readonly kind: ColumnKind
  readonly nullable: boolean
}

const KINDS: Record<string, ColumnKind> = {
  string: 'text',
  enum: 'text',
  literal: 'text',
  number: 'integer',
  int: 'integer',
  boolean: 'boolean',
  array: 'json',
  object: 'json',
}

function columnOf(name: string, schema: z.ZodType): Column {
  let inner = schema
  let nullable = false
  while (inner.type === 'nullable') {
    nullable = true
    inner = (inner as z.ZodNullable<z.ZodType>).unwrap()
  }
  const kind = KINDS[inner.type]
  if (!kind) throw new Error(`${name}: no column kind for ${inner.type}`)
  return { name, kind, nullable }
}

const cache = new WeakMap<Table, readonly Column[]>()

/** The columns of a table, from its schema: the one place where rows and SQL meet. */
export function columnsOf(table: Table): readonly Column[] {
  const known = cache.get(table)
  if (known) return known
  const columns = Object.entries(table.schema.shape).map(([name, schema]) => columnOf(name, schema as z.ZodType))
  cache.set(table, columns)
  return columns
}

/** A row as SQLite takes it, in column order. */
export function encodeRow(table: Table, row: Readonly<Record<string, unknown>>): Value[] {
  return columnsOf(table).map(({ name, kind }) => {
    const value = row[name]
    if (value === null || value === undefined) return null
    if (kind === 'boolean') return value ? 1 : 0
    if (kind === 'json') return JSON.stringify(value)
    return value as string | number
  })
}

/** A row as SQLite gives it, back in the shape of its schema. */
export function decodeRow<T extends Table>(table: T, raw: Readonly<Record<string, unknown>>): Row<T> {
  const row: Record<string, unknown> = {}
  for (const { name, kind } of columnsOf(table)) {
    const value = raw[name]
    if (value === null || value === undefined) row[name] = null
    else if (kind === 'boolean') row[name] = value === 1
    else if (kind === 'json') row[name] = JSON.parse(value as string)
    else row[name] = value
  }
  return row as Row<T>
}

export const quote = (name: string): string => `"${name}"`
