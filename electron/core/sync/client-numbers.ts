import type { PullAnswer, Rejection } from '@shared/protocol'
import type { Instant } from '@shared/time/instant'
import { getNumber, setMeta } from '../cache/meta'
import type { WritableDb } from '../db/open'
import { keepRejection } from './keep-rejection'
import { nextCardNumber } from './next-card-number'

/**
 * Takes a new client id and numbers everything that waits anew from 1, in its order: for a HelseNorge that has forgotten numbers it had acknowledged (SY26), and
 * for a cache that is an older copy of itself (SY30). Under the old id a late repetition of an old push can only meet a gap.
 */
export function takeNewClientId(db: WritableDb, clientId: string): void {
  const waiting = db.all<{ mutationId: number }>('select "mutationId" from "outbox" order by "mutationId"')
  // upwards in order, and never above the old number: no two rows meet
  for (const [i, { mutationId }] of waiting.entries())
    db.run('update "outbox" set "mutationId" = ? where "mutationId" = ?', [i + 1, mutationId])
  // what was acknowledged under the old id can not be compared with the numbers of the new
  db.run('delete from "acknowledged"')
  setMeta(db, 'clientId', clientId)
  setMeta(db, 'nextMutationId', String(waiting.length + 1))
  setMeta(db, 'acknowledgedUntil', '0')
  setMeta(db, 'rejectionsUntil', '0')
}

/**
 * HelseNorge says that numbers given here were given to other commands before: this cache was put back from an older copy of itself (SY30).
 * @param doneUntil those up to it are known to be this very cache's, and carried out or refused: the pull brings what was done
 * @param refusals of this client as HelseNorge still knows them: those of its own become cards (SY7)
 */
export function giveNumbersUp(
  db: WritableDb,
  doneUntil: number,
  refusals: readonly Rejection[],
  clientId: string,
): void {
  for (const refusal of refusals) if (refusal.mutationId <= doneUntil) keepRejection(db, refusal, new Set())
  db.run('delete from "outbox" where "mutationId" <= ?', [doneUntil])
  takeNewClientId(db, clientId)
}

/**
 * Own commands HelseNorge had carried out and, put back from a backup, has forgotten: not sent again by themselves, each becomes a card (SY24).
 * @param until HelseNorge's last number of this client now
 */
export function cardsForForgotten(db: WritableDb, until: number, now: Instant): void {
  const forgotten = db.all<{ commandId: string }>(
    `select "commandId" from "acknowledged" where "mutationId" > ?
       and not exists (select 1 from "rejection" where "rejection"."commandId" = "acknowledged"."commandId")
     order by "mutationId"`,
    [until],
  )
  for (const { commandId } of forgotten) {
    db.run(
      `insert into "rejection" ("mutationId", "commandId", "name", "args", "madeAt", "refusedAt", "code", "data", "settledAt", "employeeId")
       select ?, "commandId", "name", "args", "madeAt", ?, 'lost-in-restore', '{}', null, "employeeId" from "acknowledged" where "commandId" = ?`,
      [nextCardNumber(db), now, commandId],
    )
  }
}

/** Whether HelseNorge's last number of this client shows that it has forgotten some, or that somebody else has counted under this id. */
export function standingOfNumbers(
  db: WritableDb,
  { lastMutationId, lastCommandId }: Pick<PullAnswer, 'lastMutationId' | 'lastCommandId'>,
): 'as known' | 'forgotten' | 'copied' {
  if (lastMutationId < getNumber(db, 'acknowledgedUntil', 0)) return 'forgotten'
  if (lastMutationId >= getNumber(db, 'nextMutationId', 1)) return 'copied'
  const own = db.get<{ commandId: string }>('select "commandId" from "outbox" where "mutationId" = ?', [lastMutationId])
  return own && own.commandId !== lastCommandId ? 'copied' : 'as known'
}
