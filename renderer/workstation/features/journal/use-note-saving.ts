import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUnsavedGuard } from '../../app/active-patient'
import { useToast } from '../../app/toasts'
import { useDesk } from '../../lib/desk'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { type Saver, useDeferredSave } from '../../lib/use-deferred-save'
import type { NoteDraft, NoteText } from './note-draft'

export interface NoteSaving extends Saver<NoteText> {
  readonly sign: (note: NoteText) => Promise<void>
  /** sentence of the last refusal */
  readonly problem: string | undefined
}

/**
 * Saves a draft while it is typed and signs it. While the newest words are not saved (or could not be), another patient is not made active
 * without asking.
 */
export function useNoteSaving(draft: NoteDraft, onSigned: () => void): NoteSaving {
  const { t } = useTranslation('journal')
  const client = useDesk()
  const runSign = useCommand('note.sign')
  const toast = useToast()
  const refusalText = useRefusalText()
  const [problem, setProblem] = useState<string>()
  const { id, patientId, occurredAt } = draft

  const saver = useDeferredSave<NoteText>(async ({ contactType, body, icpc }) => {
    const saved = await client.command('note.save', { id, patientId, occurredAt, contactType, body, icpc })
    setProblem(saved.ok ? undefined : refusalText(saved))
    if (!saved.ok) throw new Error(saved.code)
  })
  useUnsavedGuard(saver.state === 'dirty' || saver.state === 'saving' || saver.state === 'failed')

  const sign = async ({ body, icpc, contactType }: NoteText): Promise<void> => {
    await saver.flush()
    const signed = await runSign({ id, body, icpc, contactType })
    if (!signed.ok) return setProblem(t('editor.signFailed', { reason: refusalText(signed) }))
    toast(t('editor.signed'), 'success')
    onSigned()
  }
  // a note that was opened and left without a word is no note
  const change = (note: NoteText): void => {
    const nothing = note.body.trim() === '' && note.icpc.length === 0
    if (!draft.fresh || !nothing || saver.state !== 'clean') saver.change(note)
  }
  return { ...saver, change, sign, problem }
}
