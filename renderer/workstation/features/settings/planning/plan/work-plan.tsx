import '../templates/templates.css'
import './plan.css'
import { Button } from '@navikt/ds-react'
import type { AppointmentType, Calendar } from '@shared/calendar/model'
import type { LocalDate } from '@shared/time/instant'
import { addDays, dateOf, mondayOf } from '@shared/time/oslo'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { now } from '../../../../lib/clock'
import { useFormats } from '../../../../lib/format'
import { useDeskQuery } from '../../../../lib/use-query'
import { useMayPlan } from '../use-may-plan'
import { CloseDays } from './close-days'
import { DayForm } from './day-form'
import { PlanChanges } from './plan-changes'
import { PlanWeeks, WEEKS } from './plan-weeks'
import { RollOut } from './roll-out'

/** What is worked on; the weeks are seen when it is nothing. */
export type Work =
  | { readonly kind: 'roll-out'; readonly templateId: string | null }
  | { readonly kind: 'close' }
  | { readonly kind: 'day'; readonly date: LocalDate }

interface Props {
  readonly calendar: Calendar
  readonly calendars: readonly Calendar[]
  readonly types: readonly AppointmentType[]
  readonly work: Work | null
  readonly onWork: (work: Work | null) => void
}

/** The work plan of a calendar: which days are open, rolled out from a week template, with single days of their own (S89, N14). */
export function WorkPlan({ calendar, calendars, types, work, onWork }: Props) {
  const { t } = useTranslation('planning')
  const format = useFormats()
  const mayPlan = useMayPlan()
  const [monday, setMonday] = useState(() => mondayOf(dateOf(now())))
  const period = { from: monday, to: addDays(monday, 7 * WEEKS - 1) }
  const plan = useDeskQuery('calendar.plan', { calendarId: calendar.id, ...period }).data
  if (!plan) return <div className="view-loading" aria-busy />
  const done = (): void => onWork(null)
  const { lastDay } = plan
  if (work?.kind === 'roll-out')
    return <RollOut {...{ calendar, types, lastDay }} templateId={work.templateId} onDone={done} />
  if (work?.kind === 'close') return <CloseDays {...{ calendar, calendars, types }} onDone={done} />
  if (work?.kind === 'day') {
    const day = plan.days.find(({ date }) => date === work.date)
    return <DayForm key={work.date} {...{ calendar, types, day }} date={work.date} onDone={done} />
  }
  return (
    <>
      <section className="panel" aria-labelledby="work-plan">
        <header className="planning-head">
          <div className="grow">
            <h3 id="work-plan">{t('plan.title')}</h3>
            <p className="muted">
              {lastDay === null ? t('plan.none') : t('plan.until', { day: format.dayLong(lastDay) })}
            </p>
          </div>
          <Button size="small" disabled={!mayPlan} onClick={() => onWork({ kind: 'roll-out', templateId: null })}>
            {t('plan.rollOut')}
          </Button>
          <Button size="small" variant="secondary" disabled={!mayPlan} onClick={() => onWork({ kind: 'close' })}>
            {t('plan.close')}
          </Button>
        </header>
        <PlanWeeks monday={monday} plan={plan} onMonday={setMonday} onDay={(date) => onWork({ kind: 'day', date })} />
      </section>
      <PlanChanges changes={plan.changes} />
    </>
  )
}
