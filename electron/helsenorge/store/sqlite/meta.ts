import type { Prepared } from './connection'

/** clock: last step taken; horizon: deletions up to it are forgotten; loading: a bulk load was begun. */
export type MetaKey = 'clock' | 'horizon' | 'loading'

export const getMeta = (db: Prepared, key: MetaKey): string | undefined =>
  (db.statement('select value from _meta where key = ?').get(key) as { value: string } | undefined)?.value

export const putMeta = (db: Prepared, key: MetaKey, value: string): void => {
  db.statement(
    'insert into _meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
  ).run(key, value)
}
