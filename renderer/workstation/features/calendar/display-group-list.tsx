import './display-group-list.css'
import type { Calendar } from '@shared/calendar/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session'
import { useKeys } from '../../app/shortcuts'
import { usePreference } from '../../lib/preference'
import { groupsOf, LONGEST_NAME, parseGroups, withGroup, withoutGroup } from './display-groups'
import type { CalendarState } from './use-calendar-state'

/** Sets of calendars under names of one's own, a click or a key (1 to 9) away; made of what is shown. */
export function DisplayGroupList({ state, calendars }: { state: CalendarState; calendars: readonly Calendar[] }) {
  const { t } = useTranslation('calendar')
  const { user } = useSession()
  const [raw, keep] = usePreference('calendar.groups')
  const [name, setName] = useState<string | null>(null)
  const userId = user?.id ?? null
  const all = parseGroups(raw)
  const groups = groupsOf(all, userId, calendars)
  const shown = state.ids.join()
  useKeys(Object.fromEntries(groups.map(({ ids }, n) => [String(n + 1), () => state.setIds(ids)])))
  const add = (): void => {
    const next = withGroup(all, { userId, name: name ?? '', ids: [...state.ids] })
    if (!next) return
    keep(JSON.stringify(next))
    setName(null)
  }
  if (groups.length === 0 && state.ids.length < 2) return null
  return (
    <section className="display-groups" aria-label={t('groups.title')}>
      {groups.map((group, n) => (
        <span key={group.name} className="display-group">
          <button
            type="button"
            className="plain"
            aria-pressed={group.ids.join() === shown}
            title={`${group.name} (${n + 1})`}
            onClick={() => state.setIds(group.ids)}
          >
            {group.name}
          </button>
          <button
            type="button"
            className="plain"
            aria-label={t('groups.remove', { name: group.name })}
            onClick={() => keep(JSON.stringify(withoutGroup(all, group)))}
          >
            ×
          </button>
        </span>
      ))}
      {name === null ? (
        <button type="button" className="plain display-add" onClick={() => setName('')}>
          {t('groups.add')}
        </button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <input
            aria-label={t('groups.name')}
            placeholder={t('groups.name')}
            // biome-ignore lint/a11y/noAutofocus: the field was just asked for
            autoFocus
            maxLength={LONGEST_NAME}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setName(null)
            }}
          />
        </form>
      )}
    </section>
  )
}
