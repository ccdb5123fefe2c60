import { useState } from 'react'
import { useRoute } from '../../app/route'
import { useKeptState } from '../../lib/use-kept-state'
import { useDeskQuery } from '../../lib/use-query'
import { type NoteDraft, toDraft } from './note-draft'

/**
 * The draft in the editor: one just begun, one that the route names, or the one that was open when the person went to another view.
 * Only a draft of this patient is ever given.
 */
export function useEditedDraft(patientId: string): readonly [NoteDraft | null, (draft: NoteDraft | null) => void] {
  const { id: named } = useRoute()
  const [kept, keep] = useKeptState('journal.editing', (text) => text ?? '')
  const unsigned = useDeskQuery('journal.unsigned', {}).data
  const [draft, setDraft] = useState<NoteDraft | null>(null)
  const [looked, setLooked] = useState<string>()

  const wanted = named ?? kept
  // once per name: a draft that was closed stays closed
  if (unsigned && wanted !== looked) {
    setLooked(wanted)
    const note = unsigned.find((own) => own.id === wanted && own.patientId === patientId)
    if (note && !draft) setDraft(toDraft(note))
  }
  return [
    draft,
    (next) => {
      setDraft(next)
      keep(next?.id ?? '')
    },
  ]
}
