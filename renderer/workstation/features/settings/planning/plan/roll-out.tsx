import { Button, Select } from '@navikt/ds-react'
import type { AppointmentType, Calendar } from '@shared/calendar/model'
import { rollOutWeeks } from '@shared/calendar/plan-rules'
import { addDays, dateOf, mondayOf } from '@shared/time/oslo'
import { holidayOn } from '@shared/time/working-days'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { now } from '../../../../lib/clock'
import { useFormats } from '../../../../lib/format'
import { newId } from '../../../../lib/id'
import { useRefusalText } from '../../../../lib/refusal'
import { useCommand } from '../../../../lib/use-command'
import { useDeskQuery } from '../../../../lib/use-query'
import { useMayPlan } from '../use-may-plan'
import { DryRun } from './dry-run'
import { PeriodFields, periodText, readPeriod } from './period-fields'
import { useOfferUndoPlan } from './use-undo-plan'

interface Props {
  readonly calendar: Calendar
  readonly types: readonly AppointmentType[]
  /** chosen on the page before; null = the first */
  readonly templateId: string | null
  /** the last day rolled out: it goes on from there */
  readonly lastDay: string | null
  readonly onDone: () => void
}
/** A quarter of a year at a time, unless somebody writes another end. */
const DAYS = 13 * 7

/** A week template laid on a period, with everything it would do in view before it is done (S89, N14). */
export function RollOut({ calendar, types, templateId, lastDay, onDone }: Props) {
  const { t } = useTranslation('planning')
  const format = useFormats()
  const mayPlan = useMayPlan()
  const refusal = useRefusalText()
  const roll = useCommand('plan.rollOut')
  const offerUndo = useOfferUndoPlan()
  const templates = useDeskQuery('calendar.templates', { calendarId: calendar.id }).data ?? []
  const [chosen, setChosen] = useState(templateId)
  const [text, setText] = useState(() => {
    const today = dateOf(now())
    const monday = addDays(mondayOf(lastDay !== null && lastDay > today ? lastDay : today), 7)
    return periodText(monday, addDays(monday, DAYS - 1))
  })
  const [weeks, setWeeks] = useState<(typeof rollOutWeeks)[number]>('all')
  const [keep, setKeep] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string>()
  const template = templates.find(({ id }) => id === chosen) ?? templates[0]
  const period = readPeriod(text)
  const change = { templateId: template?.id ?? '', ...(period ?? { from: '', to: '' }), weeks }
  const isReady = template !== undefined && period !== undefined
  const asked = { enabled: isReady }
  // all days first, so that those kept can still be seen and ticked again
  const all = useDeskQuery('plan.dryRun', { change: { kind: 'roll-out', ...change, keep: [] } }, asked).data
  const result = useDeskQuery('plan.dryRun', { change: { kind: 'roll-out', ...change, keep: [...keep] } }, asked).data
  if (templates.length === 0) return <p className="notice">{t('template.none')}</p>
  const send = async (): Promise<void> => {
    if (!isReady || !result) return
    const id = newId()
    const done = await roll({ id, ...change, keep: [...keep], seen: result.seen })
    if (!done.ok) return setProblem(refusal(done))
    offerUndo(id, t('plan.rolledOut', { count: result.days.length }))
    onDone()
  }
  return (
    <form
      className="planning-form"
      aria-label={t('plan.rollOut')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h3>{t('plan.rollOut')}</h3>
      <div className="planning-fields roll-out-fields">
        <Select
          size="small"
          label={t('plan.template')}
          value={template?.id}
          onChange={({ target }) => setChosen(target.value)}
        >
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          label={t('plan.weeks')}
          value={weeks}
          onChange={({ target }) => setWeeks(target.value as typeof weeks)}
        >
          {rollOutWeeks.map((name) => (
            <option key={name} value={name}>
              {t(`plan.week-${name}`)}
            </option>
          ))}
        </Select>
        <PeriodFields text={text} onChange={setText} />
      </div>
      {result && result.shut.length > 0 && (
        <p className="muted">
          {t('plan.shut')}{' '}
          {result.shut
            .map(({ date, name }) => {
              const holiday = holidayOn(date)
              return `${format.dayShort(date)} (${name ?? (holiday ? t(`holiday.${holiday}`) : '')})`
            })
            .join(', ')}
        </p>
      )}
      {all && all.days.length > 0 && (
        <details className="roll-out-days">
          <summary>{t('plan.days', { count: all.days.length })}</summary>
          <ul>
            {all.days.map(({ date, before, blocks }) => (
              <li key={date}>
                <label className="check">
                  <input
                    type="checkbox"
                    checked={!keep.includes(date)}
                    onChange={({ target }) =>
                      setKeep(target.checked ? keep.filter((other) => other !== date) : [...keep, date])
                    }
                  />
                  <span className="roll-out-day">{format.dayShort(date)}</span>
                  <span className="muted tabular">
                    {hoursText(before) || t('plan.closed')} → {hoursText(blocks) || t('plan.closed')}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
      {result && <DryRun result={result} types={types} calendars={[calendar]} />}
      {problem && (
        <p className="notice" data-tone="danger" role="alert">
          {problem}
        </p>
      )}
      <div className="row">
        <Button size="small" type="submit" disabled={!mayPlan || !result || result.days.length === 0}>
          {t('plan.confirm', { count: result?.days.length ?? 0 })}
        </Button>
        <Button size="small" type="button" variant="secondary" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

/** 08:00–11:00, 12:00–15:00; neighbours are one. */
export function hoursText(blocks: readonly { from: string; to: string }[]): string {
  const spans: { from: string; to: string }[] = []
  for (const { from, to } of blocks) {
    const last = spans.at(-1)
    if (last?.to === from) last.to = to
    else spans.push({ from, to })
  }
  return spans.map(({ from, to }) => `${from}–${to}`).join(', ')
}
