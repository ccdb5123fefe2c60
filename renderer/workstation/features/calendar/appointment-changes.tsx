import './appointment-changes.css'
import type { QueryResult } from '@shared/contract'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../lib/clock'
import { useFormats } from '../../lib/format'

type State = NonNullable<QueryResult<'appointment.details'>>['states'][number]

/** Every change of the appointment since it was booked, the latest first: what, when and by whom. Nothing when it was never changed. */
export function AppointmentChanges({ states }: { states: readonly State[] }) {
  const { t } = useTranslation(['calendar', 'common'])
  const format = useFormats()
  const now = useNow(60_000)
  if (states.length < 2) return null
  const time = (state: State): string =>
    `${format.dayShort(state.startsAt)} ${format.span(state.startsAt, state.endsAt)}`
  const lines = states.map((state, n) => {
    const before = states[n - 1]
    const who = state.byName ?? (before ? t('calendar:changes.patient') : null)
    return {
      key: `${n}-${state.at}`,
      what: before ? changesOf(t, before, state, time) : [time(state)],
      at: state.at,
      who,
    }
  })
  return (
    <details className="changes">
      <summary>{t('calendar:changes.title', { count: states.length - 1 })}</summary>
      <ol>
        {lines.toReversed().map(({ key, what, at, who }) => (
          <li key={key}>
            <span className="muted tabular">{format.when(at, now)}</span>{' '}
            {who !== null && <span className="muted">· {who}</span>}
            <br />
            {what.join('. ')}
          </li>
        ))}
      </ol>
    </details>
  )
}

function changesOf(
  t: TFunction<['calendar', 'common']>,
  before: State,
  after: State,
  time: (state: State) => string,
): string[] {
  const moved = before.startsAt !== after.startsAt || before.endsAt !== after.endsAt
  const found = [
    moved && t('calendar:changes.moved', { from: time(before), to: time(after) }),
    before.calendarId !== after.calendarId &&
      t('calendar:changes.calendar', { from: before.calendarName, to: after.calendarName }),
    before.status !== after.status && t('calendar:changes.status', { status: t(`calendar:status.${after.status}`) }),
    before.hidden !== after.hidden && t(after.hidden ? 'calendar:changes.hidden' : 'calendar:changes.shown'),
  ].filter((line) => line !== false)
  return found.length > 0 ? found : [t('calendar:changes.same')]
}
