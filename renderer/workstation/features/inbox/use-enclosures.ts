import {
  type AttachmentProblem,
  attachmentName,
  checkAttachment,
  type EnclosedFile,
  HEAD_BYTES,
} from '@shared/inbox/attachment-rules'
import { MOST_ATTACHMENTS } from '@shared/inbox/model'
import { heldFile } from '@shared/inbox/queries'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../lib/id'
import { useRefusalText } from '../../lib/refusal'
import { useLocal } from '../../lib/use-command'
import { fileSize } from './file'

export interface Enclosures {
  readonly files: readonly EnclosedFile[]
  /** files that are not safe on this workstation yet */
  readonly saving: number
  /** one sentence for each file that was not taken */
  readonly problems: readonly string[]
  readonly add: (chosen: readonly File[]) => Promise<void>
  readonly remove: (id: string) => void
}

/**
 * Files of a message that is being written: checked before a byte is read, then kept on this workstation, then named by the draft. Nothing is sent before
 * the message is (S28).
 * @param update changes the draft's files out of what they are at that moment, and saves it at once
 */
export function useEnclosures(
  files: readonly EnclosedFile[],
  update: (make: (files: readonly EnclosedFile[]) => readonly EnclosedFile[]) => void,
): Enclosures {
  const { t, i18n } = useTranslation('inbox')
  const refusalText = useRefusalText()
  const hold = useLocal('file.hold')
  const [saving, setSaving] = useState(0)
  const [problems, setProblems] = useState<readonly string[]>([])

  const why = (problem: AttachmentProblem | 'file-unreadable', { name, size }: File): string =>
    t(`enclosure.problem.${problem}`, { name, size: fileSize(size, i18n.language) })

  /** Undefined when the file is kept, else a sentence. */
  const take = async (file: File): Promise<string | undefined> => {
    const head = await bytesOf(file.slice(0, HEAD_BYTES))
    if (!head) return why('file-unreadable', file)
    const checked = checkAttachment(file.name, file.size, head)
    if ('problem' in checked) return why(checked.problem, file)
    const bytes = await bytesOf(file)
    if (!bytes) return why('file-unreadable', file)
    const held = await hold({ bytes })
    if (!held.ok) return `${file.name}: ${refusalText(held)}`
    const { sha256, type, bytes: size } = heldFile.parse(held.value)
    const enclosed = { id: newId(), name: attachmentName(file.name, type), type, bytes: size, sha256 }
    // the same file twice in one message is a slip of the hand
    update((have) => (have.some((one) => one.sha256 === sha256) ? have : [...have, enclosed]))
    return undefined
  }

  const add = async (chosen: readonly File[]): Promise<void> => {
    const room = chosen.slice(0, Math.max(0, MOST_ATTACHMENTS - files.length))
    const sentences: string[] = room.length < chosen.length ? [t('enclosure.tooMany', { limit: MOST_ATTACHMENTS })] : []
    setProblems([])
    setSaving((count) => count + room.length)
    for (const file of room) {
      const sentence = await take(file)
      if (sentence !== undefined) sentences.push(sentence)
      setSaving((count) => count - 1)
    }
    setProblems(sentences)
  }

  return {
    files,
    saving,
    problems,
    add,
    remove: (id) => {
      setProblems([])
      update((have) => have.filter((one) => one.id !== id))
    },
  }
}

/** Undefined when the file was moved or is a folder. */
const bytesOf = (file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  )
