import type { DialogueKind } from '@shared/clinic/model'
import type { InboxRow, Mailbox } from '@shared/inbox/queries'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session'
import { type ShownList, useKeyedList } from '../../lib/use-keyed-list'
import { RowGrid, type RowGridHandle } from '../../ui/row-grid'
import type { RowCursor } from '../../ui/use-row-cursor'
import { inboxColumns, inboxTemplate } from './inbox-columns'

const PAGE = 100
const ROW_HEIGHT = 46

type RowKey = Pick<InboxRow, 'lastMessageAt' | 'id'>

/** A mailbox of the user at the desk, newest first. */
export function useMailbox(mailbox: Mailbox, kind: DialogueKind | null): ShownList<InboxRow> {
  const { user } = useSession()
  return useKeyedList<InboxRow, RowKey>('inbox.list', `${mailbox} ${kind} ${user?.id}`, (client) => ({
    pageSize: PAGE,
    fetch: ({ before }) => client.query('inbox.list', { mailbox, kind, before, limit: PAGE }),
    keyOf: (row) => ({ lastMessageAt: row.lastMessageAt, id: row.id }),
  }))
}

interface Props {
  readonly ref: Ref<RowGridHandle>
  readonly list: ShownList<InboxRow>
  readonly cursor: RowCursor<InboxRow>
  readonly mailbox: Mailbox
  readonly filtered: boolean
  readonly openId: string | null
  readonly onOpen: (dialogueId: string) => void
}

export function InboxList({ ref, ...props }: Props) {
  const { t } = useTranslation('inbox')
  if (props.list.failed) return <p className="inbox-nothing">{t('failed')}</p>
  return (
    <RowGrid
      ref={ref}
      label={t('list')}
      list={props.list}
      columns={inboxColumns}
      template={inboxTemplate}
      rowHeight={ROW_HEIGHT}
      cursor={props.cursor.index}
      onCursor={props.cursor.moveTo}
      openId={props.openId}
      onOpen={(row) => props.onOpen(row.id)}
      rowClass={(row) => (row.unread ? 'unread' : undefined)}
      empty={props.filtered ? t('emptyKind') : t(`empty.${props.mailbox}`)}
    />
  )
}
