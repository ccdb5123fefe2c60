import { cookie as cookieShape, type PullAnswer } from '@shared/protocol'
import { deleteMeta, getMeta, setMeta } from '../cache/meta'
import type { ReadableDb, WritableDb } from '../db/open'
import { pauseCopy } from './copy-pause'

/**
 * A person wants everything fetched anew (SY31). The cookie is forgotten only with the next answer: asked once more from where this cache stands, HelseNorge
 * still says whether it was put back from a backup, and what it has lost is kept aside (SY25). So a rebuild also waits for HelseNorge by itself.
 */
export function wantRebuild(db: WritableDb): void {
  setMeta(db, 'rebuild', 'wanted')
  pauseCopy(db, false)
  // a cookie that can't be read can't be asked from
  if (!readable(getMeta(db, 'cookie'))) forgetCookie(db)
}

export const rebuildWanted = (db: ReadableDb): boolean => getMeta(db, 'rebuild') !== undefined

/** With a page taken: a copy that begins is the fresh one; otherwise the next question is for one. */
export function rebuildAfter(db: WritableDb, page: Pick<PullAnswer, 'copy'>): void {
  if (!rebuildWanted(db)) return
  if (page.copy === null) forgetCookie(db)
  else deleteMeta(db, 'rebuild')
}

function forgetCookie(db: WritableDb): void {
  deleteMeta(db, 'cookie')
  deleteMeta(db, 'copyProgress')
}

function readable(text: string | undefined): boolean {
  try {
    return text === undefined || cookieShape.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}
