import { ClockDashedIcon, EyeSlashIcon, HandHeartIcon, LayersIcon } from '@navikt/aksel-icons'
import { createColumnHelper } from '@tanstack/react-table'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../../lib/clock'
import { useFormats } from '../../../lib/format'
import type { RowGridColumn, rowGridFeatures } from '../../../ui/row-grid'
import { faces, typeName } from '../type-face'
import { type DayRow, minutesSince } from './day-rows'

const column = createColumnHelper<typeof rowGridFeatures, DayRow>()

/** time, patient, reason with type, calendar, status */
export const dayListTemplate = '96px minmax(150px, 1fr) minmax(160px, 1.6fr) minmax(90px, 0.6fr) 150px'

export const dayListColumns: RowGridColumn<DayRow>[] = [
  column.display({
    id: 'time',
    header: () => <Head name="time" />,
    cell: ({ row }) => <TimeCell row={row.original} />,
  }),
  column.display({
    id: 'patient',
    header: () => <Head name="patient" />,
    cell: ({ row }) => <PatientCell row={row.original} />,
  }),
  column.display({
    id: 'reason',
    header: () => <Head name="reason" />,
    cell: ({ row }) => <ReasonCell row={row.original} />,
  }),
  column.display({
    id: 'calendar',
    header: () => <Head name="calendar" />,
    cell: ({ row }) => <span className="ellipsis">{row.original.calendar?.name}</span>,
  }),
  column.display({
    id: 'status',
    header: () => <Head name="status" />,
    cell: ({ row }) => <StatusCell row={row.original} />,
  }),
]

function Head({ name }: { name: 'time' | 'patient' | 'reason' | 'calendar' | 'status' }) {
  const { t } = useTranslation('calendar')
  return t(`list.${name}`)
}

function TimeCell({ row: { appointment } }: { row: DayRow }) {
  const format = useFormats()
  return <span className="tabular">{format.span(appointment.startsAt, appointment.endsAt)}</span>
}

function PatientCell({ row: { appointment } }: { row: DayRow }) {
  const { t } = useTranslation('calendar')
  const format = useFormats()
  return (
    <span className="day-patient">
      <b className="ellipsis person">{appointment.patientName}</b>
      <span className="muted tabular person">{format.date(appointment.patientBirthDate)}</span>
      {appointment.patientNeeds !== null && (
        <HandHeartIcon title={t('needs', { needs: appointment.patientNeeds })} fontSize={14} />
      )}
      {appointment.hidden && <EyeSlashIcon title={t('hidden')} fontSize={14} />}
      {appointment.overbookReason !== null && (
        <LayersIcon title={t('overbook.is', { why: appointment.overbookReason })} fontSize={14} />
      )}
      {appointment.pending && <ClockDashedIcon title={t('pending')} fontSize={14} />}
    </span>
  )
}

function ReasonCell({ row: { appointment, type } }: { row: DayRow }) {
  const { i18n } = useTranslation()
  return (
    <span className="day-reason">
      <span className={`day-type face-${faces[type?.category ?? 'Ordinær']}`}>{typeName(type, i18n.language)}</span>
      <span className="ellipsis person">{appointment.reason}</span>
    </span>
  )
}

function StatusCell({ row: { appointment } }: { row: DayRow }) {
  const { t } = useTranslation('calendar')
  const minutes = minutesSince(appointment, useNow(30_000))
  const { status } = appointment
  return (
    <span className={`day-status is-${status}`}>
      {status === 'requested' || status === 'cancelled' || status === 'rejected'
        ? t(`status.${status}`)
        : t(`board.${status}`)}
      {minutes !== null && <span className="tabular"> {t('list.minutes', { count: minutes })}</span>}
    </span>
  )
}
