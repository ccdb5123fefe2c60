import { type PatientNews, patientNews } from '@shared/citizen/model'
import type { ReadableDb } from '../../db/open'
import { decodeRow } from '../../db/row-codec'

/** What HelseNorge has told the patient about one appointment or dialogue, oldest first. */
export function toldOf(db: ReadableDb, subjectId: string): Pick<PatientNews['news'][number], 'kind' | 'at'>[] {
  const raw = db.get<Record<string, unknown>>('select * from "patientNews" where "id" = ?', [subjectId])
  return raw ? decodeRow(patientNews, raw).news.map(({ kind, at }) => ({ kind, at })) : []
}
