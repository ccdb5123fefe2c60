import type { newDialogue } from '@shared/citizen/api'
import type { AttachmentType } from '@shared/inbox/model'
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

type NewDialogue = z.infer<typeof newDialogue>
export const SUBJECT_LIMIT = 200
export const BODY_LIMIT = 10_000

/** A file on its way to HelseNorge; the bytes stay in memory until it has arrived. */
export interface LetterFile {
  readonly id: string
  readonly name: string
  readonly type: AttachmentType
  readonly bytes: number
  readonly file: Blob
  /** how much has gone, 0 to 1 */
  readonly part: number
  readonly state: 'uploading' | 'done' | 'failed'
  /** known when it has arrived */
  readonly sha256: string | undefined
  readonly stop: () => void
}
export interface Letter {
  /** ids of the coming dialogue and its message, made at the first press: sent twice it is still one */
  readonly id: string | undefined
  readonly messageId: string | undefined
  readonly subject: string
  readonly body: string
  readonly files: readonly LetterFile[]
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
      attachments: draft.value.files.flatMap(({ id, name, type, bytes, sha256 }) =>
        sha256 === undefined ? [] : [{ id, name, type, bytes, sha256 }],
      ),
      prescriptionIds: [...draft.value.prescriptionIds],
    })
    if (!outcome?.ok) return
    go('sent', { id }, { replace: true })
    draft.discard()
    void refresh(client)
  }
  return { draft, send, pending, problem }
}
