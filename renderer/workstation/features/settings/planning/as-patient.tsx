import './as-patient.css'
import '../../calendar/book-form.css'
import { CheckmarkCircleFillIcon, XMarkOctagonFillIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react'
import type { AppointmentType, Calendar } from '@shared/calendar/model'
import type { QueryResult } from '@shared/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fullName, useFormats } from '../../../lib/format'
import { useRefusalText } from '../../../lib/refusal'
import { useDeskQuery } from '../../../lib/use-query'
import { PatientPicker } from '../../calendar/patient-picker'

type Answer = NonNullable<QueryResult<'calendar.asPatient'>>
interface Props {
  /** shown first: the one that is looked at */
  readonly calendar: Calendar
  readonly calendars: readonly Calendar[]
  readonly types: readonly AppointmentType[]
}

/** What one patient may book now, calendar by calendar and type by type, and the rule that says no (N1). */
export function AsPatient(props: Props) {
  const { t } = useTranslation('planning')
  const [patientId, setPatientId] = useState<string | null>(null)
  const asked = { patientId: patientId ?? '' }
  const answer = useDeskQuery('calendar.asPatient', asked, { enabled: patientId !== null }).data
  const patient = useDeskQuery('patient.card', asked, { enabled: patientId !== null }).data?.patient
  return (
    <section className="panel as-patient" aria-labelledby="as-patient">
      <h3 id="as-patient">{t('asPatient.title')}</h3>
      {patientId === null ? (
        <>
          <p className="muted">{t('asPatient.lead')}</p>
          <PatientPicker label={t('asPatient.find')} stay onChoose={setPatientId} />
        </>
      ) : (
        <>
          <p className="row">
            <strong className="person grow">{patient && fullName(patient)}</strong>
            <Button size="xsmall" variant="secondary" onClick={() => setPatientId(null)}>
              {t('asPatient.other')}
            </Button>
          </p>
          {answer && <Offers {...props} answer={answer} />}
        </>
      )}
    </section>
  )
}

function Offers({ answer, calendar, calendars, types }: Props & { answer: Answer }) {
  const { t, i18n } = useTranslation('planning')
  const format = useFormats()
  const refusal = useRefusalText()
  const inOrder = [calendar, ...calendars.filter(({ id }) => id !== calendar.id)]
  const nameOf = (typeId: string): string | undefined => {
    const type = types.find(({ id }) => id === typeId)
    return i18n.language === 'en' ? type?.nameEn : type?.name
  }
  return (
    <>
      {answer.access === null ? (
        <p className="notice">{t('asPatient.bookers', { names: answer.bookers.join(', ') })}</p>
      ) : (
        <p className="notice" data-tone="warning">
          {t('asPatient.nobody', { why: refusal({ code: answer.access, data: {} }) })}
        </p>
      )}
      <table className="services">
        <thead>
          <tr>
            <th scope="col">{t('type.title')}</th>
            <th scope="col">{t('asPatient.result')}</th>
          </tr>
        </thead>
        {inOrder.map(({ id, name }) => {
          const offers = answer.offers.filter(({ calendarId }) => calendarId === id)
          if (offers.length === 0) return null
          // one rule for all of the calendar is said once
          const [first] = offers
          const same = first && offers.every(({ problem }) => problem === first.problem) ? first.problem : null
          return (
            <tbody key={id}>
              <tr>
                <th scope="rowgroup" colSpan={same === null ? 2 : 1}>
                  {name}
                </th>
                {same !== null && (
                  <td>
                    <No>{t(`asPatient.problem.${same}`)}</No>
                  </td>
                )}
              </tr>
              {same === null &&
                offers.map(({ typeId, problem, firstFree }) => (
                  <tr key={typeId}>
                    <th scope="row">{nameOf(typeId)}</th>
                    <td>
                      {problem === null && firstFree !== null && answer.access === null ? (
                        <span className="row as-patient-yes tabular">
                          <CheckmarkCircleFillIcon aria-hidden />
                          {t('asPatient.from', { time: `${format.dayShort(firstFree)} ${format.time(firstFree)}` })}
                        </span>
                      ) : (
                        <No>{t(problem === null ? 'asPatient.access' : `asPatient.problem.${problem}`)}</No>
                      )}
                    </td>
                  </tr>
                ))}
            </tbody>
          )
        })}
      </table>
      <p className="muted">{t('asPatient.unknown')}</p>
    </>
  )
}

const No = ({ children }: { children: string }) => (
  <span className="row as-patient-no">
    <XMarkOctagonFillIcon aria-hidden />
    {children}
  </span>
)
