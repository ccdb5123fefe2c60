import { ClockIcon } from '@navikt/aksel-icons'
import type { InboxRow } from '@shared/inbox/queries'
import { createColumnHelper } from '@tanstack/react-table'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../lib/clock'
import { useFormats } from '../../lib/format'
import type { RowGridColumn, rowGridFeatures } from '../../ui/row-grid'
import { TimeLeftTag } from './time-left-tag'
import { dialogueTitle } from './title'

const column = createColumnHelper<typeof rowGridFeatures, InboxRow>()
const MINUTE = 60_000

/** dot, patient and kind, subject and first words, time, time left */
export const inboxTemplate = '8px minmax(150px, 1fr) minmax(150px, 1.25fr) 86px 84px'

export const inboxColumns: RowGridColumn<InboxRow>[] = [
  column.display({
    id: 'unread',
    header: () => <HeaderText name="unread" hidden />,
    cell: ({ row }) => <UnreadDot unread={row.original.unread} />,
  }),
  column.display({
    id: 'patient',
    header: () => <HeaderText name="patient" />,
    cell: ({ row }) => <PatientCell row={row.original} />,
  }),
  column.display({
    id: 'subject',
    header: () => <HeaderText name="subject" />,
    cell: ({ row }) => <SubjectCell row={row.original} />,
  }),
  column.display({
    id: 'received',
    header: () => <HeaderText name="received" />,
    cell: ({ row }) => <ReceivedCell row={row.original} />,
  }),
  column.display({
    id: 'left',
    header: () => <HeaderText name="left" />,
    cell: ({ row }) => <LeftCell row={row.original} />,
  }),
]

function HeaderText(props: { name: 'unread' | 'patient' | 'subject' | 'received' | 'left'; hidden?: boolean }) {
  const { t } = useTranslation('inbox')
  return <span className={props.hidden ? 'visually-hidden' : undefined}>{t(`column.${props.name}`)}</span>
}

function UnreadDot(props: { unread: boolean }) {
  const { t } = useTranslation('inbox')
  if (!props.unread) return null
  return (
    <span className="inbox-dot">
      <span className="visually-hidden">{t('unread')}</span>
    </span>
  )
}

function PatientCell({ row }: { row: InboxRow }) {
  const { t } = useTranslation('common')
  return (
    <>
      <div className="inbox-patient person ellipsis">{row.patientName}</div>
      <div className="inbox-title ellipsis">{dialogueTitle(row.kind, t(`kind.${row.kind}`))}</div>
    </>
  )
}

function SubjectCell({ row }: { row: InboxRow }) {
  const { t } = useTranslation('inbox')
  return (
    <>
      <div className="inbox-subject person ellipsis">{row.subject}</div>
      <div className="inbox-preview person ellipsis">
        {row.lastSender === 'clinic' && <span className="inbox-ours">{t('fromClinic')} </span>}
        {row.preview}
      </div>
    </>
  )
}

function ReceivedCell({ row }: { row: InboxRow }) {
  const { t } = useTranslation('common')
  const format = useFormats()
  const now = useNow(MINUTE)
  return (
    <>
      <time dateTime={new Date(row.lastMessageAt).toISOString()} title={format.dateTime(row.lastMessageAt)}>
        {format.when(row.lastMessageAt, now)}
      </time>
      {row.pending && (
        <div className="inbox-pending">
          <ClockIcon title={t('waitingToSend')} fontSize={14} />
        </div>
      )}
    </>
  )
}

function LeftCell({ row }: { row: InboxRow }) {
  const now = useNow(MINUTE)
  return <TimeLeftTag now={now} kind={row.kind} dueAt={row.dueAt} />
}
