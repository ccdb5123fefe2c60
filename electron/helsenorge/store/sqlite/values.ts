import type { Values } from '../store'
import type { Prepared } from './connection'

interface Entry {
  key: string
  value: string
}

export const readValues = (db: Prepared): Values => ({
  getValue: async (space, key) => {
    const found = db.statement('select key, value from _value where space = ? and key = ?').get(space, key)
    return (found as Entry | undefined)?.value
  },
  listValues: async (space, { after = '', limit = -1 } = {}) =>
    db
      .statement('select key, value from _value where space = ? and key > ? order by key limit ?')
      .all(space, after, limit) as Entry[],
  lastValue: async (space, upTo) =>
    (upTo === undefined
      ? db.statement('select key, value from _value where space = ? order by key desc limit 1').get(space)
      : db
          .statement('select key, value from _value where space = ? and key <= ? order by key desc limit 1')
          .get(space, upTo)) as Entry | undefined,
})

export const putValue = (db: Prepared, space: string, key: string, value: string): void => {
  db.statement(
    'insert into _value (space, key, value) values (?, ?, ?) on conflict (space, key) do update set value = excluded.value',
  ).run(space, key, value)
}

export const deleteValue = (db: Prepared, space: string, key: string): void => {
  db.statement('delete from _value where space = ? and key = ?').run(space, key)
}
