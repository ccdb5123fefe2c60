import './planning.css'
import { PlusIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react'
import type { Calendar } from '@shared/calendar/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeskQuery } from '../../../lib/use-query'
import { CalendarForm } from './calendar-form'
import { CalendarPage } from './calendar-page'
import { PatientListForm } from './patient-list-form'
import type { Standing } from './standing'
import { TypeForm } from './type-form'
import { useMayPlan } from './use-may-plan'

/** What stands to the right. */
type Shown =
  | { readonly kind: 'calendar'; readonly id: string; readonly editing: boolean }
  | { readonly kind: 'new-calendar' }
  | { readonly kind: 'type'; readonly id: string | null }
  | { readonly kind: 'list'; readonly id: string | null }

const isSound = (standing: Standing | undefined): boolean => standing?.rules.every(({ holds }) => holds) ?? true

/** Calendars and appointment types, and whether patients can book in them, rule by rule (S56-S60, S66, S78-S90, N1). */
export function PlanningPage() {
  const { t } = useTranslation('planning')
  const setup = useDeskQuery('calendar.setup', {}).data
  const standings = useDeskQuery('calendar.bookability', {}).data
  const lists = useDeskQuery('calendar.patientLists', {}).data ?? []
  const [shown, setShown] = useState<Shown>()
  const mayPlan = useMayPlan()
  if (!setup) return <div className="view-loading" aria-busy />
  const [first] = setup.calendars
  const now: Shown | undefined = shown ?? (first && { kind: 'calendar', id: first.id, editing: false })
  const calendar = now?.kind === 'calendar' ? setup.calendars.find(({ id }) => id === now.id) : undefined
  const standingOf = (id: string) => standings?.find(({ calendarId }) => calendarId === id)
  return (
    <div className="planning">
      <nav className="planning-list" aria-label={t('list')}>
        {!mayPlan && <p className="muted">{t('whoPlans')}</p>}
        <h2>{t('calendars')}</h2>
        <ul>
          {setup.calendars.map((calendar) => (
            <li key={calendar.id}>
              <CalendarLine
                calendar={calendar}
                standing={standingOf(calendar.id)}
                isShown={now?.kind === 'calendar' && now.id === calendar.id}
                onShow={() => setShown({ kind: 'calendar', id: calendar.id, editing: false })}
              />
            </li>
          ))}
        </ul>
        <Button
          size="xsmall"
          variant="secondary"
          icon={<PlusIcon aria-hidden />}
          disabled={!mayPlan}
          onClick={() => setShown({ kind: 'new-calendar' })}
        >
          {t('newCalendar')}
        </Button>
        <h2>{t('types')}</h2>
        <ul>
          {setup.types.map((type) => (
            <li key={type.id}>
              <button
                type="button"
                className="planning-line"
                aria-current={now?.kind === 'type' && now.id === type.id ? 'true' : undefined}
                onClick={() => setShown({ kind: 'type', id: type.id })}
              >
                <span className="ellipsis grow">{type.name}</span>
                <span className="muted tabular">{t('minutes', { count: type.durationMinutes })}</span>
              </button>
            </li>
          ))}
        </ul>
        <Button
          size="xsmall"
          variant="secondary"
          icon={<PlusIcon aria-hidden />}
          disabled={!mayPlan}
          onClick={() => setShown({ kind: 'type', id: null })}
        >
          {t('newType')}
        </Button>
        <h2>{t('lists.title')}</h2>
        <ul>
          {lists.map((list) => (
            <li key={list.id}>
              <button
                type="button"
                className="planning-line"
                aria-current={now?.kind === 'list' && now.id === list.id ? 'true' : undefined}
                onClick={() => setShown({ kind: 'list', id: list.id })}
              >
                <span className="ellipsis grow">{list.name}</span>
                <span className="muted tabular">{list.count}</span>
              </button>
            </li>
          ))}
        </ul>
        <Button
          size="xsmall"
          variant="secondary"
          icon={<PlusIcon aria-hidden />}
          disabled={!mayPlan}
          onClick={() => setShown({ kind: 'list', id: null })}
        >
          {t('lists.new')}
        </Button>
      </nav>
      <div className="planning-main">
        {calendar && now?.kind === 'calendar' && !now.editing && (
          <CalendarPage
            key={now.id}
            calendar={calendar}
            calendars={setup.calendars}
            standing={standingOf(now.id)}
            types={setup.types}
            onEdit={() => setShown({ ...now, editing: true })}
            onType={(id) => setShown({ kind: 'type', id })}
          />
        )}
        {now?.kind === 'calendar' && now.editing && (
          <CalendarForm
            key={now.id}
            calendar={calendar ?? null}
            count={setup.calendars.length}
            onDone={() => setShown({ ...now, editing: false })}
          />
        )}
        {now?.kind === 'new-calendar' && (
          <CalendarForm
            key="new"
            calendar={null}
            count={setup.calendars.length}
            onDone={(id) => setShown(id === undefined ? undefined : { kind: 'calendar', id, editing: false })}
          />
        )}
        {now?.kind === 'list' && (
          <PatientListForm key={now.id ?? 'new'} id={now.id} onDone={() => setShown(undefined)} />
        )}
        {now?.kind === 'type' && (
          <TypeForm
            key={now.id ?? 'new'}
            type={setup.types.find(({ id }) => id === now.id) ?? null}
            count={setup.types.length}
            onDone={() => setShown(undefined)}
          />
        )}
      </div>
    </div>
  )
}

function CalendarLine(props: {
  calendar: Calendar
  standing: Standing | undefined
  isShown: boolean
  onShow: () => void
}) {
  const { t } = useTranslation('planning')
  const sound = isSound(props.standing)
  return (
    <button
      type="button"
      className="planning-line"
      aria-current={props.isShown ? 'true' : undefined}
      onClick={props.onShow}
    >
      <span className="planning-dot" data-sound={sound} aria-hidden />
      <span className="ellipsis grow">{props.calendar.name}</span>
      {props.standing && <span className="muted">{t(sound ? 'bookable' : 'notBookable')}</span>}
    </button>
  )
}
