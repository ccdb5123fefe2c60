import { attachmentName, checkAttachment, HEAD_BYTES } from '@shared/inbox/attachment-rules'
import { MOST_ATTACHMENTS } from '@shared/inbox/model'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import type { Draft } from '../../lib/drafts'
import { useSpeech } from '../../lib/i18n'
import { newId } from '../../lib/id'
import { sendFile } from '../../lib/send-file'
import type { Enclosing, Enclosure } from './enclosure'

/** Attachments of a letter: checked first, then sent at once while the person writes on (S28). */
export function useFiles(draft: Draft<Enclosing>) {
  const { t, format } = useSpeech()
  const api = useApi()
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const patch = (id: string, part: Partial<Enclosure>) =>
    draft.update(({ files }) => ({ files: files.map((each) => (each.id === id ? { ...each, ...part } : each)) }))

  const upload = async (entry: Pick<Enclosure, 'id' | 'file'>) => {
    const control = new AbortController()
    patch(entry.id, { state: 'uploading', problem: undefined, stop: () => control.abort() })
    const outcome = await sendFile(api, entry.file, {
      signal: control.signal,
      onProgress: (part) => patch(entry.id, { part }),
    })
    patch(
      entry.id,
      outcome.ok
        ? { state: 'done', part: 1, sha256: outcome.value.sha256 }
        : { state: 'failed', problem: outcome.problem },
    )
  }

  const add = async (chosen: readonly File[]) => {
    const refused: string[] = []
    let room = MOST_ATTACHMENTS - draft.value.files.length
    for (const file of chosen) {
      const head = await file
        .slice(0, HEAD_BYTES)
        .arrayBuffer()
        .catch(() => new ArrayBuffer())
      const checked = checkAttachment(file.name, file.size, new Uint8Array(head))
      if ('problem' in checked) {
        refused.push(t(`files.problem.${checked.problem}`, { name: file.name, size: format.bytes(file.size) }))
      } else if (room <= 0) {
        refused.push(t('files.tooMany', { limit: MOST_ATTACHMENTS }))
        break
      } else {
        room -= 1
        const entry: Enclosure = {
          id: newId(),
          name: attachmentName(file.name, checked.type),
          type: checked.type,
          bytes: file.size,
          file,
          part: 0,
          state: 'uploading',
          problem: undefined,
          sha256: undefined,
          stop: () => undefined,
        }
        draft.update(({ files }) => ({ files: [...files, entry] }))
        void upload(entry)
      }
    }
    setRefusals(refused)
  }
  const remove = (entry: Enclosure) => {
    entry.stop()
    draft.update(({ files }) => ({ files: files.filter((each) => each.id !== entry.id) }))
  }
  return { add, remove, retry: (entry: Enclosure) => void upload(entry), refusals }
}
