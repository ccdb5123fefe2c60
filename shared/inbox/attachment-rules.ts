import { z } from 'zod'
import { id } from '../id'
import { type AttachmentType, attachmentType, MAX_ATTACHMENT_BYTES, MOST_ATTACHMENTS } from './model'

const SIGNATURES: readonly { type: AttachmentType; bytes: readonly number[] }[] = [
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
]
/** How many first bytes tell the kind of a file. */
export const HEAD_BYTES = 8

/** Endings a name of this kind may have; the first is what a name without one gets. */
const ENDINGS: Readonly<Record<AttachmentType, readonly [string, ...string[]]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'application/pdf': ['pdf'],
}

/** What a file chooser offers; the bytes decide, not the name. */
export const ACCEPTED_FILES = [
  ...Object.keys(ENDINGS),
  ...Object.values(ENDINGS).flatMap((endings) => endings.map((ending) => `.${ending}`)),
].join(',')

/** The kind of a file by its first bytes, never by its name; undefined = not allowed. */
export const sniffAttachment = (head: Uint8Array): AttachmentType | undefined =>
  SIGNATURES.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte))?.type

export type AttachmentProblem = 'file-empty' | 'file-too-large' | 'file-type' | 'file-name'
export type Checked = { readonly type: AttachmentType } | { readonly problem: AttachmentProblem }

/** Kind and size alone: what can be said of bytes that have no name yet, such as those on their way to HelseNorge (S14, S28). */
export function checkBytes(bytes: number, head: Uint8Array): Checked {
  if (bytes === 0) return { problem: 'file-empty' }
  if (bytes > MAX_ATTACHMENT_BYTES) return { problem: 'file-too-large' }
  const type = sniffAttachment(head)
  return type === undefined ? { problem: 'file-type' } : { type }
}

/**
 * Whether a file may be attached, known before a byte of it is kept or sent: asked by the patient's page, the workstation and HelseNorge (S14, S28).
 * @param bytes size of the raw file
 * @param head its first `HEAD_BYTES` bytes, or all when it is shorter
 */
export function checkAttachment(name: string, bytes: number, head: Uint8Array): Checked {
  const checked = checkBytes(bytes, head)
  return 'type' in checked && !nameFits(cleanName(name), checked.type) ? { problem: 'file-name' } : checked
}

/** Signs that are not seen and can turn a name around on the screen (U+202E shows "gpj.exe" as "exe.jpg"), and those that begin a path. */
const HIDDEN = /[\p{Cc}\p{Cf}/\\]/gu

const endingOf = (name: string): string | undefined => /\.([a-z][a-z0-9]{1,4})$/i.exec(name)?.[1]?.toLowerCase()

/** A name may have no ending, or one of its kind: the receiver's machine goes by it, whatever the bytes are. */
export function nameFits(name: string, type: AttachmentType): boolean {
  if (name.search(HIDDEN) >= 0) return false
  const ending = endingOf(name)
  return ending === undefined || ENDINGS[type].includes(ending)
}

const cleanName = (name: string): string => (name.split(/[/\\]/).at(-1) ?? '').replace(HIDDEN, '').trim()

/** The name to send a file under: no path, nothing hidden, with the ending of its kind, 200 characters at most. */
export function attachmentName(name: string, type: AttachmentType): string {
  const clean = cleanName(name)
  const ending = endingOf(clean)
  const stem = (ending === undefined ? clean : clean.slice(0, -ending.length - 1)) || 'vedlegg'
  const end = `.${ending ?? ENDINGS[type][0]}`
  return stem.slice(0, 200 - end.length) + end
}

/** A file as a command names it; its bytes travel apart (ARCHITECTURE.md, "Attachments"). */
export const enclosedFile = z.object({
  id,
  name: z.string().min(1).max(200),
  type: attachmentType,
  bytes: z.int().min(1).max(MAX_ATTACHMENT_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type EnclosedFile = z.infer<typeof enclosedFile>
export const enclosedFiles = z.array(enclosedFile).max(MOST_ATTACHMENTS)
