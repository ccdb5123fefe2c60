import './reply.css'
import { PaperplaneIcon } from '@navikt/aksel-icons'
import { Button, Textarea } from '@navikt/ds-react'
import type { Dialogue } from '@shared/inbox/model'
import type { Prescription } from '@shared/patient/model'
import { type KeyboardEvent, type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session'
import { useToast } from '../../app/toasts'
import { newId } from '../../lib/id'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { type Draft, useDraft } from '../../lib/use-draft'
import { DraftState } from './draft-state'
import { contradicts } from './renewal'
import { RenewalForm } from './renewal-form'
import { type ReplyDraft, readReply, replyKey, writeReply } from './reply-draft'

interface Props {
  readonly textRef: Ref<HTMLTextAreaElement>
  readonly dialogue: Dialogue
  /** the message that stands last on the screen */
  readonly seen: { readonly seenId?: string }
  /** prescriptions of the patient's last message */
  readonly asked: readonly Prescription[]
  /** the patient can't be reached at all: an answer would be refused */
  readonly blocked: boolean
  /** may not be closed without one */
  readonly mustAnswer: boolean
  readonly onClose: () => void
  readonly onLeave: () => void
}

const MOST = 10_000

/** The answer, kept while it is typed. Shown when what was typed before is there. */
export function ReplyBox(props: Props) {
  const { user } = useSession()
  return user && <OwnReply key={user.id} {...props} userId={user.id} />
}

function OwnReply({ userId, ...props }: Props & { readonly userId: string }) {
  const draft = useDraft(replyKey(props.dialogue.id, userId))
  if (draft.restored === undefined) return <div className="reply" aria-busy />
  return <ReplyForm key={draft.version} {...props} draft={draft} restored={readReply(draft.restored)} />
}

function ReplyForm({ textRef, ...props }: Props & { readonly draft: Draft; readonly restored: ReplyDraft }) {
  const { t } = useTranslation('inbox')
  const { dialogue, asked, draft } = props
  const renewal = dialogue.kind === 'prescription-renewal' && dialogue.lastSender === 'patient'
  const [reply, setReply] = useState(props.restored)
  const [error, setError] = useState<string>()
  const [sending, setSending] = useState(false)
  const send = useSend(dialogue, props.seen, draft)

  const change = (next: ReplyDraft): void => {
    setReply(next)
    setError(undefined)
    draft.change(writeReply(next))
  }

  const submit = async (close: boolean): Promise<void> => {
    if (sending || props.blocked) return
    const missing = missingIn(reply, renewal ? asked : [], renewal)
    if (missing) return setError(t(missing, { limit: MOST }))
    setSending(true)
    const problem = await send({ body: reply.body, outcome: renewal ? reply.outcome : null, close })
    setSending(false)
    if (problem) return setError(problem)
    setReply(readReply(''))
    props.onLeave()
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void submit(false)
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      void draft.flush()
      props.onLeave()
    }
  }

  const waits = dialogue.lastSender === 'patient'
  const { mustAnswer } = props
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to all fields of the reply
    <div className="reply" onKeyDown={onKeyDown}>
      {renewal && <RenewalForm asked={asked} reply={reply} onChange={change} />}
      <Textarea
        ref={textRef}
        label={t('reply.label')}
        hideLabel
        size="small"
        minRows={2}
        maxRows={9}
        value={reply.body}
        placeholder={t(waits ? 'reply.placeholder' : 'reply.more')}
        error={error}
        readOnly={props.blocked}
        onChange={(event) => change({ ...reply, body: event.target.value })}
        onBlur={() => void draft.flush()}
      />
      <div className="row wrap reply-acts">
        <Button
          size="small"
          icon={<PaperplaneIcon aria-hidden />}
          aria-keyshortcuts="Control+Enter"
          disabled={props.blocked}
          onClick={() => void submit(false)}
        >
          {t('reply.send')}
        </Button>
        {dialogue.status !== 'closed' && (
          <Button size="small" variant="secondary" disabled={props.blocked} onClick={() => void submit(true)}>
            {t('reply.sendAndClose')}
          </Button>
        )}
        <span className="muted reply-hint">{t('reply.hint')}</span>
        <DraftState state={draft.state} />
        <span className="grow" />
        {dialogue.status !== 'closed' && (
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            title={mustAnswer ? t('reply.closeNeedsAnswer') : undefined}
            onClick={() => (mustAnswer ? setError(t('reply.closeNeedsAnswer')) : props.onClose())}
          >
            {t(waits ? 'reply.close' : 'reply.closeDone')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What is still missing, as the name of its sentence (S51). */
function missingIn(reply: ReplyDraft, asked: readonly Prescription[], renewal: boolean) {
  if (renewal && reply.outcome === null) return 'reply.outcomeMissing'
  const ids = asked.map(({ id }) => id)
  if (renewal && reply.outcome && contradicts(ids, reply.outcome, new Map(Object.entries(reply.lines)))) {
    return 'renewal.contradiction'
  }
  if (reply.body.trim() === '') return 'reply.empty'
  return reply.body.length > MOST ? 'reply.tooLong' : undefined
}

/** Hands the answer over; durable and visible at once, sent when HelseNorge answers. Resolves with a sentence when it was refused. */
function useSend(dialogue: Dialogue, seen: Props['seen'], draft: Draft) {
  const { t } = useTranslation('inbox')
  const run = useCommand('dialogue.reply')
  const refusalText = useRefusalText()
  const toast = useToast()
  return async (answer: {
    body: string
    outcome: ReplyDraft['outcome']
    close: boolean
  }): Promise<string | undefined> => {
    const sent = await run({ dialogueId: dialogue.id, messageId: newId(), ...answer, ...seen })
    if (!sent.ok) return refusalText(sent)
    await draft.discard()
    toast(t('reply.sent'), 'success')
    return undefined
  }
}
