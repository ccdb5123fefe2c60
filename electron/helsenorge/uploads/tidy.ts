import { savedDocuments } from '@shared/citizen/documents'
import { attachments } from '@shared/inbox/model'
import { HOUR, type Instant } from '@shared/time/instant'
import type { StoreTx } from '../store/store'

/** A file that was not gone on with, or not used, within this time must be sent again, ms. */
const KEEP = 24 * HOUR
/** At a time, so that nobody's part waits for a day's leavings. */
const AT_ONCE = 50

/** Forgets what was begun or sent and not used for a day; bytes that nothing else names go with it. */
export async function forgetOld(tx: StoreTx, now: Instant): Promise<void> {
  for (const { owner, sha256, done } of await tx.uploadsOlderThan(now - KEEP, AT_ONCE)) {
    await tx.dropUpload(owner, sha256)
    if (!done || (await tx.hasUpload(sha256))) continue
    if (!(await isNamed(tx, sha256))) await tx.deleteBlob(sha256)
  }
}

/** A letter carries the bytes, or somebody keeps a copy among the own documents (S142). */
export async function isNamed(tx: StoreTx, sha256: string): Promise<boolean> {
  const sent = await tx.list(attachments, { where: { sha256 }, limit: 1 })
  return sent.length > 0 || (await tx.list(savedDocuments, { where: { sha256 }, limit: 1 })).length > 0
}
