import { CheckmarkCircleFillIcon, XMarkOctagonFillIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react'
import type { BookabilityRule } from '@shared/calendar/bookability'
import type { AppointmentType, Calendar } from '@shared/calendar/model'
import { calendarFormOf } from '@shared/calendar/setup-commands'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session'
import { useToast } from '../../../app/toasts'
import { useFormats } from '../../../lib/format'
import { useRefusalText } from '../../../lib/refusal'
import { useCommand } from '../../../lib/use-command'
import type { Standing } from './standing'
import { useMayPlan } from './use-may-plan'

interface Props {
  readonly calendar: Calendar
  readonly standing: Standing | undefined
  readonly types: readonly AppointmentType[]
  readonly onEdit: () => void
  /** to where the plan is put right */
  readonly onPlan: () => void
  readonly onType: (id: string) => void
}

/** The checklist of one calendar: each rule by name, what to do where it does not hold, and what patients see (N1). */
export function Doctor({ calendar, standing, types, onEdit, onPlan, onType }: Props) {
  const { t, i18n } = useTranslation('planning')
  const format = useFormats()
  const mayPlan = useMayPlan()
  if (!standing) return <div className="view-loading" aria-busy />
  const broken = standing.rules.filter(({ holds }) => !holds)
  return (
    <>
      <p className="notice" data-tone={broken.length === 0 ? 'accent' : 'warning'} role="status">
        {broken.length === 0 ? t('allHold') : t('someBroken', { count: broken.length })}
      </p>
      <section className="panel" aria-labelledby="rules">
        <h3 id="rules">{t('rules')}</h3>
        <ul className="planning-rules">
          {standing.rules.map(({ rule, holds }) => (
            <li key={rule} data-holds={holds}>
              {holds ? <CheckmarkCircleFillIcon aria-hidden /> : <XMarkOctagonFillIcon aria-hidden />}
              <span className="grow">
                <span className="visually-hidden">{t(holds ? 'holds' : 'holdsNot')}: </span>
                {t(`rule.${rule}`)}
                {!holds && <span className="muted planning-why">{t(`why.${rule}`)}</span>}
              </span>
              {!holds && mayPlan && <Repair {...{ rule, calendar, onEdit, onPlan }} />}
            </li>
          ))}
        </ul>
      </section>
      <section className="panel" aria-labelledby="seen">
        <h3 id="seen">{t('seen')}</h3>
        <table className="services">
          <thead>
            <tr>
              <th scope="col">{t('type.title')}</th>
              <th scope="col">{t('firstFree')}</th>
            </tr>
          </thead>
          <tbody>
            {standing.types.map(({ typeId, problem, firstFree }) => {
              const type = types.find(({ id }) => id === typeId)
              return (
                <tr key={typeId}>
                  <th scope="row">
                    <button type="button" className="plain planning-type" onClick={() => onType(typeId)}>
                      {i18n.language === 'en' ? type?.nameEn : type?.name}
                    </button>
                  </th>
                  <td>
                    {firstFree === null ? (
                      <span className="muted">{problem && t(`typeProblem.${problem}`)}</span>
                    ) : (
                      <span className="tabular">
                        {format.dayShort(firstFree)} {format.time(firstFree)}
                      </span>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </>
  )
}

/** One click where one click is enough; otherwise the form, or who can do it. */
function Repair(props: { rule: BookabilityRule; calendar: Calendar; onEdit: () => void; onPlan: () => void }) {
  const { rule, calendar, onEdit, onPlan } = props
  const { t } = useTranslation('planning')
  const { employees } = useSession()
  const saveCalendar = useCommand('calendar.save')
  const setServices = useCommand('employee.setServices')
  const toast = useToast()
  const refusal = useRefusalText()
  const owner = employees.find(({ id }) => id === calendar.ownerId)
  const tell = (done: Awaited<ReturnType<typeof saveCalendar>>): void =>
    toast(done.ok ? t('repaired') : refusal(done), done.ok ? 'success' : 'problem')
  if (rule === 'calendar-online')
    return (
      <Button
        size="xsmall"
        onClick={() => {
          const from = calendarFormOf(calendar)
          void saveCalendar({ calendar: { ...from, online: true }, from }).then(tell)
        }}
      >
        {t('repair.calendar-online')}
      </Button>
    )
  if (rule === 'booking-service' && owner?.services) {
    const { services } = owner
    return (
      <Button
        size="xsmall"
        onClick={() => {
          const wanted = { employeeId: owner.id, services: { ...services, booking: true }, from: services }
          void setServices(wanted).then(tell)
        }}
      >
        {t('repair.booking-service')}
      </Button>
    )
  }
  if (rule === 'plan' || rule === 'free')
    return (
      <Button size="xsmall" variant="secondary" onClick={onPlan}>
        {t('repair.plan')}
      </Button>
    )
  if (rule !== 'list' && rule !== 'owner' && rule !== 'one-calendar') return null
  return (
    <Button size="xsmall" variant="secondary" onClick={onEdit}>
      {t('edit')}
    </Button>
  )
}
