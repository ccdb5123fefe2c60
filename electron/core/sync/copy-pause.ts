import { deleteMeta, getMeta, setMeta } from '../cache/meta'
import type { ReadableDb, WritableDb } from '../db/open'
import { storedCookie } from './cookie'

/** A person has stopped the copy under way; it goes on where it stood. Only a copy can be stopped: small changes are always taken (SY14). */
export const copyPaused = (db: ReadableDb): boolean =>
  getMeta(db, 'copyPaused') !== undefined && storedCookie(db)?.copying != null

export function pauseCopy(db: WritableDb, paused: boolean): void {
  if (paused) setMeta(db, 'copyPaused', 'yes')
  else deleteMeta(db, 'copyPaused')
}
