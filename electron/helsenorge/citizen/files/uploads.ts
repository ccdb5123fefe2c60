import type { AttachmentType } from '@shared/inbox/model'
import { attachmentType } from '@shared/inbox/model'
import { HOUR, type Instant } from '@shared/time/instant'
import { z } from 'zod'
import { HttpProblem } from '../../http/problem'
import type { ReadTx, StoreTx } from '../../store/store'

/** A file that was uploaded and not used within this time must be uploaded again, ms. */
const KEEP = 24 * HOUR
/** Files one person may have uploaded within that time. */
const MOST = 60

const upload = z.object({ type: attachmentType, bytes: z.int(), at: z.int() })
const spaceOf = (patientId: string): string => `upload:${patientId}`

/** Remembers that this person has sent these bytes: nobody attaches bytes of others by knowing their hash. */
export async function rememberUpload(
  tx: StoreTx,
  patientId: string,
  file: { sha256: string; type: AttachmentType; bytes: number },
  now: Instant,
): Promise<void> {
  const space = spaceOf(patientId)
  const before = await tx.listValues(space)
  let count = before.length
  for (const { key, value } of before) {
    if (upload.parse(JSON.parse(value)).at >= now - KEEP) continue
    await tx.deleteValue(space, key)
    count -= 1
  }
  if (count >= MOST) throw new HttpProblem(429, 'too-many-requests', { headers: { 'retry-after': '3600' } })
  await tx.putValue(space, file.sha256, JSON.stringify({ type: file.type, bytes: file.bytes, at: now }))
}

/**
 * Every attachment must be a file this person has uploaded, of the kind and size HelseNorge itself found.
 * @throws HttpProblem 409 file-missing
 */
export async function requireUploaded(
  tx: ReadTx,
  patientId: string,
  files: readonly { sha256: string; type: AttachmentType; bytes: number; name: string }[],
): Promise<void> {
  for (const file of files) {
    const text = await tx.getValue(spaceOf(patientId), file.sha256)
    const found = text === undefined ? undefined : upload.parse(JSON.parse(text))
    if (found?.type !== file.type || found.bytes !== file.bytes) throw new HttpProblem(409, 'file-missing')
  }
}
