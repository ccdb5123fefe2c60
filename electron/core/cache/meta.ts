import type { ReadableDb, WritableDb } from '../db/open'

/** Single values the workstation keeps for itself. */
export type MetaKey =
  | 'clientId'
  | 'nextMutationId'
  | 'cookie'
  /** own commands up to this number are known to be carried out or refused */
  | 'acknowledgedUntil'
  /** a copy comes over rows of an older one: why, until it is complete */
  | 'sweep'
  /** rows of a copy under way, {done, total} */
  | 'copyProgress'
  /** a person has stopped the copy for now */
  | 'copyPaused'
  | 'rejectionsUntil'
  | 'lastSyncedAt'
  | 'userId'
  | 'privateKey'
  | 'sealerKey'
  | 'oauthClientId'
  | 'clinicId'

export const getMeta = (db: ReadableDb, key: MetaKey): string | undefined =>
  db.get<{ value: string }>('select "value" from "meta" where "key" = ?', [key])?.value

export const setMeta = (db: WritableDb, key: MetaKey, value: string): void => {
  db.run(
    'insert into "meta" ("key", "value") values (?, ?) on conflict ("key") do update set "value" = excluded."value"',
    [key, value],
  )
}

export const deleteMeta = (db: WritableDb, key: MetaKey): void => {
  db.run('delete from "meta" where "key" = ?', [key])
}

export const getNumber = (db: ReadableDb, key: MetaKey, otherwise: number): number => {
  const text = getMeta(db, key)
  return text === undefined ? otherwise : Number(text)
}
