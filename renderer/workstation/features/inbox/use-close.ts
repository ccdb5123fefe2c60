import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../app/toasts'
import { UNDO_KEY_MS, useUndo } from '../../app/undo'
import { now } from '../../lib/clock'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { seenOf, type Thread } from './thread'

export interface Close {
  /** closes, or first asks when the patient would get no answer, or says why it can't be closed */
  readonly ask: () => void
  readonly asking: boolean
  readonly answer: (close: boolean) => void
}

/**
 * Closing a dialogue. An e-consultation that waits for an answer can't be closed without one, and the person is told before the rule has to;
 * any other that waits is closed only after a second look, because one key would leave a patient without an answer.
 */
export function useClose(
  { dialogue, messages }: Pick<Thread, 'dialogue' | 'messages'>,
  mustAnswer: boolean,
  onLeave: () => void,
): Close {
  const { t } = useTranslation('inbox')
  const run = useCommand('dialogue.close')
  const reopen = useCommand('dialogue.reopen')
  const offer = useUndo()
  const toast = useToast()
  const refusalText = useRefusalText()
  const [asking, setAsking] = useState(false)

  const close = async (): Promise<void> => {
    const { id: dialogueId } = dialogue
    const closed = await run({ dialogueId, ...seenOf(messages) })
    if (!closed.ok) return toast(refusalText(closed), 'problem')
    offer({
      text: t('reply.closed'),
      until: now() + UNDO_KEY_MS,
      undo: async () => {
        const back = await reopen({ dialogueId })
        return { ok: back.ok, text: back.ok ? t('reply.reopened') : refusalText(back) }
      },
    })
    onLeave()
  }
  const waits = dialogue.lastSender === 'patient'
  return {
    ask: () => {
      if (dialogue.status === 'closed') return
      if (mustAnswer) toast(t('reply.closeNeedsAnswer'), 'problem')
      else if (waits) setAsking(true)
      else void close()
    },
    asking,
    answer: (yes) => {
      setAsking(false)
      if (yes) void close()
    },
  }
}
