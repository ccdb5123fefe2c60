import type { OwnDialogue } from '@shared/citizen/api'
import { useEffect, useRef } from 'react'
import { useApi } from '../../app/connection'
import { Page } from '../../app/page'
import { useDialogue, useRefresh } from '../../app/queries'
import { useRouter } from '../../app/router'
import { citizen } from '../../lib/citizen'
import { lastDayOf } from '../../lib/day'
import { useSpeech } from '../../lib/i18n'
import { newId } from '../../lib/id'
import { BackLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { MessageCard } from './message-card'
import { Reply } from './reply'

/** One thread with everything in it, oldest first, and the answer box below (S47, S126). */
export function ThreadPage() {
  const { t } = useSpeech()
  const { place } = useRouter()
  const query = useDialogue(place.params['id'] ?? '')
  return (
    <Page
      title={query.data?.subject ?? t('messages.title')}
      above={<BackLink page="messages">{t('messages.all')}</BackLink>}
    >
      <Loaded query={query}>{(dialogue) => <Thread dialogue={dialogue} />}</Loaded>
    </Page>
  )
}

function Thread({ dialogue }: { dialogue: OwnDialogue }) {
  const { t, format } = useSpeech()
  useMarkRead(dialogue)
  const { kind, fee, dueAt, convertedAt, messages } = dialogue
  return (
    <>
      <p className="quiet">
        {t(`messages.kind.${kind}`)}
        {fee !== null && ` · ${t('thread.fee', { fee })}`}
        {dueAt !== null && ` · ${t('thread.due', { due: format.day(lastDayOf(dueAt)) })}`}
      </p>
      {convertedAt !== null && <p>{t('thread.converted', { when: format.day(convertedAt) })}</p>}
      <ol className="thread">
        {messages.map((message) => (
          <li key={message.id}>
            <MessageCard message={message} />
          </li>
        ))}
      </ol>
      <Reply dialogueId={dialogue.id} />
    </>
  )
}

/** Shown is read: told once per new message. */
function useMarkRead({ id, unread, lastMessageAt }: OwnDialogue): void {
  const api = useApi()
  const renew = useRefresh()
  const told = useRef<number>(undefined)
  useEffect(() => {
    if (!unread || told.current === lastMessageAt) return
    told.current = lastMessageAt
    void citizen.markDialogueRead(api, id, newId()).then((outcome) => (outcome.ok ? renew() : undefined))
  }, [api, id, unread, lastMessageAt, renew])
}
