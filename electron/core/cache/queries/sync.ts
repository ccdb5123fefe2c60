import { waiting } from '../../sync/outbox'
import type { QueryHandlers } from '../query-context'

export const syncQueries: Pick<
  QueryHandlers,
  | 'sync.state'
  | 'sync.waiting'
  | 'sync.diagnostics'
  | 'sync.storage'
  | 'sync.supportLog'
  | 'training.faults'
  | 'upload.list'
  | 'draft.get'
> = {
  'sync.state': ({ syncState }) => syncState,
  'sync.waiting': ({ db }) =>
    waiting(db, 500).map(({ id, name, args, madeAt }) => ({ mutationId: id, name, args, madeAt })),
  'sync.diagnostics': ({ support }) => support.diagnostics(),
  'sync.storage': ({ support }) => support.storage(),
  'sync.supportLog': ({ support }) => support.log(),
  'training.faults': ({ faults }) => faults(),
  'upload.list': ({ uploads }) => [...uploads()],
  'draft.get': ({ db }, { key }) =>
    db.get<{ text: string }>('select "text" from "draft" where "key" = ?', [key])?.text ?? null,
}
