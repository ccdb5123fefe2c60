import { useState } from 'react'
import { useApi } from '../../app/connection'
import { checkFile, HEAD_BYTES, MOST_FILES } from '../../lib/check-file'
import { citizen } from '../../lib/citizen'
import type { Draft } from '../../lib/drafts'
import { useSpeech } from '../../lib/i18n'
import { newId } from '../../lib/id'
import type { Letter, LetterFile } from './letter'

/** Attachments of a letter: checked first, then sent at once while the person writes on (S28). */
export function useFiles(draft: Draft<Letter>) {
  const { t, format } = useSpeech()
  const api = useApi()
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const patch = (id: string, part: Partial<LetterFile>) =>
    draft.update(({ files }) => ({ files: files.map((each) => (each.id === id ? { ...each, ...part } : each)) }))

  const upload = async (entry: Pick<LetterFile, 'id' | 'file'>) => {
    const control = new AbortController()
    patch(entry.id, { state: 'uploading', part: 0, stop: () => control.abort() })
    const outcome = await citizen.upload(api, entry.file, {
      key: newId(),
      signal: control.signal,
      onProgress: (part) => patch(entry.id, { part }),
    })
    patch(entry.id, outcome.ok ? { state: 'done', part: 1, sha256: outcome.value.sha256 } : { state: 'failed' })
  }

  const add = async (chosen: readonly File[]) => {
    const refused: string[] = []
    let room = MOST_FILES - draft.value.files.length
    for (const file of chosen) {
      const checked = checkFile(file.size, new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()))
      if ('problem' in checked) {
        refused.push(t(`files.${checked.problem}`, { name: file.name, size: format.bytes(file.size) }))
      } else if (room <= 0) {
        refused.push(t('files.tooMany', { limit: MOST_FILES }))
        break
      } else {
        room -= 1
        const entry: LetterFile = {
          id: newId(),
          name: file.name.slice(-200),
          type: checked.type,
          bytes: file.size,
          file,
          part: 0,
          state: 'uploading',
          sha256: undefined,
          stop: () => undefined,
        }
        draft.update(({ files }) => ({ files: [...files, entry] }))
        void upload(entry)
      }
    }
    setRefusals(refused)
  }
  const remove = (entry: LetterFile) => {
    entry.stop()
    draft.update(({ files }) => ({ files: files.filter((each) => each.id !== entry.id) }))
  }
  return { add, remove, retry: (entry: LetterFile) => void upload(entry), refusals }
}
