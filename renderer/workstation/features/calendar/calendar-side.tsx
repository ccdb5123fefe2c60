import { PersonCrossIcon } from '@navikt/aksel-icons'
import type { Calendar } from '@shared/calendar/model'
import type { Id } from '@shared/id'
import type { LocalDate } from '@shared/time/instant'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { WhenIdle } from '../../lib/when-idle'
import type { Time } from './columns'
import { DisplayGroupList } from './display-group-list'
import { MiniMonth } from './mini-month'
import { type OpenRequest, RequestList } from './request-list'
import type { CalendarState } from './use-calendar-state'

const WaitingList = lazy(() => import('./waiting-list').then((module) => ({ default: module.WaitingList })))

interface Props {
  readonly state: CalendarState
  readonly calendars: readonly Calendar[]
  readonly first: LocalDate
  readonly last: LocalDate
  readonly requests: readonly OpenRequest[]
  readonly onRequest: (request: OpenRequest) => void
  /** somebody is not there */
  readonly onAbsent: (calendar: Calendar) => void
  /** somebody who waited has got a time */
  readonly onServed: (id: Id, time: Time) => void
}

/** A month to jump in, and which calendars stand side by side. */
export function CalendarSide({ state, calendars, first, last, requests, onRequest, onAbsent, onServed }: Props) {
  const { t } = useTranslation('calendar')
  const groups = [
    { key: 'gps', members: calendars.filter(({ ownerKind }) => ownerKind === 'gp') },
    { key: 'shared', members: calendars.filter(({ ownerKind }) => ownerKind !== 'gp') },
  ] as const
  return (
    <aside className="calendar-side" aria-label={t('sideLabel')}>
      <WhenIdle>
        <RequestList requests={requests} onOpen={onRequest} />
        <Suspense fallback={null}>
          <WaitingList onServed={onServed} />
        </Suspense>
        <MiniMonth key={first.slice(0, 7)} first={first} last={last} today={state.today} onChoose={state.goTo} />
        {groups.map(
          ({ key, members }) =>
            members.length > 0 && (
              <Group key={key} title={t(key)} members={members} state={state} onAbsent={onAbsent} />
            ),
        )}
        <DisplayGroupList state={state} calendars={calendars} />
        <p className="muted side-hint">{t('sideHint')}</p>
      </WhenIdle>
    </aside>
  )
}

function Group(props: {
  title: string
  members: readonly Calendar[]
  state: CalendarState
  onAbsent: (calendar: Calendar) => void
}) {
  const { t } = useTranslation('calendar')
  const { members, state } = props
  const shown = new Set(state.ids)
  const toggle = (id: Id): void => {
    const next = shown.has(id) ? state.ids.filter((other) => other !== id) : [...state.ids, id]
    if (next.length > 0) state.setIds(next)
  }
  return (
    <fieldset className="side-group">
      <legend>
        {props.title}
        <button
          type="button"
          className="plain"
          aria-label={t('showAll', { group: props.title })}
          onClick={() => state.setIds(members.map(({ id }) => id))}
        >
          {t('all')}
        </button>
      </legend>
      {members.map((calendar) => (
        <div key={calendar.id} className="side-calendar" data-colour={calendar.colour}>
          <input
            type="checkbox"
            checked={shown.has(calendar.id)}
            aria-label={t('show', { name: calendar.name })}
            onChange={() => toggle(calendar.id)}
          />
          <button
            type="button"
            className="plain"
            title={t('showOnly', { name: calendar.name })}
            onClick={() => state.setIds([calendar.id])}
          >
            {calendar.name}
          </button>
          <button
            type="button"
            className="plain side-absent"
            aria-label={t('reflow.title', { name: calendar.name })}
            title={t('reflow.title', { name: calendar.name })}
            onClick={() => props.onAbsent(calendar)}
          >
            <PersonCrossIcon aria-hidden fontSize={16} />
          </button>
        </div>
      ))}
    </fieldset>
  )
}
