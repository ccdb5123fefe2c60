import './reflow.css'
import '../../ui/aksel.css'
import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import type { Calendar } from '@shared/calendar/model'
import { clashes } from '@shared/calendar/reflow'
import type { Slot } from '@shared/calendar/slots'
import type { QueryResult } from '@shared/contract'
import type { Id } from '@shared/id'
import type { LocalDate } from '@shared/time/instant'
import { dateOf, instantOf, timeOf } from '@shared/time/oslo'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { now } from '../../lib/clock'
import { formats, useFormats } from '../../lib/format'
import { parseDate, parseTime } from '../../lib/parse-time'
import { useRefusalText } from '../../lib/refusal'
import { useDeskQuery } from '../../lib/use-query'
import { Dialog } from '../../ui/dialog'
import { useMayPlan } from '../settings/planning/use-may-plan'
import { type NotMoved, useReflow } from './use-reflow'

type Row = QueryResult<'calendar.reflow'>['rows'][number]
interface Props {
  readonly calendar: Calendar
  readonly calendars: readonly Calendar[]
  readonly day: LocalDate
  readonly onClose: () => void
}
const STAY = 'stay'
const keyOf = (slot: Slot): string => `${slot.calendarId} ${slot.startsAt}`

/** Somebody is not there: everything that must happen to the day, looked through before anything is sent (N11, S72, S76). */
export function ReflowDialog({ calendar, calendars, day, onClose }: Props) {
  const { t } = useTranslation('calendar')
  const format = useFormats()
  const mayPlan = useMayPlan()
  const refusal = useRefusalText()
  const reflow = useReflow()
  const [openedAt] = useState(now)
  const [dateText, setDateText] = useState(formats('nb').date(day))
  const [fromText, setFromText] = useState(day === dateOf(openedAt) ? timeOf(openedAt) : '00:00')
  const [otherGps, setOtherGps] = useState(false)
  const [close, setClose] = useState(true)
  const [chosen, setChosen] = useState<ReadonlyMap<Id, string>>(new Map())
  const [left, setLeft] = useState<NotMoved>(new Map())
  const date = parseDate(dateText, dateOf(openedAt))
  const from = parseTime(fromText)
  const isReady = date !== undefined && from !== undefined
  const asked = { calendarId: calendar.id, from: isReady ? instantOf(date, from) : openedAt, otherGps }
  const plan = useDeskQuery('calendar.reflow', asked, { enabled: isReady }).data
  const rows = isReady ? (plan?.rows ?? []) : []

  const targetOf = (row: Row): Slot | null => {
    const key = chosen.get(row.id)
    if (key === STAY) return null
    const all = row.to ? [row.to, ...row.others] : row.others
    return all.find((slot) => keyOf(slot) === key) ?? row.to
  }
  const moves = rows.flatMap((row) => {
    const to = targetOf(row)
    const { id, patientId, calendarId, startsAt, endsAt } = row
    return to ? [{ id, patientId, from: { calendarId, startsAt, endsAt }, to }] : []
  })
  const clashing = clashes(moves)
  const people = (reached: Row['reached']): number =>
    new Set(rows.filter((row) => row.reached === reached && targetOf(row)).map(({ patientId }) => patientId)).size
  const staying = rows.length - moves.length
  const closes = close && mayPlan && plan?.day ? { day: plan.day, from: from ?? '00:00' } : null

  const send = async (): Promise<void> => {
    if (clashing.size > 0) return
    const notMoved = await reflow(moves, closes)
    setLeft(notMoved)
    if (notMoved.size === 0) onClose()
  }
  const nameOf = (id: Id): string => calendars.find((one) => one.id === id)?.name ?? ''
  const slotText = (slot: Slot): string => `${format.time(slot.startsAt)} ${nameOf(slot.calendarId)}`
  return (
    <Dialog title={t('reflow.title', { name: calendar.name })} onClose={onClose} className="reflow">
      <form
        className="sheet-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <div className="sheet-body">
          <div className="reflow-fields">
            <TextField
              size="small"
              label={t('reflow.day')}
              value={dateText}
              error={date === undefined && t('field.dateError')}
              onChange={(event) => setDateText(event.target.value)}
            />
            <TextField
              size="small"
              label={t('reflow.from')}
              value={fromText}
              error={from === undefined && t('field.fromError')}
              onChange={(event) => setFromText(event.target.value)}
            />
            {calendar.ownerKind === 'gp' && (
              <label className="check">
                <input type="checkbox" checked={otherGps} onChange={(event) => setOtherGps(event.target.checked)} />
                {t('reflow.otherGps')}
              </label>
            )}
          </div>
          {plan && rows.length === 0 && <p className="notice">{t('reflow.nobody')}</p>}
          {rows.length > 0 && (
            <table className="reflow-rows">
              <thead>
                <tr>
                  <th scope="col">{t('reflow.time')}</th>
                  <th scope="col">{t('reflow.patient')}</th>
                  <th scope="col">{t('reflow.told')}</th>
                  <th scope="col">{t('reflow.to')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => {
                  const to = targetOf(row)
                  const problem = left.get(row.id)
                  return (
                    <tr key={row.id} data-stays={to === null || undefined}>
                      <td className="tabular">{format.span(row.startsAt, row.endsAt)}</td>
                      <th scope="row">
                        <span className="person">{row.patientName}</span>{' '}
                        <span className="muted tabular person">{format.date(row.patientBirthDate)}</span>
                        {row.patientNeeds !== null && <span className="muted person">{row.patientNeeds}</span>}
                      </th>
                      <td>
                        {t(`reflow.by-${to === null && row.reached !== 'hidden' ? 'nobody' : row.reached}`)}
                        {(row.reached === 'nobody' || row.reached === 'hidden' || to === null) && (
                          <span className="person tabular"> {row.phone ?? t('reflow.noPhone')}</span>
                        )}
                      </td>
                      <td>
                        <select
                          aria-label={t('reflow.toFor', { name: row.patientName, time: format.time(row.startsAt) })}
                          aria-invalid={clashing.has(row.id) || undefined}
                          value={to === null ? STAY : keyOf(to)}
                          onChange={({ target }) => setChosen(new Map(chosen).set(row.id, target.value))}
                        >
                          {(row.to ? [row.to, ...row.others] : row.others).map((slot) => (
                            <option key={keyOf(slot)} value={keyOf(slot)}>
                              {slotText(slot)}
                            </option>
                          ))}
                          <option value={STAY}>{t('reflow.stays')}</option>
                        </select>
                        {problem && <span className="reflow-problem">{refusal(problem)}</span>}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          )}
          {clashing.size > 0 && (
            <p className="notice" data-tone="danger" role="alert">
              {t('reflow.clash')}
            </p>
          )}
          {mayPlan && plan?.day && (
            <label className="check">
              <input type="checkbox" checked={close} onChange={(event) => setClose(event.target.checked)} />
              {t('reflow.close', { name: calendar.name })}
            </label>
          )}
          {rows.length > 0 && (
            <p className="notice" data-tone={staying > 0 ? 'warning' : 'accent'} role="status">
              {[
                t('reflow.moves', { count: moves.length }),
                people('helsenorge') > 0 && t('reflow.messages', { count: people('helsenorge') }),
                people('vendor') > 0 && t('reflow.vendor', { count: people('vendor') }),
                people('nobody') > 0 && t('reflow.calls', { count: people('nobody') }),
                staying > 0 && t('reflow.left', { count: staying }),
              ]
                .filter(Boolean)
                .join(' ')}
            </p>
          )}
          {left.size > 0 && (
            <p className="notice" data-tone="danger" role="alert">
              {t('reflow.some')} {left.get('plan') && refusal(left.get('plan') ?? { code: '', data: {} })}
            </p>
          )}
        </div>
        <footer className="sheet-foot">
          <Button type="button" size="small" variant="secondary" onClick={onClose}>
            {t('cancelDialog')}
          </Button>
          <Button type="submit" size="small" disabled={(moves.length === 0 && closes === null) || clashing.size > 0}>
            {t('reflow.submit', { count: moves.length })}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
