import type { RefusalData } from '@shared/result'
import type { AttentionCard } from '@shared/sync/queries'
import { ownJson } from '../../db/json'
import type { ReadableDb } from '../../db/open'
import { waiting } from '../../sync/outbox'
import type { QueryHandlers } from '../query-context'

interface RejectionRow {
  readonly mutationId: number
  readonly name: string
  readonly args: string
  readonly madeAt: number
  readonly refusedAt: number
  readonly code: string
  readonly data: string
}

const REJECTIONS = 'select * from "rejection" where "settledAt" is null order by "mutationId"'

/** The patient a refused command was about: named in its arguments, or found by the row it wanted to change. */
function patientOf(db: ReadableDb, args: Record<string, unknown>): { id: string; name: string } | undefined {
  const named = (id: unknown) =>
    typeof id === 'string'
      ? db.get<{ id: string; name: string }>(
          'select "id", "familyName" || \', \' || "givenName" as "name" from "patient" where "id" = ?',
          [id],
        )
      : undefined
  const through = (table: 'appointment' | 'dialogue' | 'note', id: unknown) =>
    typeof id === 'string'
      ? named(db.get<{ patientId: string }>(`select "patientId" from "${table}" where "id" = ?`, [id])?.patientId)
      : undefined
  return (
    named(args['patientId']) ??
    through('dialogue', args['dialogueId']) ??
    through('appointment', args['id']) ??
    through('note', args['id'])
  )
}

function toCard(db: ReadableDb, row: RejectionRow): AttentionCard {
  const args = ownJson<Record<string, never>>(row.args)
  const patient = patientOf(db, args)
  return {
    ...row,
    args,
    data: ownJson<RefusalData>(row.data),
    patientId: patient?.id ?? null,
    patientName: patient?.name ?? null,
  }
}

export const syncQueries: Pick<
  QueryHandlers,
  'sync.state' | 'sync.waiting' | 'sync.diagnostics' | 'sync.storage' | 'upload.list' | 'attention.list' | 'draft.get'
> = {
  'sync.state': ({ syncState }) => syncState,
  'sync.waiting': ({ db }) =>
    waiting(db, 500).map(({ id, name, args, madeAt }) => ({ mutationId: id, name, args, madeAt })),
  'sync.diagnostics': ({ support }) => support.diagnostics(),
  'sync.storage': ({ support }) => support.storage(),
  'upload.list': ({ uploads }) => [...uploads()],
  'attention.list': ({ db }) => db.all<RejectionRow>(REJECTIONS).map((row) => toCard(db, row)),
  'draft.get': ({ db }, { key }) =>
    db.get<{ text: string }>('select "text" from "draft" where "key" = ?', [key])?.text ?? null,
}
