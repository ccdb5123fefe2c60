import { syncedTables } from '@shared/tables'
import type { FeedPage } from '../store'
import type { Prepared, SqlValue } from './connection'
import { quote } from './schema'

const CHANGED = [...syncedTables.map((table) => quote(table.name)), '_tombstone']
/** The clocks of a clinic's changes in order, merged from one index per table, so that it stops at the offset without sorting. */
export const BOUNDARY = `${CHANGED.map((name) => `select clock from ${name} where clinic_id = ? and clock > ?`).join(' union all ')} order by 1 limit 1 offset ?`
export const boundaryParams = (clinicId: string, from: number, offset: number): SqlValue[] => [
  ...CHANGED.flatMap(() => [clinicId, from]),
  offset,
]

/**
 * A page of the clinic's changes after the clock `from`, in whole steps (SY13).
 * @param question `limit` in rows; `clock` is the store's, up to which there are changes at most
 */
export function readChanges(
  db: Prepared,
  {
    clinicId,
    limit,
    epoch,
    clock,
    from,
  }: { clinicId: string; limit: number; epoch: string; clock: number; from: number },
): FeedPage {
  const upTo = endOfPage(db, clinicId, from, limit) ?? clock
  const patches = syncedTables.flatMap((table) => {
    const put = db
      .statement(
        `select body from ${quote(table.name)} where clinic_id = ? and clock > ? and clock <= ? order by clock`,
      )
      .all(clinicId, from, upTo) as { body: string }[]
    const gone = deletions(db, table.name, clinicId, from, upTo)
    if (put.length === 0 && gone.length === 0) return []
    return [{ table: table.name, put: put.map(({ body }) => body), delete: gone }]
  })
  return {
    cookie: { epoch, clock: upTo, copying: null },
    copy: null,
    progress: null,
    more: upTo < clock,
    patches,
  }
}

/** The clock of the last whole step that still fits, or undefined when everything does. */
function endOfPage(db: Prepared, clinicId: string, from: number, limit: number): number | undefined {
  const at = (offset: number): number | undefined =>
    (db.statement(BOUNDARY).get(...boundaryParams(clinicId, from, offset)) as { clock: number } | undefined)?.clock
  const tooMuch = at(limit)
  if (tooMuch === undefined) return undefined
  const first = at(0)
  return first === tooMuch ? tooMuch : tooMuch - 1
}

function deletions(db: Prepared, table: string, clinicId: string, from: number, upTo: number): string[] {
  const found = db
    .statement(
      'select id from _tombstone where clinic_id = ? and clock > ? and clock <= ? and table_name = ? order by clock',
    )
    .all(clinicId, from, upTo, table) as { id: string }[]
  return found.map(({ id }) => id)
}
