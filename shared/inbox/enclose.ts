import { ok, type Result, refuse } from '../result'
import type { Reads, Tx } from '../tx'
import { type EnclosedFile, nameFits } from './attachment-rules'
import { attachments, type Dialogue } from './model'

/** Ids come from outside: one that is known, or stands twice, would overwrite another file. A name must not pretend to be of another kind. */
export async function checkEnclosed(tx: Reads, files: readonly EnclosedFile[]): Promise<Result<null>> {
  if (new Set(files.map(({ id }) => id)).size < files.length) return refuse('id-used')
  for (const { id, name, type } of files) {
    if (await tx.get(attachments, id)) return refuse('id-used')
    if (!nameFits(name, type)) return refuse('file-name')
  }
  return ok()
}

/** Puts the files' rows beside the message that names them. */
export async function enclose(tx: Tx, dialogue: Dialogue, files: readonly EnclosedFile[]): Promise<void> {
  const { id: dialogueId, clinicId, patientId } = dialogue
  for (const file of files) await tx.put(attachments, { ...file, clinicId, dialogueId, patientId })
}

/** Of every command that carries files under this name. */
export const enclosesAttachments = (args: { readonly attachments: readonly EnclosedFile[] }) => args.attachments
