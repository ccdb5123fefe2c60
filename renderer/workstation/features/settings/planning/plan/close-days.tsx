import { Button, Select, TextField } from '@navikt/ds-react'
import type { AppointmentType, Calendar } from '@shared/calendar/model'
import { addDays, dateOf } from '@shared/time/oslo'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { now } from '../../../../lib/clock'
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
  readonly calendars: readonly Calendar[]
  readonly types: readonly AppointmentType[]
  readonly onDone: () => void
}

/** Closes a calendar for an absence, or the whole clinic for a day off, with what that does in view (N14). */
export function CloseDays({ calendar, calendars, types, onDone }: Props) {
  const { t } = useTranslation('planning')
  const mayPlan = useMayPlan()
  const refusal = useRefusalText()
  const close = useCommand('plan.close')
  const offerUndo = useOfferUndoPlan()
  const [whole, setWhole] = useState(false)
  const [name, setName] = useState('')
  const [strict, setStrict] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [text, setText] = useState(() => {
    const tomorrow = addDays(dateOf(now()), 1)
    return periodText(tomorrow, tomorrow)
  })
  const period = readPeriod(text)
  const calendarId = whole ? null : calendar.id
  const change = { kind: 'close', calendarId, ...(period ?? { from: '', to: '' }) } as const
  const result = useDeskQuery('plan.dryRun', { change }, { enabled: period !== undefined }).data
  const send = async (): Promise<void> => {
    setStrict(true)
    if (period === undefined || name.trim() === '') return
    const id = newId()
    const done = await close({ id, calendarId, ...period, name: name.trim() })
    if (!done.ok) return setProblem(refusal(done))
    offerUndo(id, t('plan.daysClosed'))
    onDone()
  }
  return (
    <form
      className="planning-form"
      aria-label={t('plan.close')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h3>{t('plan.close')}</h3>
      <div className="planning-fields roll-out-fields">
        <Select
          size="small"
          label={t('plan.closeWhat')}
          value={whole ? 'clinic' : 'calendar'}
          onChange={({ target }) => setWhole(target.value === 'clinic')}
        >
          <option value="calendar">{calendar.name}</option>
          <option value="clinic">{t('plan.wholeClinic')}</option>
        </Select>
        <TextField
          size="small"
          label={t('plan.why')}
          description={t('plan.whyHelp')}
          value={name}
          maxLength={60}
          error={strict && name.trim() === '' && t('wrong.name')}
          onChange={(event) => setName(event.target.value)}
        />
        <PeriodFields text={text} onChange={setText} />
      </div>
      {result && <DryRun result={result} types={types} calendars={calendars} />}
      {problem && (
        <p className="notice" data-tone="danger" role="alert">
          {problem}
        </p>
      )}
      <div className="row">
        <Button size="small" type="submit" disabled={!mayPlan}>
          {t('plan.closeConfirm')}
        </Button>
        <Button size="small" type="button" variant="secondary" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
