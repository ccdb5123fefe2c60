import './thread.css'
import { deliveryProblem, mustBeAnswered } from '@shared/inbox/rules'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session'
import { useNow } from '../../lib/clock'
import { useOpenHere } from '../../lib/presence'
import { useCommand } from '../../lib/use-command'
import { useDeskQuery } from '../../lib/use-query'
import { CloseDialog } from './close-dialog'
import { ConvertDialog, type ConvertTo, convertsTo } from './convert-dialog'
import { MessageCard } from './message-card'
import { useAssign } from './owner-choice'
import { PatientPile } from './patient-pile'
import { ReachBanner } from './reach-banner'
import { ReplyBox } from './reply-box'
import { seenOf, type Thread } from './thread'
import { ThreadHeader } from './thread-header'
import { ThreadMark } from './thread-mark'
import { useClose } from './use-close'

export interface ThreadHandle {
  /** puts the keyboard into the reply */
  reply(): void
  /** closes the dialogue, or says why not */
  close(): void
  /** takes it for the user at the desk, or lets it go */
  take(): void
  /** asks what turning it into an e-consultation means */
  convert(): void
}

interface Props {
  readonly ref: Ref<ThreadHandle>
  readonly dialogueId: string
  /** the list already shows it as read */
  readonly knownRead: boolean
  /** the person is done here: back to the list */
  readonly onLeave: () => void
}

/** One dialogue with its reply box. Opening it marks it as read for the user at the desk. Give it the dialogue's id as `key`. */
export function ThreadPane(props: Props) {
  const { t } = useTranslation('inbox')
  const { data: thread } = useDeskQuery('inbox.thread', { dialogueId: props.dialogueId })
  if (thread === undefined) return <section className="inbox-pane" aria-label={t('thread.label')} aria-busy />
  if (thread === null) {
    return (
      <section className="inbox-pane inbox-nothing" aria-label={t('thread.label')}>
        <p>{t('gone')}</p>
      </section>
    )
  }
  return <LoadedThread {...props} thread={thread} />
}

function LoadedThread({ thread, ref, ...props }: Props & { readonly thread: Thread }) {
  const { t } = useTranslation('inbox')
  const now = useNow()
  const { dialogue, patient, messages } = thread
  const reply = useRef<HTMLTextAreaElement>(null)
  const mustAnswer = mustBeAnswered(dialogue, patient, now)
  const close = useClose(thread, mustAnswer, props.onLeave)
  useMarkRead(thread, props.knownRead)
  useOpenHere({ kind: 'dialogue', id: dialogue.id }, 'viewing')
  const assign = useAssign(dialogue)
  const { user } = useSession()
  const [converting, setConverting] = useState<ConvertTo | null>(null)
  useImperativeHandle(ref, () => ({
    reply: () => reply.current?.focus(),
    close: close.ask,
    take: () => void (user && assign(dialogue.ownerId === user.id ? null : user.id)),
    convert: () => setConverting(convertsTo(dialogue)[0] ?? null),
  }))

  const blocked = deliveryProblem(dialogue, patient, now)
  return (
    <section className="inbox-pane" aria-label={t('thread.label')}>
      <ThreadHeader thread={thread} now={now} onConvert={setConverting} />
      <PatientPile pile={thread.pile} />
      <ThreadMark thread={thread} />
      <Messages thread={thread} />
      <div className="inbox-foot">
        {blocked && <ReachBanner problem={blocked} reply />}
        <ReplyBox
          textRef={reply}
          dialogue={dialogue}
          patient={patient}
          lastVisitAt={thread.pile.lastVisitAt}
          seen={seenOf(messages)}
          asked={messages.findLast((message) => message.senderKind === 'patient')?.prescriptions ?? []}
          blocked={blocked !== undefined}
          mustAnswer={mustAnswer}
          onClose={close.ask}
          onLeave={props.onLeave}
        />
      </div>
      {converting && <ConvertDialog thread={thread} to={converting} onDone={() => setConverting(null)} />}
      {close.asking && <CloseDialog onAnswer={close.answer} />}
    </section>
  )
}

/** Oldest first; opened at the end, where the news is, and kept there when more comes. */
function Messages({ thread }: { thread: Thread }) {
  const { t } = useTranslation('inbox')
  const end = useRef<HTMLDivElement>(null)
  const { messages, dialogue } = thread
  useEffect(() => {
    if (messages.length > 0) end.current?.scrollIntoView({ block: 'end' })
  }, [messages.length])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="inbox-messages" aria-label={t('thread.messages')} tabIndex={0}>
      {messages.map((message) => (
        <MessageCard key={message.id} message={message} kind={dialogue.kind} />
      ))}
      <div ref={end} />
    </section>
  )
}

/** Read once per opening and again when a new message comes while it is open. */
function useMarkRead({ dialogue }: Thread, knownRead: boolean): void {
  const markRead = useCommand('dialogue.markRead')
  const marked = useRef<number>(undefined)
  const { id: dialogueId, lastMessageAt, lastSender } = dialogue
  useEffect(() => {
    if (knownRead || lastSender === 'clinic' || marked.current === lastMessageAt) return
    marked.current = lastMessageAt
    void markRead({ dialogueId })
  })
}
