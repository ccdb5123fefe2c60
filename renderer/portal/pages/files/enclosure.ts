import type { EnclosedFile } from '@shared/inbox/attachment-rules'
import type { AttachmentType } from '@shared/inbox/model'
import type { Errors } from '../../lib/form'
import type { Text } from '../../lib/i18n'
import type { Problem } from '../../lib/problem'

/** A file on its way to HelseNorge; the bytes stay in memory until it has arrived. */
export interface Enclosure {
  readonly id: string
  readonly name: string
  readonly type: AttachmentType
  readonly bytes: number
  readonly file: Blob
  /** how much has arrived, 0 to 1 */
  readonly part: number
  readonly state: 'uploading' | 'done' | 'failed'
  /** why it failed */
  readonly problem: Problem | undefined
  /** known when it has arrived */
  readonly sha256: string | undefined
  readonly stop: () => void
}
/** What a draft with files has. */
export interface Enclosing {
  readonly files: readonly Enclosure[]
}

/** As the letter names them; only those that have arrived. */
export const arrived = (files: readonly Enclosure[]): EnclosedFile[] =>
  files.flatMap(({ id, name, type, bytes, sha256 }) =>
    sha256 === undefined ? [] : [{ id, name, type, bytes, sha256 }],
  )

/** Files that are not ready to go along; the focus then goes to the button that adds files. */
export function fileErrors({ files }: Enclosing, t: Text): Errors {
  if (files.some((file) => file.state === 'failed')) return { 'add-file': t('write.filesFailed') }
  return files.some((file) => file.state === 'uploading') ? { 'add-file': t('write.waitForFiles') } : {}
}
