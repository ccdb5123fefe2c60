import { useEffect, useState } from 'react'
import { useRoute } from '../../app/route'
import { keep, kept } from '../../lib/use-kept-state'
import { useDeskQuery } from '../../lib/use-query'
import { type NoteDraft, toDraft } from './note-draft'

const KEY = 'journal.editing'

/**
 * The draft in the editor: one just begun, one that the route names, or the one that was open when the person went to another view.
 * Only a draft of this patient is ever given.
 */
export function useEditedDraft(patientId: string): readonly [NoteDraft | null, (draft: NoteDraft | null) => void] {
  const { id: named } = useRoute()
  const [before] = useState(() => kept(KEY))
  const unsigned = useDeskQuery('journal.unsigned', {}).data
  const [draft, setDraft] = useState<NoteDraft | null>(null)
  const [looked, setLooked] = useState<string | null>()

  const wanted = named ?? before
  // once per name: a draft that was closed stays closed
  if (unsigned && wanted !== looked) {
    setLooked(wanted)
    const note = unsigned.find((own) => own.id === wanted && own.patientId === patientId)
    if (note && !draft) setDraft(toDraft(note))
  }
  const draftId = draft?.id ?? ''
  useEffect(() => {
    if (looked !== undefined) keep(KEY, draftId)
  }, [draftId, looked])
  return [draft, setDraft]
}
