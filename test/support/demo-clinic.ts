import { createHash } from 'node:crypto'
import type { Row, Table } from '@shared/table'
import { instantOf } from '@shared/time/oslo'
import type { Reads } from '@shared/tx'
import { demoClinic } from '../../electron/helsenorge/seed/seed-demo'
import type { Variant } from '../../electron/helsenorge/seed/variants'

/** A Tuesday in the middle of the morning. */
export const SEEDED_AT = instantOf('2026-11-24', '11:12')

/** All rows of a demo clinic in memory, and the order they came in. */
export interface Collected {
  readonly of: <T extends Table>(table: T) => Row<T>[]
  readonly steps: readonly { readonly table: string; readonly rows: number }[]
  readonly hash: () => string
  readonly files: ReadonlyMap<string, Uint8Array>
  /** reads as a command would, without indexes */
  readonly reads: Reads
}

export function collectDemo(variant: Variant, { seed = 1, now = SEEDED_AT } = {}): Collected {
  const clinic = demoClinic({ variant, seed, now })
  const byTable = new Map<string, Map<string, Row<Table>>>()
  const steps: { table: string; rows: number }[] = []
  for (const { table, rows } of clinic.steps) {
    steps.push({ table: table.name, rows: rows.length })
    let pile = byTable.get(table.name)
    if (!pile) {
      pile = new Map()
      byTable.set(table.name, pile)
    }
    for (const row of rows) {
      const id = String(row['id'])
      if (pile.has(id)) throw new Error(`${table.name} ${id} came twice`)
      pile.set(id, row)
    }
  }
  const of = <T extends Table>(table: T) => [...(byTable.get(table.name)?.values() ?? [])] as Row<T>[]
  return {
    of,
    steps,
    hash: () => {
      const hash = createHash('sha256')
      for (const pile of byTable.values()) for (const row of pile.values()) hash.update(JSON.stringify(row))
      return hash.digest('hex')
    },
    files: new Map(clinic.files.map((file) => [file.sha256, file.bytes])),
    reads: {
      get: async <T extends Table>(table: T, id: string) => byTable.get(table.name)?.get(id) as Row<T> | undefined,
      list: async (table, { where }) =>
        of(table).filter((row) =>
          Object.entries(where).every(([field, value]) => row[field as keyof typeof row] === value),
        ),
    },
  }
}
