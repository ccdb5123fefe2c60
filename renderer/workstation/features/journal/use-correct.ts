import type { Note } from '@shared/journal/model'
import { useToast } from '../../app/toasts'
import { now } from '../../lib/clock'
import { newId } from '../../lib/id'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import type { NoteDraft } from './note-draft'

/** Opens a correction of a signed note: a new draft that begins with the old text; the old note stays readable (HPL section 42). */
export function useCorrect(onDraft: (draft: NoteDraft) => void): (note: Note) => Promise<void> {
  const run = useCommand('note.correct')
  const toast = useToast()
  const refusalText = useRefusalText()
  return async (note) => {
    const id = newId()
    const opened = await run({ id, correctsId: note.id })
    if (!opened.ok) return toast(refusalText(opened), 'problem')
    onDraft({ ...note, id, occurredAt: now(), correctsId: note.id, fresh: false })
  }
}
