import { enclosedIn } from '@shared/enclosed'
import type { Mutation } from '@shared/protocol'
import { ok, type Result, refuse } from '@shared/result'
import type { WritableDb } from '../db/open'
import type { Writer } from '../db/writer'
import { optimisticTx } from './cache-tx'
import { enqueue } from './outbox'
import { runCommand } from './run-command'

/** A command as a window hands it over. `settles`: the cards whose decision it is. */
export type Submission = Omit<Mutation, 'id'> & { readonly settles?: readonly number[] }

export interface Submitted {
  readonly result: Result<unknown>
  /** tables whose rows changed; empty after a refusal */
  readonly touched: ReadonlySet<string>
}

const seen = (db: WritableDb, commandId: string): boolean =>
  db.get('select 1 as found from "submitted" where "commandId" = ?', [commandId]) !== undefined

/** Files come to this workstation before the command that names them; without its bytes it could never be sent. */
const filesAreHere = (db: WritableDb, { name, args }: Omit<Mutation, 'id'>): boolean =>
  enclosedIn(name, args).every(
    ({ sha256 }) => db.get('select 1 as found from "blob" where "sha256" = ?', [sha256]) !== undefined,
  )

/**
 * A command's effect and its outbox row in ONE transaction: either both are there after a crash or neither. A refusal changes nothing.
 * The same `commandId` again answers ok and does nothing, so a window may ask twice. The cards it settles are settled with it, each by one decision only.
 */
export async function submit(writer: Writer, command: Submission): Promise<Submitted> {
  const touched = new Set<string>()
  const result = await writer.transaction<Result<unknown>>(
    async (db) => {
      if (seen(db, command.commandId)) return ok()
      const settled = settleCards(db, command)
      if (!settled.ok) return settled
      const outcome = await runCommand(optimisticTx(db, touched), command)
      if (!outcome.ok) return outcome
      if (!filesAreHere(db, command)) return refuse('file-gone')
      if (command.settles) touched.add('rejection')
      enqueue(db, command)
      db.run('insert into "submitted" ("commandId", "madeAt") values (?, ?)', [command.commandId, command.madeAt])
      return outcome
    },
    (outcome) => outcome.ok,
  )
  return { result, touched: result.ok ? touched : new Set() }
}

/** Refused when somebody has decided before: another window, or a second click. */
function settleCards(db: WritableDb, { settles = [], madeAt, commandId }: Submission): Result<unknown> {
  for (const mutationId of settles) {
    const open = db.run(
      'update "rejection" set "settledAt" = ?, "decidedBy" = ? where "mutationId" = ? and "settledAt" is null',
      [madeAt, commandId, mutationId],
    )
    if (open === 0) return refuse('card-settled')
  }
  return ok()
}
