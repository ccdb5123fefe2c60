import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons'
import type { LocalDate } from '@shared/time/instant'
import { addDays, mondayOf, weekOf } from '@shared/time/oslo'
import { isWorkingDay } from '@shared/time/working-days'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format'

/** Six weeks around a month, with week numbers: people in a clinic plan by them. */
export function MiniMonth(props: {
  first: LocalDate
  last: LocalDate
  today: LocalDate
  onChoose: (date: LocalDate) => void
}) {
  const { t } = useTranslation('calendar')
  const format = useFormats()
  const [month, setMonth] = useState(`${props.first.slice(0, 7)}-01`)
  const start = mondayOf(month)
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_unused, day) => addDays(start, week * 7 + day)),
  )
  const turn = (direction: 1 | -1): void => setMonth(`${addDays(month, direction === 1 ? 32 : -1).slice(0, 7)}-01`)
  return (
    <div className="mini">
      <div className="mini-head">
        <button type="button" className="plain" aria-label={t('previousMonth')} onClick={() => turn(-1)}>
          <ChevronLeftIcon aria-hidden fontSize={16} />
        </button>
        <span className="mini-title">{format.month(month)}</span>
        <button type="button" className="plain" aria-label={t('nextMonth')} onClick={() => turn(1)}>
          <ChevronRightIcon aria-hidden fontSize={16} />
        </button>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('weekNumber')}</span>
            </th>
            {(weeks[0] ?? []).map((date) => (
              <th key={date} scope="col" abbr={format.day(date).split(' ')[0]}>
                {format.day(date).slice(0, 1).toUpperCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              <th scope="row" className="mini-week">
                {weekOf(week[0] ?? start)}
              </th>
              {week.map((date) => (
                <td key={date}>
                  <button
                    type="button"
                    tabIndex={date === props.first ? 0 : -1}
                    aria-label={format.dayLong(date)}
                    aria-current={date === props.today ? 'date' : undefined}
                    data-shown={(date >= props.first && date <= props.last) || undefined}
                    data-other={date.slice(0, 7) !== month.slice(0, 7) || undefined}
                    data-red={!isWorkingDay(date) || undefined}
                    onClick={() => props.onChoose(date)}
                    onKeyDown={(event) => {
                      const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key]
                      if (by === undefined || event.altKey) return
                      event.preventDefault()
                      const buttons = [...(event.currentTarget.closest('tbody')?.querySelectorAll('button') ?? [])]
                      buttons[buttons.indexOf(event.currentTarget) + by]?.focus()
                    }}
                  >
                    {Number(date.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
