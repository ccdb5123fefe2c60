import type { AppointmentType, Calendar } from '@shared/calendar/model'
import type { QueryResult } from '@shared/contract'
import { useTranslation } from 'react-i18next'
import { useActivePatient } from '../../../../app/active-patient'
import { useFormats } from '../../../../lib/format'
import { typeName } from '../../../calendar/type-face'

export type DryRunResult = NonNullable<QueryResult<'plan.dryRun'>>
interface Props {
  readonly result: DryRunResult
  readonly types: readonly AppointmentType[]
  readonly calendars: readonly Calendar[]
}

/** What a change of the plan would do: online times won and lost per type, and who is booked outside open time afterwards (N14). */
export function DryRun({ result, types, calendars }: Props) {
  const { t, i18n } = useTranslation('planning')
  const format = useFormats()
  const typeOf = (id: string): string =>
    typeName(
      types.find((type) => type.id === id),
      i18n.language,
    )
  const calendarOf = (id: string): string => calendars.find((calendar) => calendar.id === id)?.name ?? ''
  const several = new Set(result.types.map(({ calendarId }) => calendarId)).size > 1
  if (result.days.length === 0)
    return (
      <p className="notice" role="status">
        {t('dryRun.nothing')}
      </p>
    )
  return (
    <section className="dry-run" aria-labelledby="dry-run">
      <h4 id="dry-run">{t('dryRun.title', { count: result.days.length })}</h4>
      {result.types.length === 0 ? (
        <p className="muted">{t('dryRun.noOnline')}</p>
      ) : (
        <table className="services">
          <thead>
            <tr>
              <th scope="col">{t('type.title')}</th>
              {several && <th scope="col">{t('dryRun.calendar')}</th>}
              <th scope="col">{t('dryRun.gained')}</th>
              <th scope="col">{t('dryRun.lost')}</th>
              <th scope="col">{t('dryRun.firstFree')}</th>
            </tr>
          </thead>
          <tbody>
            {result.types.map(({ calendarId, typeId, gained, lost, firstFree }) => (
              <tr key={`${calendarId} ${typeId}`}>
                <th scope="row">{typeOf(typeId)}</th>
                {several && <td>{calendarOf(calendarId)}</td>}
                <td className="tabular" data-tone={gained > 0 ? 'gain' : undefined}>
                  {gained > 0 ? `+${gained}` : '0'}
                </td>
                <td className="tabular" data-tone={lost > 0 ? 'loss' : undefined}>
                  {lost > 0 ? `−${lost}` : '0'}
                </td>
                <td className="tabular">
                  {firstFree === null ? (
                    <span className="muted">{t('dryRun.noFree')}</span>
                  ) : (
                    `${format.dayShort(firstFree)} ${format.time(firstFree)}`
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {result.outsideCount === 0 ? (
        <p className="muted">{t('dryRun.noneOutside')}</p>
      ) : (
        <>
          <p className="notice" data-tone="warning">
            {t('dryRun.outside', { count: result.outsideCount })}
          </p>
          <ul className="dry-run-outside">
            {result.outside.map((appointment) => (
              <Outside
                key={appointment.id}
                appointment={appointment}
                place={several ? calendarOf(appointment.calendarId) : ''}
                type={typeOf(appointment.typeId)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Outside(props: { appointment: DryRunResult['outside'][number]; place: string; type: string }) {
  const { t } = useTranslation('planning')
  const format = useFormats()
  const { activate } = useActivePatient()
  const { appointment, place, type } = props
  const { startsAt, patientId, patientName, patientBirthDate, phone } = appointment
  return (
    <li>
      <span className="tabular">
        {format.dayShort(startsAt)} {format.time(startsAt)}
      </span>
      <button type="button" className="plain planning-type" onClick={() => void activate(patientId)}>
        {patientName}
      </button>
      <span className="muted tabular">{format.date(patientBirthDate)}</span>
      <span className="muted">{[type, place, phone ?? t('dryRun.noPhone')].filter(Boolean).join(' · ')}</span>
    </li>
  )
}
