import type { QueryResult } from '@shared/contract'
import { markOf } from '@shared/journal/commands'
import { useState } from 'react'
import { useDeskQuery } from '../../lib/use-query'
import type { NoteDraft, NoteText } from './note-draft'

type Standing = NonNullable<QueryResult<'journal.note'>>

/** A colleague's words that stand where one's own are being written, and the ways out. */
export interface Rival {
  readonly note: Standing
  /** cards about the same note: decided with it */
  readonly cards: readonly number[]
  /** these words stand, upon having seen the colleague's */
  readonly write: (text: NoteText) => Promise<void>
  /** the colleague's words stand */
  readonly yield: () => Promise<void>
  /** own words become a note of their own */
  readonly saveApart: (newId: string, text: NoteText) => Promise<void>
}

/**
 * Looks at the note as it stands while it is being edited: whether the words there are one's own, or somebody else's.
 * @param draft as it was opened
 */
export function useRival(editing: { draft: NoteDraft; apart: boolean; touched: boolean }) {
  const { draft } = editing
  const note = useDeskQuery('journal.note', { id: draft.id }).data
  const [own, setOwn] = useState<readonly string[]>(() => [markOf(draft)])
  const [stands, setStands] = useState(editing.apart)
  const cards = useDeskQuery('attention.list', {}, { enabled: stands }).data
  const foreign = note && (note.status !== 'draft' || !own.includes(markOf(note))) ? note : null
  return {
    /** somebody else's words stand in the note, or it has been signed */
    row: foreign ? { note: foreign } : null,
    /** to be decided by the person; the note itself may have become one's own again meanwhile */
    standing:
      stands && note && editing.touched
        ? { note, cards: (cards ?? []).filter((card) => isAbout(card, draft.id)).map(({ mutationId }) => mutationId) }
        : null,
    isOwn: (mark: string) => setOwn((before) => [...before.slice(-50), mark]),
    stands: () => setStands(true),
    decided: (mark: string) => {
      setOwn([mark])
      setStands(false)
    },
  }
}

const isAbout = ({ name, args }: QueryResult<'attention.list'>[number], noteId: string): boolean =>
  (name === 'note.save' || name === 'note.sign') &&
  typeof args === 'object' &&
  args !== null &&
  'id' in args &&
  args['id'] === noteId
