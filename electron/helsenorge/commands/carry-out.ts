import type { Actor } from '@shared/actor'
import { commandNamed } from '@shared/contract'
import { type Result, refuse } from '@shared/result'
import type { Instant } from '@shared/time/instant'
import { notify } from '../notifications/notify'
import type { StoreTx } from '../store/store'
import { ownerOf } from '../uploads/owner'
import { markUsed, requireWhole } from '../uploads/require-whole'
import { clinicTx, ForeignRow } from './clinic-tx'

/** A command as it came in, its arguments still unread. */
export interface Order {
  readonly name: string
  readonly args: unknown
  readonly actor: Actor
}

/**
 * Runs the shared command with authority inside an open transaction, and tells the patients concerned in the same one (S98-S100). Files it names must
 * have arrived whole (`file-missing`).
 * A refusal leaves the transaction as it was; a thrown error is a defect.
 */
export async function carryOut(tx: StoreTx, { name, args, actor }: Order, now: Instant): Promise<Result<unknown>> {
  const command = commandNamed(name)
  if (!command) return refuse('unknown-command')
  if (!command.allow.includes(actor.kind === 'citizen' ? 'citizen' : actor.role)) return refuse('not-allowed')
  const parsed = command.args.safeParse(args)
  if (!parsed.success)
    return refuse('bad-arguments', { where: parsed.error.issues[0]?.path.map(String).join('.') ?? '' })
  const files = command.encloses?.(parsed.data) ?? []
  const whole = await requireWhole(tx, ownerOf(actor), files)
  if (!whole.ok) return whole
  const rows = actor.kind === 'employee' ? clinicTx(tx, actor.clinicId) : tx
  return tx.attempt(
    async () => {
      try {
        const outcome = await command.run(rows, parsed.data, { actor, now })
        if (outcome.ok) {
          await markUsed(tx, ownerOf(actor), files)
          await notify(tx, now)
        }
        return outcome
      } catch (error) {
        if (error instanceof ForeignRow) return refuse('id-used')
        throw error
      }
    },
    (outcome) => outcome.ok,
  )
}
