import type { newDialogue } from '@shared/citizen/api'
import { useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { useApi } from '../../app/connection'
import { refresh } from '../../app/queries'
import { useRouter } from '../../app/router'
import { useSession } from '../../app/session'
import { citizen } from '../../lib/citizen'
import { useDraft } from '../../lib/drafts'
import { newId } from '../../lib/id'
import { useAttempt } from '../../lib/use-attempt'
import { arrived, type Enclosing } from '../files/enclosure'

type NewDialogue = z.infer<typeof newDialogue>
export const SUBJECT_LIMIT = 200
export const BODY_LIMIT = 10_000

export interface Letter extends Enclosing {
  /** ids of the coming dialogue and its message, made at the first press: sent twice it is still one */
  readonly id: string | undefined
  readonly messageId: string | undefined
  readonly subject: string
  readonly body: string
  readonly notUrgent: boolean
  readonly prescriptionIds: readonly string[]
}
const EMPTY: Letter = {
  id: undefined,
  messageId: undefined,
  subject: '',
  body: '',
  files: [],
  notUrgent: false,
  prescriptionIds: [],
}

/** What the chosen person writes in one of the three services that open a dialogue, and its sending (S13-S18, S35). */
export function useLetter(kind: NewDialogue['kind']) {
  const api = useApi()
  const client = useQueryClient()
  const { chosen } = useSession()
  const { go } = useRouter()
  const draft = useDraft(`${kind}:${chosen.id}`, EMPTY)
  const { submit, pending, problem } = useAttempt((body: NewDialogue, key) => citizen.openDialogue(api, body, key))

  const send = async (text: Pick<NewDialogue, 'subject' | 'body'>) => {
    const id = draft.value.id ?? newId()
    const messageId = draft.value.messageId ?? newId()
    draft.change({ id, messageId })
    const outcome = await submit({
      id,
      messageId,
      patientId: chosen.id,
      kind,
      subject: text.subject.trim(),
      body: text.body.trim(),
      attachments: arrived(draft.value.files),
      prescriptionIds: [...draft.value.prescriptionIds],
    })
    if (!outcome?.ok) return
    go('sent', { id }, { replace: true })
    draft.discard()
    void refresh(client)
  }
  return { draft, send, pending, problem }
}
