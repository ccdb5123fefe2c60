import './reply.css'
import { FileTextIcon, PaperplaneIcon } from '@navikt/aksel-icons'
import { Button, Textarea } from '@navikt/ds-react'
import type { EnclosedFile } from '@shared/inbox/attachment-rules'
import { unfilled } from '@shared/inbox/fill-template'
import type { Dialogue } from '@shared/inbox/model'
import type { Patient, Prescription } from '@shared/patient/model'
import type { Instant } from '@shared/time/instant'
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOthers } from '../../app/present-others'
import { useSession } from '../../app/session'
import { useToast } from '../../app/toasts'
import { newId } from '../../lib/id'
import { useOpenHere } from '../../lib/presence'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { type Draft, useDraft } from '../../lib/use-draft'
import { DraftState } from './draft-state'
import { EncloseButton, EnclosureList, FileZone } from './enclosures'
import { contradicts } from './renewal'
import { RenewalForm } from './renewal-form'
import { type ReplyDraft, readReply, replyKey, writeReply } from './reply-draft'
import { TemplatePanel } from './template-panel'
import { useEnclosures } from './use-enclosures'
import { useFileHands } from './use-file-hands'

interface Props {
  readonly textRef: Ref<HTMLTextAreaElement>
  readonly dialogue: Dialogue
  readonly patient: Patient
  readonly lastVisitAt: Instant | null
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
  const [choosing, setChoosing] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(textRef, () => text.current as HTMLTextAreaElement)
  const send = useSend(dialogue, props.seen, draft)
  // a draft found here is not writing: its writer may have left it days ago
  const writing = reply !== props.restored && reply.body !== ''
  useOpenHere(writing ? { kind: 'dialogue', id: dialogue.id } : null, 'writing')

  // a file may be ready long after the render in which it was chosen
  const latest = useRef(reply)

  const change = (next: ReplyDraft): void => {
    latest.current = next
    setReply(next)
    setError(undefined)
    draft.change(writeReply(next))
  }

  const enclosures = useEnclosures(reply.files, (make) => {
    change({ ...latest.current, files: [...make(latest.current.files)] })
    void draft.flush()
  })
  const hands = useFileHands((files) => void enclosures.add(files), props.blocked)

  const submit = async (close: boolean): Promise<void> => {
    if (sending || props.blocked) return
    if (enclosures.saving > 0) return setError(t('enclosure.wait'))
    const missing = missingIn(reply, renewal ? asked : [], renewal)
    if (missing) return setError(t(missing, { limit: MOST }))
    const left = unfilled(reply.body)
    if (left !== undefined) return setError(t('reply.unfilled', { name: left }))
    setSending(true)
    const { body, files } = reply
    const problem = await send({ body, outcome: renewal ? reply.outcome : null, close, attachments: files })
    setSending(false)
    if (problem) return setError(problem)
    latest.current = readReply('')
    setReply(latest.current)
    props.onLeave()
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey && event.code === 'KeyM') {
      event.preventDefault()
      setChoosing(!choosing)
    } else if (event.key === 'Escape' && choosing) {
      event.preventDefault()
      setChoosing(false)
      text.current?.focus()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void submit(false)
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      void draft.flush()
      props.onLeave()
    }
  }

  /** At the cursor, the rest stays. */
  const insert = (inserted: string): void => {
    const { selectionStart: from = reply.body.length, selectionEnd: to = from } = text.current ?? {}
    change({ ...reply, body: `${reply.body.slice(0, from)}${inserted}${reply.body.slice(to)}` })
    setChoosing(false)
    text.current?.focus()
  }

  const waits = dialogue.lastSender === 'patient'
  const { mustAnswer } = props
  return (
    <FileZone className="reply" hands={hands} onKeyDown={onKeyDown}>
      {choosing && <TemplatePanel patient={props.patient} text={reply.body} onInsert={insert} />}
      {renewal && <RenewalForm asked={asked} lastVisitAt={props.lastVisitAt} reply={reply} onChange={change} />}
      <Textarea
        ref={text}
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
      <EnclosureList enclosures={enclosures} />
      <OthersWrite dialogueId={dialogue.id} />
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
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          icon={<FileTextIcon aria-hidden />}
          aria-expanded={choosing}
          aria-keyshortcuts="Alt+M"
          title="Alt+M"
          disabled={props.blocked}
          onClick={() => setChoosing(!choosing)}
        >
          {t('template.button')}
        </Button>
        <EncloseButton enclosures={enclosures} disabled={props.blocked} />
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
    </FileZone>
  )
}

/** Said before anything is sent: two may be writing the same answer. Nothing is held back. */
function OthersWrite({ dialogueId }: { dialogueId: string }) {
  const { t } = useTranslation('presence')
  const writer = useOthers({ kind: 'dialogue', id: dialogueId }).find(({ activity }) => activity === 'writing')
  return (
    <div role="status" aria-live="polite">
      {writer && (
        <p className="notice" data-tone="warning">
          {writer.self ? t('replyWarningSelf') : t('replyWarning', { name: writer.name })}
        </p>
      )}
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
    attachments: EnclosedFile[]
  }): Promise<string | undefined> => {
    const sent = await run({ dialogueId: dialogue.id, messageId: newId(), ...answer, ...seen })
    if (!sent.ok) return refusalText(sent)
    await draft.discard()
    toast(t('reply.sent'), 'success')
    return undefined
  }
}
