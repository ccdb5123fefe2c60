import { ClockIcon } from '@navikt/aksel-icons'
import type { InboxRow } from '@shared/inbox/queries'
import { dateOf, daysBetween } from '@shared/time/oslo'
import { createColumnHelper } from '@tanstack/react-table'
import { useTranslation } from 'react-i18next'
import { PresentMark } from '../../app/present-others'
import { useNow } from '../../lib/clock'
import { useFormats } from '../../lib/format'
import type { RowGridColumn, rowGridFeatures } from '../../ui/row-grid'
import { TimeLeftTag } from './time-left-tag'
import { dialogueTitle } from './title'

const column = createColumnHelper<typeof rowGridFeatures, InboxRow>()
const MINUTE = 60_000

/** dot, patient and title, subject and first words, time and time left */
export const inboxTemplate = '8px minmax(190px, 1fr) minmax(140px, 1.35fr) 114px'

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
    cell: ({ row }) => <TimeCell row={row.original} />,
  }),
]

function HeaderText(props: { name: 'unread' | 'patient' | 'subject' | 'received'; hidden?: boolean }) {
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
      <div className="inbox-title ellipsis">
        {dialogueTitle(row.kind, t(`kind.${row.kind}`))}
        <PresentMark subject={{ kind: 'dialogue', id: row.id }} />
      </div>
    </>
  )
}

function SubjectCell({ row }: { row: InboxRow }) {
  const { t } = useTranslation('inbox')
  return (
    <>
      <div className="inbox-subject person ellipsis">{row.subject}</div>
      <div className="inbox-preview person ellipsis">
        {row.ownerName !== null && <span className="inbox-owner">{row.ownerName}</span>}
        {row.lastSender === 'clinic' && <span className="inbox-ours">{t('fromClinic')} </span>}
        {row.preview}
      </div>
    </>
  )
}

/** When, as short as a list needs it (the whole of it on hover), and how long is left to answer. */
function TimeCell({ row }: { row: InboxRow }) {
  const { t } = useTranslation('common')
  const format = useFormats()
  const now = useNow(MINUTE)
  const at = row.lastMessageAt
  const recent = daysBetween(dateOf(at), dateOf(now)) < 2
  return (
    <>
      <div>
        {row.pending && <ClockIcon className="inbox-pending" title={t('waitingToSend')} fontSize={14} />}
        <time dateTime={new Date(at).toISOString()} title={format.dateTime(at)}>
          {recent ? format.when(at, now) : format.dayShort(at)}
        </time>
      </div>
      <TimeLeftTag now={now} kind={row.kind} dueAt={row.dueAt} />
    </>
  )
}
