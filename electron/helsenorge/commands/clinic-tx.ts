import type { Row, Table } from '@shared/table'
import type { Tx } from '@shared/tx'

/** The command wants to write over a row of another clinic: its id came from the caller, so it is refused and no defect. */
export class ForeignRow extends Error {
  override readonly name = 'ForeignRow'
}

/** The rows of one clinic and nothing else: whatever ids a workstation sends, it reads and writes its own clinic only (S106). */
export function clinicTx(tx: Tx, clinicId: string): Tx {
  const own = (row: Row<Table> | undefined): boolean => row?.['clinicId'] === clinicId
  const guard = async (table: Table, id: string): Promise<void> => {
    const there = await tx.get(table, id)
    if (there && !own(there)) throw new ForeignRow(table.name)
  }
  return {
    get: async (table, id) => {
      const row = await tx.get(table, id)
      return own(row) ? row : undefined
    },
    // filtered after reading: a limit may give fewer rows than there are, and no command uses one across clinics
    list: async (table, query) => (await tx.list(table, query)).filter(own),
    put: async (table, row) => {
      if (!own(row)) throw new ForeignRow(table.name)
      await guard(table, String(row['id']))
      await tx.put(table, row)
    },
    delete: async (table, id) => {
      await guard(table, id)
      await tx.delete(table, id)
    },
  }
}
