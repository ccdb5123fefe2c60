import type { LocalName, Locals } from '@shared/contract'
import type { LocalTable } from '@shared/define'
import type { Instant } from '@shared/time/instant'
import type { z } from 'zod'
import type { WritableDb } from '../db/open'
import { pauseCopy } from '../sync/copy-pause'
import { wantRebuild } from '../sync/rebuild'
import { setMeta } from './meta'

/** Acts that leave something in the cache; presence and training never do. */
export type KeptLocal = Exclude<LocalName, 'presence.set' | 'training.order' | 'training.moveClock'>

type Handler<N extends KeptLocal> = (
  db: WritableDb,
  args: z.output<Locals[N]['args']>,
  now: Instant,
) => LocalTable | null

function saveDraft(db: WritableDb, { key, text }: { key: string; text: string }, now: Instant): void {
  if (text === '') {
    db.run('delete from "draft" where "key" = ?', [key])
    return
  }
  db.run(
    `insert into "draft" ("key", "text", "changedAt") values (?, ?, ?)
     on conflict ("key") do update set "text" = excluded."text", "changedAt" = excluded."changedAt"`,
    [key, text, now],
  )
}

/** Acts on this desk only; each answers which local table it changed. `sync.now` changes nothing: the engine hears of it from the port. */
export const localHandlers: { readonly [N in KeptLocal]: Handler<N> } = {
  'session.switchUser': (db, { employeeId }) => {
    setMeta(db, 'userId', employeeId)
    return 'session'
  },
  'attention.settle': (db, { mutationId, also, draft }, now) => {
    for (const id of [mutationId, ...(also ?? [])])
      db.run('update "rejection" set "settledAt" = ? where "mutationId" = ? and "settledAt" is null', [now, id])
    if (draft) saveDraft(db, draft, now)
    return 'rejection'
  },
  'attention.restore': (db, { mutationIds }) => {
    for (const id of mutationIds)
      db.run(
        'update "rejection" set "settledAt" = null where "mutationId" = ? and "takenUpBy" is null and "decidedBy" is null',
        [id],
      )
    return 'rejection'
  },
  'sync.settleLost': (db, { rows, seen }, now) => {
    for (const { tableName, id, noticedAt } of rows)
      db.run('update "lostRow" set "settledAt" = ? where "tableName" = ? and "id" = ? and "noticedAt" = ?', [
        seen ? now : null,
        tableName,
        id,
        noticedAt,
      ])
    return 'lostRow'
  },
  'draft.save': (db, draft, now) => {
    saveDraft(db, draft, now)
    return 'draft'
  },
  'sync.now': () => null,
  'sync.pauseCopy': (db, { paused }) => {
    pauseCopy(db, paused)
    return 'outbox'
  },
  'sync.rebuild': (db) => {
    wantRebuild(db)
    return 'syncLog'
  },
  // `hold` of blobs.ts has its own answer and transaction
  'file.hold': () => null,
}
