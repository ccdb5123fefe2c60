import type { Cookie } from '@shared/protocol'
import { getMeta, setMeta } from '../cache/meta'
import { ownJson } from '../db/json'
import type { ReadableDb, WritableDb } from '../db/open'

/** Up to where this cache has received; null before the first page. */
export const storedCookie = (db: ReadableDb): Cookie | null => {
  const text = getMeta(db, 'cookie')
  return text === undefined ? null : ownJson<Cookie>(text)
}

export const storeCookie = (db: WritableDb, cookie: Cookie): void => setMeta(db, 'cookie', JSON.stringify(cookie))

export const sameCookie = (a: Cookie | null, b: Cookie | null): boolean =>
  a === b || (a !== null && b !== null && a.epoch === b.epoch && a.clock === b.clock && a.copying === b.copying)
