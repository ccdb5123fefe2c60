import { type PatientNews, patientNews } from '@shared/citizen/model'
import { MOST_TOLD } from '@shared/citizen/queries'
import type { QueryResult } from '@shared/contract'
import type { ReadableDb } from '../../db/open'
import { decodeRow } from '../../db/row-codec'
import type { QueryHandlers } from '../query-context'

type Told = Omit<PatientNews['news'][number], 'id' | 'vendor'> & { readonly vendor: 'sms' | 'email' | null }

/** What the patient was told about one appointment or dialogue, oldest first. */
export function toldOf(db: ReadableDb, subjectId: string): Told[] {
  const raw = db.get<Record<string, unknown>>('select * from "patientNews" where "id" = ?', [subjectId])
  return raw
    ? decodeRow(patientNews, raw).news.map(({ kind, at, vendor }) => ({ kind, at, vendor: vendor ?? null }))
    : []
}

export const toldSql = {
  /** newest first along the index; those of the vendor alone are looked for among the last thousand */
  log: `
    select w.*, p."familyName" || ', ' || p."givenName" as "patientName"
    from (select * from "patientNews" where "clinicId" = (select "id" from "clinic" limit 1)
          order by "lastAt" desc, "id" desc limit ?) w
    join "patient" p on p."id" = w."patientId"`,
}
const LOOKED_THROUGH = 1_000

export const toldQueries: Pick<QueryHandlers, 'told.log'> = {
  'told.log': ({ db }, { only }) => {
    const found = db.all<Record<string, unknown>>(toldSql.log, [only === 'all' ? MOST_TOLD : LOOKED_THROUGH])
    const rows: QueryResult<'told.log'> = found.flatMap((raw) => {
      const { id: subjectId, subjectKind, patientId, news } = decodeRow(patientNews, raw)
      const about = { subjectId, subjectKind, patientId, patientName: String(raw['patientName']) }
      return news.map(({ vendor, ...told }) => ({ ...told, vendor: vendor ?? null, ...about }))
    })
    return rows
      .filter(({ vendor }) => only === 'all' || vendor !== null)
      .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
      .slice(0, MOST_TOLD)
  },
}
