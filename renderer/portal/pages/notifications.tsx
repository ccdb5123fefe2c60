import Button from '@helsenorge/designsystem-react/components/Button'
import LinkList from '@helsenorge/designsystem-react/components/LinkList'
import type { OwnNotification } from '@shared/citizen/api'
import { notificationText } from '@shared/citizen/notification-text'
import { useState } from 'react'
import { useApi } from '../app/connection'
import { Page } from '../app/page'
import { useNotifications, useRefresh } from '../app/queries'
import { useSession } from '../app/session'
import { citizen } from '../lib/citizen'
import { useSpeech } from '../lib/i18n'
import { useAttempt } from '../lib/use-attempt'
import { useLink } from '../ui/link'
import { Loaded } from '../ui/loaded'
import { Notice } from '../ui/notice'
import { ProblemNotice } from '../ui/problem-notice'
import { Tag } from '../ui/tag'

/** What HelseNorge has told, newest first (S98-S100, S47). The words come from the kind alone: nothing about health stands in a notification. */
export function NotificationsPage() {
  const { t } = useSpeech()
  const query = useNotifications()
  const { chosen } = useSession()
  const api = useApi()
  const renew = useRefresh()
  const [marked, setMarked] = useState(false)
  const { submit, pending, problem } = useAttempt((patientId: string, key) =>
    citizen.markNotificationsRead(api, patientId, key),
  )
  const mark = async () => {
    const outcome = await submit(chosen.id)
    if (!outcome?.ok) return
    setMarked(true)
    await renew()
  }
  return (
    <Page title={t('notifications.title')}>
      <p className="lead">{t('notifications.lead')}</p>
      {problem && <ProblemNotice title={t('notifications.markFailed')} problem={problem} />}
      <Loaded query={query}>
        {(rows) => (
          <>
            {marked && <Notice kind="success" title={t('notifications.marked')} announce />}
            {rows.some((row) => row.unread) && (
              <div className="buttons buttons--above">
                <Button variant="outline" disabled={pending} onClick={() => void mark()}>
                  {pending ? t('action.saving') : t('notifications.markRead')}
                </Button>
              </div>
            )}
            {rows.length === 0 ? <p>{t('notifications.none')}</p> : <Rows rows={rows} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Rows({ rows }: { rows: readonly OwnNotification[] }) {
  const { t, format } = useSpeech()
  const link = useLink()
  const words = (row: OwnNotification) => notificationText(row, (key) => t(`notification.${key}`))
  const place = ({ subjectKind, subjectId, count }: OwnNotification) => {
    if (subjectKind === 'dialogue') return link('message', { id: subjectId })
    return count > 1 ? link('appointments') : link('appointment', { id: subjectId })
  }
  return (
    <LinkList variant="line" chevron>
      {rows.map((row) => (
        <LinkList.Link key={row.id} status={row.unread ? 'new' : 'none'} {...place(row)}>
          <span className="line">
            <span className={row.unread ? 'line__title' : 'line__title line__title--read'}>{words(row).title}</span>
            <span className="line__text">{words(row).text}</span>
            <span className="line__text line__text--quiet">
              {format.dateTime(row.createdAt)}
              {row.unread && <Tag kind="new">{t('notifications.unread')}</Tag>}
            </span>
          </span>
        </LinkList.Link>
      ))}
    </LinkList>
  )
}
