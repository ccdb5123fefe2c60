import type { Row, Table } from '@shared/table'
import type { Change, StoreTx } from '../store'
import type { Prepared } from './connection'
import { listRows, readRow, rowOf, type Stored, textOf, textsOf } from './rows'
import { readUploads, writeUploads } from './uploads'
import { deleteValue, putValue, readValues } from './values'

/** A row the transaction has touched: its text and clock when it began, its text now. */
interface Touched {
  readonly table: Table
  readonly id: string
  readonly before: string | undefined
  readonly beforeClock: number
  readonly after: string | undefined
}

/** A write transaction under way. `finish` stamps deletions and answers the net changes; `end` makes every later use throw. */
export interface OpenTx {
  readonly tx: StoreTx
  finish(): readonly Change[]
  end(): void
}

/** @param step the clock the transaction takes if it changes anything; rows are stamped with it as they are put */
export function openTx(db: Prepared, step: number): OpenTx {
  let touched = new Map<string, Touched>()
  let open = true
  const check = (): void => {
    if (!open) throw new Error('the transaction has ended')
  }

  /** A row is looked up by rules, guards and `put` alike: read once, as it was before this transaction. */
  const seen = new Map<string, Stored | undefined>()
  const storedAt = (key: string, table: Table, id: string): Stored | undefined => {
    if (seen.has(key)) return seen.get(key)
    const stored = readRow(db, table, id)
    seen.set(key, stored)
    return stored
  }

  const set = (table: Table, id: string, after: string | undefined, clinicId: string): void => {
    check()
    const key = keyOf(table, id)
    const known = touched.get(key)
    const stored = known ? undefined : storedAt(key, table, id)
    const before = known ? known.before : stored?.body
    const beforeClock = known ? known.beforeClock : (stored?.clock ?? 0)
    if (after === (known ? known.after : before)) return
    touched.set(key, { table, id, before, beforeClock, after })
    if (after === undefined) {
      db.statement(textsOf(table).remove).run(id)
      return
    }
    db.statement(textsOf(table).put).run(id, clinicId, after === before ? beforeClock : step, after)
  }

  const changes = (): readonly Change[] => [...touched.values()].flatMap((one) => changeOf(one) ?? [])

  const tx: StoreTx = {
    step,
    get: async <T extends Table>(table: T, id: string) => {
      check()
      const key = keyOf(table, id)
      const known = touched.get(key)
      const body = known ? known.after : storedAt(key, table, id)?.body
      return body === undefined ? undefined : rowOf<T>(body)
    },
    list: async (table, query) => {
      check()
      return listRows(db, table, query)
    },
    put: async (table, row) => set(table, idOf(row), textOf(row), clinicOf(row)),
    delete: async (table, id) => set(table, id, undefined, ''),
    changes,
    ...readValues(db),
    ...readUploads(db),
    ...writeUploads(db, check),
    putValue: async (space, key, value) => {
      check()
      putValue(db, space, key, value)
    },
    deleteValue: async (space, key) => {
      check()
      deleteValue(db, space, key)
    },
    attempt: async (body, keep) => {
      check()
      const touchedBefore = new Map(touched)
      const takeBack = (): void => {
        db.exec('rollback to attempt')
        db.exec('release attempt')
        touched = touchedBefore
      }
      db.exec('savepoint attempt')
      let value: Awaited<ReturnType<typeof body>>
      try {
        value = await body()
      } catch (error) {
        takeBack()
        throw error
      }
      if (keep(value)) db.exec('release attempt')
      else takeBack()
      return value
    },
  }

  return {
    tx,
    finish: () => {
      const net = changes()
      for (const { table, id, before, after } of net) {
        if (before && !after) bury(db, table, id, clinicOf(before), step)
        else if (!before) raise(db, table, id)
      }
      return net
    },
    end: () => {
      open = false
    },
  }
}

const keyOf = (table: Table, id: string): string => `${table.name} ${id}`

/** Asked for several times in a transaction: parsed once. */
const parsed = new WeakMap<Touched, Change>()
function changeOf(touched: Touched): Change | undefined {
  const { table, id, before, after } = touched
  if (before === after) return undefined
  const known = parsed.get(touched)
  if (known) return known
  const change: Change = {
    table,
    id,
    before: before === undefined ? undefined : rowOf<Table>(before),
    after: after === undefined ? undefined : rowOf<Table>(after),
  }
  parsed.set(touched, change)
  return change
}

const bury = (db: Prepared, table: Table, id: string, clinicId: string, clock: number): void => {
  db.statement(
    `insert into _tombstone (table_name, id, clinic_id, clock) values (?, ?, ?, ?)
     on conflict (table_name, id) do update set clinic_id = excluded.clinic_id, clock = excluded.clock`,
  ).run(table.name, id, clinicId, clock)
}
/** A row that lives again is no longer deleted. */
const raise = (db: Prepared, table: Table, id: string): void => {
  db.statement('delete from _tombstone where table_name = ? and id = ?').run(table.name, id)
}

const text = (row: Row<Table>, name: string): string => {
  const value = row[name]
  if (typeof value !== 'string') throw new Error(`a row without ${name}`)
  return value
}
export const idOf = (row: Row<Table>): string => text(row, 'id')
export const clinicOf = (row: Row<Table>): string => text(row, 'clinicId')
