import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react'
import type { QueryResult } from '@shared/contract'
import type { LocalDate } from '@shared/time/instant'
import { addDays, dateOf, weekOf } from '@shared/time/oslo'
import { holidayOn } from '@shared/time/working-days'
import { useTranslation } from 'react-i18next'
import { now } from '../../../../lib/clock'
import { weekdayWords } from '../../../../lib/day-words'
import { useFormats } from '../../../../lib/format'
import { isLanguage } from '../../../../lib/i18n'
import { weekdays } from '../templates/week-draft'
import { hoursText } from './roll-out'

type Plan = QueryResult<'calendar.plan'>
export const WEEKS = 8

interface Props {
  readonly monday: LocalDate
  readonly plan: Plan
  readonly onMonday: (monday: LocalDate) => void
  readonly onDay: (date: LocalDate) => void
}

/** Eight weeks of the work plan as a table; a day opens to be changed. */
export function PlanWeeks({ monday, plan, onMonday, onDay }: Props) {
  const { t, i18n } = useTranslation('planning')
  const format = useFormats()
  const language = isLanguage(i18n.language) ? i18n.language : 'nb'
  const today = dateOf(now())
  const open = new Map(plan.days.map((day) => [day.date, day.blocks]))
  const closed = new Map(plan.closed.map(({ date, name }) => [date, name]))
  const standing = (date: LocalDate): { text: string; why: string } => {
    const holiday = holidayOn(date)
    return {
      text: hoursText(open.get(date) ?? []),
      why: closed.get(date) ?? (holiday ? t(`holiday.${holiday}`) : ''),
    }
  }
  return (
    <>
      <div className="row plan-step">
        <Button
          size="xsmall"
          variant="tertiary"
          icon={<ChevronLeftIcon aria-hidden />}
          onClick={() => onMonday(addDays(monday, -7 * WEEKS))}
        >
          {t('plan.earlier')}
        </Button>
        <strong>
          {format.date(monday)}–{format.date(addDays(monday, 7 * WEEKS - 1))}
        </strong>
        <Button
          size="xsmall"
          variant="tertiary"
          icon={<ChevronRightIcon aria-hidden />}
          iconPosition="right"
          onClick={() => onMonday(addDays(monday, 7 * WEEKS))}
        >
          {t('plan.later')}
        </Button>
      </div>
      <table className="plan-weeks">
        <thead>
          <tr>
            <th scope="col">{t('plan.week')}</th>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekdayWords(language, weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: WEEKS }, (_, n) => addDays(monday, 7 * n)).map((first) => (
            <tr key={first}>
              <th scope="row" className="tabular">
                {weekOf(first)}
              </th>
              {weekdays.map((weekday) => {
                const date = addDays(first, weekday - 1)
                const { text, why } = standing(date)
                return (
                  <td key={weekday} data-open={text !== '' || undefined} data-today={date === today || undefined}>
                    <button
                      type="button"
                      disabled={date < today}
                      aria-label={`${format.day(date)}: ${[text || t('plan.closed'), why].filter(Boolean).join(', ')}`}
                      onClick={() => onDay(date)}
                    >
                      <span className="plan-date">{Number(date.slice(8))}.</span>
                      {text !== '' && <span className="tabular">{text}</span>}
                      {why !== '' && <span className="plan-why">{why}</span>}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
