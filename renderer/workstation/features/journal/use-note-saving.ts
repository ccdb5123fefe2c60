import { markOf } from '@shared/journal/commands'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUnsavedGuard } from '../../app/active-patient'
import { useToast } from '../../app/toasts'
import { useDesk } from '../../lib/desk'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { type Saver, useDeferredSave } from '../../lib/use-deferred-save'
import type { NoteDraft, NoteText } from './note-draft'
import { type Rival, useRival } from './use-rival'

export interface NoteSaving extends Saver<NoteText> {
  readonly sign: (note: NoteText) => Promise<void>
  /** sentence of the last refusal */
  readonly problem: string | undefined
  /** what a colleague wrote meanwhile, until the person has decided */
  readonly rival: Rival | null
}

interface Editing {
  readonly draft: NoteDraft
  /** where the words are kept while a colleague's stand in the way */
  readonly keptUnder: string
  /** words were kept there: a decision was still owed when the window closed */
  readonly apart: boolean
  /** what stands in the editor */
  readonly text: NoteText
  /** puts text into the editor */
  readonly show: (text: NoteText) => void
  readonly onSigned: () => void
}

/**
 * Saves a draft while it is typed and signs it, each time upon the text it was written upon: a colleague's words are never written over unseen. While the
 * newest words are not saved (or could not be), another patient is not made active without asking.
 */
export function useNoteSaving({ draft, keptUnder, apart, text: written, show, onSigned }: Editing): NoteSaving {
  const { t } = useTranslation('journal')
  const client = useDesk()
  const runSign = useCommand('note.sign')
  const toast = useToast()
  const refusalText = useRefusalText()
  const [problem, setProblem] = useState<string>()
  const [touched, setTouched] = useState(apart)
  const [signing, setSigning] = useState(false)
  const { id, patientId, occurredAt } = draft
  const seen = useRef(draft.fresh ? null : markOf(draft))
  const rival = useRival({ draft, apart, touched: touched && !signing })
  const isApart = useRef(apart)

  const saver = useDeferredSave<NoteText>(async ({ contactType, body, icpc }) => {
    const text = { contactType, body, icpc }
    // kept beside the note until the person has decided whose words stand
    const keep = () => client.local('draft.save', { key: keptUnder, text: JSON.stringify(text) })
    if (isApart.current) {
      await keep()
      return
    }
    const saved = await client.command('note.save', { id, patientId, occurredAt, ...text, seen: seen.current })
    if (saved.ok) {
      seen.current = markOf(text)
      rival.isOwn(seen.current)
      setProblem(undefined)
      return
    }
    if (saved.code === 'note-changed' || saved.code === 'note-locked') {
      await keep()
      isApart.current = true
      rival.stands()
      return
    }
    setProblem(refusalText(saved))
    throw new Error(saved.code)
  })
  useUnsavedGuard(saver.state === 'dirty' || saver.state === 'saving' || saver.state === 'failed')

  const quiet = saver.state !== 'dirty' && saver.state !== 'saving'
  const foreign = rival.row !== null && quiet ? rival.row : null
  const adopt = useEffectEvent(() => {
    if (!foreign) return
    const { contactType, body, icpc } = foreign.note
    if (!touched && foreign.note.status === 'draft') {
      seen.current = markOf(foreign.note)
      rival.isOwn(seen.current)
      show({ contactType, body, icpc })
    } else if (touched && !signing && !isApart.current) {
      isApart.current = true
      rival.stands()
      // it was saved in the note, and the note is no longer one's own
      saver.change(written)
    }
  })
  const foreignMark = foreign && markOf(foreign.note) + foreign.note.status
  useEffect(() => {
    if (foreignMark !== null) adopt()
  }, [foreignMark])

  const sign = async ({ body, icpc, contactType }: NoteText): Promise<void> => {
    await saver.flush()
    if (isApart.current) return setProblem(t('rival.first'))
    setSigning(true)
    const signed = await runSign({ id, body, icpc, contactType, seen: seen.current })
    setSigning(false)
    if (!signed.ok) return setProblem(t('editor.signFailed', { reason: refusalText(signed) }))
    toast(t('editor.signed'), 'success')
    onSigned()
  }
  // a note that was opened and left without a word is no note
  const change = (note: NoteText): void => {
    const nothing = note.body.trim() === '' && note.icpc.length === 0
    if (draft.fresh && nothing && saver.state === 'clean') return
    setTouched(true)
    saver.change(note)
  }
  const settled = async (): Promise<void> => {
    isApart.current = false
    setProblem(undefined)
    await client.local('draft.save', { key: keptUnder, text: '' })
  }
  const standing = rival.standing
  return {
    ...saver,
    change,
    sign,
    problem,
    rival: standing && {
      ...standing,
      write: async (text) => {
        await saver.flush()
        const own = { id, patientId, occurredAt, ...text, seen: markOf(standing.note) }
        const saved = await client.command('note.save', own, standing.cards)
        if (!saved.ok) return setProblem(refusalText(saved))
        seen.current = markOf(text)
        rival.decided(seen.current)
        await settled()
        show(text)
      },
      yield: async () => {
        await saver.flush()
        for (const mutationId of standing.cards) await client.local('attention.settle', { mutationId })
        seen.current = markOf(standing.note)
        rival.decided(seen.current)
        setTouched(false)
        await settled()
        const { contactType, body, icpc } = standing.note
        show({ contactType, body, icpc })
      },
      saveApart: async (newId, text) => {
        await saver.flush()
        const own = { id: newId, patientId, occurredAt, ...text, seen: null }
        const saved = await client.command('note.save', own, standing.cards)
        if (!saved.ok) return setProblem(refusalText(saved))
        await settled()
        toast(t('rival.savedApart'), 'success')
        onSigned()
      },
    },
  }
}
