import type { Row, RowSchema, Table } from '@shared/table'

/** One clock step of the load: rows of one table. */
export interface Step {
  readonly table: Table
  readonly rows: readonly Row<Table>[]
}
/** A row on its way to its table. */
export interface Put {
  readonly table: Table
  readonly row: Row<Table>
}

/** What a workstation takes at a bite: a clock step is never split. */
export const STEP_ROWS = 2_000

export const put = <N extends string, S extends RowSchema>(table: Table<N, S>, row: Row<Table<N, S>>): Put => ({
  table: table as unknown as Table,
  row,
})

/**
 * Gathers a stream of rows into steps. Tables that belong together leave together, parents first, so that a workstation in the middle of its
 * first sync never shows a thread much before its messages.
 * @param order the tables of the stream, parents first
 */
export function* inSteps(stream: Iterable<Put>, order: readonly { readonly name: string }[]): Generator<Step> {
  const waiting = new Map<string, { table: Table; rows: Row<Table>[] }>()
  for (const { table, row } of stream) {
    let pile = waiting.get(table.name)
    if (!pile) {
      pile = { table, rows: [] }
      waiting.set(table.name, pile)
    }
    pile.rows.push(row)
    if (pile.rows.length === STEP_ROWS) yield* flush(waiting, order)
  }
  yield* flush(waiting, order)
}

function* flush(
  waiting: Map<string, { table: Table; rows: Row<Table>[] }>,
  order: readonly { readonly name: string }[],
) {
  const rank = (name: string): number => order.findIndex((table) => table.name === name)
  for (const pile of [...waiting.values()].sort((a, b) => rank(a.table.name) - rank(b.table.name))) yield pile
  waiting.clear()
}
