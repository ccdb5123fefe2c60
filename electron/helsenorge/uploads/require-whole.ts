import type { Enclosed } from '@shared/define'
import { ok, type Result, refuse } from '@shared/result'
import type { ReadTx, StoreTx } from '../store/store'
import { type Owner, ownerKey, wholeOf } from './owner'

/**
 * A command that names files is carried out only when their bytes are there whole, sent by the one who acts, and are what it says they are: no row ever
 * names bytes that can't be had.
 */
export async function requireWhole(
  tx: ReadTx,
  owner: Owner,
  files: readonly Enclosed[],
): Promise<Result<null, 'file-missing' | 'file-differs'>> {
  for (const { sha256, type, bytes } of files) {
    const whole = await wholeOf(tx, owner, sha256)
    if (!whole) return refuse('file-missing', { sha256 })
    if (whole.type !== type || whole.bytes !== bytes) return refuse('file-differs')
  }
  return ok()
}

/** A clinic's files are its own from now on by the rows that name them; a person's count until they are old, so that nobody fills the disk by writing letters. */
export async function markUsed(tx: StoreTx, owner: Owner, files: readonly Enclosed[]): Promise<void> {
  if (owner.kind === 'clinic') for (const { sha256 } of files) await tx.dropUpload(ownerKey(owner), sha256)
}
