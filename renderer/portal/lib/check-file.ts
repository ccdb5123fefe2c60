import { type AttachmentType, MAX_ATTACHMENT_BYTES } from '@shared/inbox/model'
import { sniffAttachment } from '@shared/inbox/rules'

export const MOST_FILES = 10
/** What the file chooser offers; the bytes decide, not the name. */
export const ACCEPTED = 'image/jpeg,image/png,application/pdf,.jpg,.jpeg,.png,.pdf'
/** How many first bytes tell the kind of a file. */
export const HEAD_BYTES = 8

export type FileProblem = 'empty' | 'tooLarge' | 'wrongType'

/** Whether a file may be sent, known before a byte of it leaves the device (S28). */
export function checkFile(bytes: number, head: Uint8Array): { type: AttachmentType } | { problem: FileProblem } {
  if (bytes === 0) return { problem: 'empty' }
  if (bytes > MAX_ATTACHMENT_BYTES) return { problem: 'tooLarge' }
  const type = sniffAttachment(head)
  return type === undefined ? { problem: 'wrongType' } : { type }
}
