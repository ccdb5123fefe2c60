import type { Table } from '@shared/table'
import { syncedTables } from '@shared/tables'
import { DAY, type Instant } from '@shared/time/instant'
import { z } from 'zod'

/** One reading of a copy: the rows of a table, all of them or those dated `[from, to)`; null = without end. */
export interface Stage {
  readonly table: Table
  readonly range: { readonly from: Instant | null; readonly to: Instant | null; readonly ascending: boolean } | null
}

/**
 * The order in which a new workstation needs everything (SY14): the clinic and its people; from yesterday on, day by day; the last four weeks, the last year and
 * all before that, each newest first; what is only opened by name at the end. A row belongs to exactly one stage.
 * @param now when the copy began
 */
export function stagesOf(now: Instant): readonly Stage[] {
  const dated = syncedTables.filter((table) => typeof table.copy !== 'string')
  const slice = (from: Instant | null, to: Instant | null, ascending = false): Stage[] =>
    dated.map((table) => ({ table, range: { from, to, ascending } }))
  const undated = (when: 'first' | 'last'): Stage[] =>
    syncedTables.filter((table) => table.copy === when).map((table) => ({ table, range: null }))
  return [
    ...undated('first'),
    ...slice(now - DAY, null, true),
    ...slice(now - 28 * DAY, now - DAY),
    ...slice(now - 400 * DAY, now - 28 * DAY),
    ...slice(null, now - 400 * DAY),
    ...undated('last'),
  ]
}

/** How far a copy has come: the stage, and the last row read in it (none yet = null). */
export interface CopyPosition {
  readonly began: Instant
  readonly stage: number
  readonly after: { readonly date: number | null; readonly id: string } | null
  /** rows */
  readonly done: number
  readonly total: number
}

const written = z.tuple([z.int(), z.int().min(0), z.int().nullable(), z.string().nullable(), z.int(), z.int()])

/** As it stands in a cookie: a client keeps it and hands it back, and can make nothing of it. */
export const writePosition = ({ began, stage, after, done, total }: CopyPosition): string =>
  JSON.stringify([began, stage, after?.date ?? null, after?.id ?? null, done, total])

/** @returns undefined for words that are not ours */
export function readPosition(text: string): CopyPosition | undefined {
  try {
    const [began, stage, date, id, done, total] = written.parse(JSON.parse(text))
    return { began, stage, after: id === null ? null : { date, id }, done, total }
  } catch {
    return undefined
  }
}
