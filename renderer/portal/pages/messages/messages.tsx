import LinkList from '@helsenorge/designsystem-react/components/LinkList'
import type { OwnDialogueRow } from '@shared/citizen/api'
import { Page } from '../../app/page'
import { useDialogues } from '../../app/queries'
import { useSpeech } from '../../lib/i18n'
import { PageLink, useLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Tag } from '../../ui/tag'

/** All threads; one reads and answers here, new ones begin in the GP's services (C6, S126). */
export function MessagesPage() {
  const { t } = useSpeech()
  const query = useDialogues()
  return (
    <Page title={t('messages.title')}>
      <p className="lead">
        {t('messages.lead')} <PageLink page="front">{t('messages.toServices')}</PageLink>
      </p>
      <Loaded query={query}>
        {(rows) => (rows.length === 0 ? <p>{t('messages.none')}</p> : <Threads rows={rows} />)}
      </Loaded>
    </Page>
  )
}

function Threads({ rows }: { rows: readonly OwnDialogueRow[] }) {
  const { t, format } = useSpeech()
  const link = useLink()
  return (
    <LinkList variant="line" chevron>
      {rows.map((row) => (
        <LinkList.Link key={row.id} status={row.unread ? 'new' : 'none'} {...link('message', { id: row.id })}>
          <span className="line">
            <span className={row.unread ? 'line__title' : 'line__title line__title--read'}>{row.subject}</span>
            <span className="line__text">
              {t(`messages.kind.${row.kind}`)}, {format.dateTime(row.lastMessageAt)}
            </span>
            {(row.unread || row.waitingForAnswer) && (
              <span className="line__text">
                {row.unread && <Tag kind="new">{t('messages.unread')}</Tag>}
                {row.waitingForAnswer && <Tag kind="wait">{t('messages.waiting')}</Tag>}
              </span>
            )}
          </span>
        </LinkList.Link>
      ))}
    </LinkList>
  )
}
