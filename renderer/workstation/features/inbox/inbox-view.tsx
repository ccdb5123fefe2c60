import '../../ui/aksel.css'
import '../../ui/fields.css'
import './inbox.css'
import { dialogueKinds } from '@shared/clinic/model'
import { mailboxes } from '@shared/inbox/queries'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { go, useRoute } from '../../app/route'
import { useKeys } from '../../app/shortcuts'
import { useKeptState } from '../../lib/use-kept-state'
import { stepCursor } from '../../ui/list-keys'
import type { RowGridHandle } from '../../ui/row-grid'
import { useRowCursor } from '../../ui/use-row-cursor'
import { ComposePane } from './compose-pane'
import { InboxList, useMailbox } from './inbox-list'
import { MAILBOX_PANEL, MailboxBar } from './mailbox-bar'
import { type ThreadHandle, ThreadPane } from './thread-pane'

/** The row of the route that means "a new message to the active patient" (S24, S29). */
const NEW = 'new'

/** List and thread side by side; worked through by keyboard: J and K walk, Enter opens, R replies, E closes, A takes, C makes an e-consultation of it. */
export function InboxView() {
  const { t } = useTranslation('inbox')
  const [mailbox, setMailbox] = useKeptState('inbox.mailbox', (text) => mailboxes.find((box) => box === text) ?? 'mine')
  const [kindText, setKind] = useKeptState('inbox.kind', (text) => text ?? '')
  const kind = dialogueKinds.find((known) => known === kindText) ?? null
  const { id: opened } = useRoute()
  const list = useMailbox(mailbox, kind)
  const cursor = useRowCursor(list)
  const grid = useRef<RowGridHandle>(null)
  const thread = useRef<ThreadHandle>(null)

  const walk = (action: 'next' | 'previous') => () => {
    cursor.moveTo(stepCursor(cursor.index, action, list.count ?? 0, 1))
    grid.current?.focus()
  }
  useKeys({
    j: walk('next'),
    k: walk('previous'),
    r: () => thread.current?.reply(),
    e: () => thread.current?.close(),
    a: () => thread.current?.take(),
    c: () => thread.current?.convert(),
  })
  useEffect(() => grid.current?.focus(), [])

  const row = opened === null || cursor.row?.id !== opened ? undefined : cursor.row
  return (
    <div className="inbox fields">
      <section className="inbox-side" aria-label={t('title')}>
        <MailboxBar
          mailbox={mailbox}
          onMailbox={(next) => {
            setMailbox(next)
            cursor.moveTo(-1)
          }}
          kind={kind}
          onKind={(next) => setKind(next ?? '')}
          onCompose={() => go('inbox', NEW)}
        />
        <div className="inbox-rows" id={MAILBOX_PANEL} role="tabpanel" aria-label={t(`mailbox.${mailbox}`)}>
          <InboxList
            ref={grid}
            list={list}
            cursor={cursor}
            mailbox={mailbox}
            filtered={kind !== null}
            openId={opened}
            onOpen={(id) => go('inbox', id)}
          />
        </div>
        <p className="inbox-hint">{t('shortcuts')}</p>
      </section>
      {opened === null && (
        <section className="inbox-pane inbox-nothing" aria-label={t('thread.label')}>
          <h2>{t('choose')}</h2>
          <p className="muted">{t('chooseHint')}</p>
        </section>
      )}
      {opened === NEW && <ComposePane onDone={(id) => (id ? go('inbox', id) : go('inbox'))} />}
      {opened !== null && opened !== NEW && (
        <ThreadPane
          key={opened}
          ref={thread}
          dialogueId={opened}
          knownRead={row !== undefined && !row.unread}
          onLeave={() => grid.current?.focus()}
        />
      )}
    </div>
  )
}
