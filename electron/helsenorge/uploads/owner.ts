import type { Actor } from '@shared/actor'
import { attachments } from '@shared/inbox/model'
import type { ReadTx } from '../store/store'

/** Who has sent a file: one person, or any workstation of one clinic. */
export type Owner =
  | { readonly kind: 'citizen'; readonly patientId: string }
  | { readonly kind: 'clinic'; readonly clinicId: string }

export const ownerOf = (actor: Actor): Owner =>
  actor.kind === 'citizen'
    ? { kind: 'citizen', patientId: actor.patientId }
    : { kind: 'clinic', clinicId: actor.clinicId }

/** Under which its uploads are stored. */
export const ownerKey = (owner: Owner): string =>
  owner.kind === 'citizen' ? `citizen:${owner.patientId}` : `clinic:${owner.clinicId}`

export interface Whole {
  readonly type: string
  readonly bytes: number
}

/**
 * What the owner may say it has at HelseNorge: a file it has sent whole, and for a clinic also one that an attachment of the clinic names. Bytes that only
 * somebody else has sent do not exist for it, so nobody learns of them by their hash and nobody attaches them without having them (S106).
 */
export async function wholeOf(tx: ReadTx, owner: Owner, sha256: string): Promise<Whole | undefined> {
  const upload = await tx.getUpload(ownerKey(owner), sha256)
  if (upload?.done && upload.type !== null) return { type: upload.type, bytes: upload.size }
  if (owner.kind === 'citizen') return undefined
  const [named] = await tx.list(attachments, { where: { clinicId: owner.clinicId, sha256 }, limit: 1 })
  return named && (await tx.hasBlob(sha256)) ? { type: named.type, bytes: named.bytes } : undefined
}
