import { createHash } from 'node:crypto'
import { type AttachmentProblem, checkBytes, HEAD_BYTES } from '@shared/inbox/attachment-rules'
import { MAX_ATTACHMENT_BYTES } from '@shared/inbox/model'
import { SMALLEST_PART, type UploadState } from '@shared/inbox/send-bytes'
import { ok, type Result, refuse } from '@shared/result'
import type { Instant } from '@shared/time/instant'
import type { ReadTx, StoreTx, Upload } from '../store/store'
import { type Owner, ownerKey, wholeOf } from './owner'
import { forgetOld } from './tidy'

/** Files and bytes that one owner may have sent and not yet used, finished or not. */
const MOST: Readonly<Record<Owner['kind'], { readonly files: number; readonly bytes: number }>> = {
  citizen: { files: 60, bytes: 30 * MAX_ATTACHMENT_BYTES },
  clinic: { files: 200, bytes: 100 * MAX_ATTACHMENT_BYTES },
}

export interface Part {
  readonly sha256: string
  /** of the whole file, in bytes */
  readonly size: number
  readonly offset: number
  readonly bytes: Uint8Array
}

export type ReceiveRefusal = AttachmentProblem | 'wrong-offset' | 'wrong-part' | 'hash-mismatch' | 'too-many-requests'

/** How far the owner's file has come. */
export async function uploadStateOf(tx: ReadTx, owner: Owner, sha256: string): Promise<UploadState> {
  const whole = await wholeOf(tx, owner, sha256)
  if (whole) return { received: whole.bytes, done: true }
  return { received: (await tx.getUpload(ownerKey(owner), sha256))?.received ?? 0, done: false }
}

/**
 * Takes the next part of a file. The same part again, one out of order or one that overlaps is refused with the offset to go on from; when the last part
 * has come, the bytes become a blob if their sha256 and kind are right, and are thrown away if not. What a refusal changes must be kept: it is an answer,
 * not a failure.
 */
export async function receivePart(
  tx: StoreTx,
  owner: Owner,
  part: Part,
  now: Instant,
): Promise<Result<UploadState, ReceiveRefusal>> {
  const { sha256, size, offset, bytes } = part
  const whole = await wholeOf(tx, owner, sha256)
  if (whole) return ok({ received: whole.bytes, done: true })
  const key = ownerKey(owner)
  const begun = await tx.getUpload(key, sha256)
  // another size is another file under the same name: one of them is not what it says
  const received = begun?.size === size ? begun.received : 0
  if (offset !== received) return refuse('wrong-offset', { received })
  const problem = problemOf(part)
  if (problem) return refuse(problem, { mostBytes: MAX_ATTACHMENT_BYTES })
  if (received === 0) {
    await forgetOld(tx, now)
    if (begun) await tx.dropUpload(key, sha256)
    if (await isFull(tx, owner, size)) return refuse('too-many-requests')
  }
  const upload: Upload = {
    owner: key,
    sha256,
    size,
    received: offset + bytes.length,
    done: false,
    type: null,
    touchedAt: now,
  }
  await tx.putUpload(upload)
  await tx.addPart(key, sha256, offset, bytes)
  return upload.received < size ? ok({ received: upload.received, done: false }) : finish(tx, upload)
}

/** Why the part can't be taken whatever came before it. What the file is shows in its first part already: nobody sends twelve megabytes in vain. */
function problemOf({
  size,
  offset,
  bytes,
}: Part): Exclude<ReceiveRefusal, 'wrong-offset' | 'hash-mismatch'> | undefined {
  const last = offset + bytes.length === size
  if (offset === 0 && (last || bytes.length >= HEAD_BYTES)) {
    const checked = checkBytes(size, bytes)
    if ('problem' in checked) return checked.problem
  }
  if (size > MAX_ATTACHMENT_BYTES) return 'file-too-large'
  if (bytes.length === 0 || offset + bytes.length > size) return 'wrong-part'
  return last || bytes.length >= SMALLEST_PART ? undefined : 'wrong-part'
}

async function isFull(tx: StoreTx, owner: Owner, size: number): Promise<boolean> {
  const most = MOST[owner.kind]
  const have = await tx.uploadsOf(ownerKey(owner))
  return have.length >= most.files || have.reduce((sum, one) => sum + one.size, size) > most.bytes
}

async function finish(tx: StoreTx, upload: Upload): Promise<Result<UploadState, ReceiveRefusal>> {
  const { owner, sha256, size } = upload
  const bytes = await tx.takeParts(owner, sha256)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    await tx.dropUpload(owner, sha256)
    return refuse('hash-mismatch', { received: 0 })
  }
  const checked = checkBytes(bytes.length, bytes)
  if ('problem' in checked) {
    await tx.dropUpload(owner, sha256)
    return refuse(checked.problem)
  }
  await tx.putBlob(sha256, bytes)
  await tx.putUpload({ ...upload, done: true, type: checked.type })
  return ok({ received: size, done: true })
}
