import type { Prepared } from './connection'

/**
 * Every opening of the store begins an epoch at the clock it then has, so that the file itself tells how far each of its epochs came. A backup that is put
 * back knows nothing of what came after it: the cookies of that time are recognised, even when the clock has passed them since (SY23).
 */
export function beginEpoch(db: Prepared, epoch: string, clock: number): void {
  db.statement('insert into _epoch (epoch, began) values (?, ?)').run(epoch, clock)
}

export const presentEpoch = (db: Prepared): string =>
  (db.statement('select epoch from _epoch order by number desc limit 1').get() as { epoch: string }).epoch

/**
 * The clock up to which the epoch is this store's own past; undefined when the store never had such an epoch.
 * @param clock of the store now: how far the present epoch has come
 */
export function endOfEpoch(db: Prepared, epoch: string, clock: number): number | undefined {
  const found = db.statement('select number from _epoch where epoch = ?').get(epoch) as { number: number } | undefined
  if (!found) return undefined
  const next = db.statement('select began from _epoch where number > ? order by number limit 1').get(found.number) as
    | { began: number }
    | undefined
  return next?.began ?? clock
}
