import type { Row, Table } from '@shared/table'
import type { ListQuery } from '@shared/tx'

/**
 * Indexes that only HelseNorge needs, beyond those that commands use: the citizen's page reads a clinic's calendars and types in their order, what is
 * held back is found by its time, a workstation may fetch only bytes that an attachment of its own clinic names, and bytes that none names are forgotten.
 */
const OWN_INDEXES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  calendar: [['clinicId', 'sortOrder']],
  appointmentType: [['clinicId', 'sortOrder']],
  attachment: [['clinicId', 'sha256'], ['sha256']],
  notification: [['createdAt']],
}

/** Every index of the table at HelseNorge. */
export const indexesOf = (table: Table): readonly (readonly string[])[] => [
  ...table.indexes,
  ...(OWN_INDEXES[table.name] ?? []),
]

/** The fields of one index, in order: those compared for equality, then those that only order. */
export interface ListPlan {
  readonly equal: readonly string[]
  readonly rest: readonly string[]
}

/**
 * The index a `Tx.list` uses; without any field the whole table comes, by id.
 * @throws when no index begins with the fields asked for: a defect of the caller, found by its first test
 */
export function planList<T extends Table>(table: T, query: ListQuery<Row<T>>): ListPlan {
  const wanted = Object.keys(query.where)
  const range = query.range?.field
  if (wanted.length === 0 && range === undefined) return { equal: [], rest: [] }
  const index = indexesOf(table).find(
    (fields) =>
      wanted.every((field) => fields.indexOf(field) > -1 && fields.indexOf(field) < wanted.length) &&
      (range === undefined || fields[wanted.length] === range),
  )
  if (!index) throw new Error(`${table.name}: no index for ${[...wanted, ...(range ? [range] : [])].join(', ')}`)
  return { equal: index.slice(0, wanted.length), rest: index.slice(wanted.length) }
}
