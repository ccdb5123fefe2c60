import { clinics, employees, groups, routings } from '@shared/clinic/model'
import type { ReadableDb } from '../../db/open'
import { decodeRow } from '../../db/row-codec'
import { getMeta } from '../meta'
import type { QueryHandlers } from '../query-context'

type Raw = Record<string, unknown>

/** The user chosen at this desk; before anyone has chosen, the first GP, so that the demo clinic opens on a full calendar. */
export function userAtDesk(db: ReadableDb): string | null {
  const chosen = getMeta(db, 'userId')
  if (chosen !== undefined) return chosen
  return db.get<{ id: string }>(`select "id" from "employee" where "role" = 'gp' order by "id" limit 1`)?.id ?? null
}

export const clinicQueries: Pick<QueryHandlers, 'clinic.overview'> = {
  'clinic.overview': ({ db, userId }) => {
    const clinic = db.get<Raw>('select * from "clinic" order by "id" limit 1')
    return {
      clinic: clinic ? decodeRow(clinics, clinic) : null,
      employees: db
        .all<Raw>('select * from "employee" order by "familyName", "id"')
        .map((raw) => decodeRow(employees, raw)),
      groups: db.all<Raw>('select * from "group" order by "name", "id"').map((raw) => decodeRow(groups, raw)),
      routings: db.all<Raw>('select * from "routing" order by "id"').map((raw) => decodeRow(routings, raw)),
      userId,
    }
  },
}
