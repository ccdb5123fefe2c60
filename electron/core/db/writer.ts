import type { WritableDb } from './open'

/**
 * The one writer: transactions queue up and run one at a time, so that the awaits inside a command can never interleave with another write.
 * A thrown error or a `false` from `keep` rolls back; nothing outside is told before the commit.
 */
export interface Writer {
  transaction<T>(body: (db: WritableDb) => T | Promise<T>, keep?: (value: T) => boolean): Promise<T>
}

export function makeWriter(db: WritableDb): Writer {
  let last: Promise<unknown> = Promise.resolve()
  const run = async <T>(body: (db: WritableDb) => T | Promise<T>, keep: (value: T) => boolean): Promise<T> => {
    db.run('begin immediate')
    try {
      const value = await body(db)
      db.run(keep(value) ? 'commit' : 'rollback')
      return value
    } catch (error) {
      db.run('rollback')
      throw error
    }
  }
  return {
    transaction: (body, keep = () => true) => {
      const mine = last.then(() => run(body, keep))
      last = mine.catch(() => undefined)
      return mine
    },
  }
}
