import './present-others.css'
import type { PresenceSubject } from '@shared/presence/model'
import { useTranslation } from 'react-i18next'
import { useOthersAt } from '../lib/presence'
import { useSession } from './session'

/** Someone who has the same open at another workstation. */
export interface Other {
  readonly employeeId: string
  readonly initials: string
  readonly name: string
  /** the person at this desk, at another one */
  readonly self: boolean
  readonly activity: 'viewing' | 'writing'
}

/** Who has this open elsewhere, by given name, as colleagues speak of each other. */
export function useOthers(subject: PresenceSubject | null): readonly Other[] {
  const { t } = useTranslation('presence')
  const { user, employees } = useSession()
  return useOthersAt(subject).map(({ employeeId, activity }) => {
    const employee = employees.find(({ id }) => id === employeeId)
    const self = employeeId === user?.id
    return {
      employeeId,
      initials: employee?.initials ?? '–',
      name: employee?.givenName ?? t('someone'),
      self,
      activity,
    }
  })
}

/** "Kari skriver et svar", said politely to a screen reader too. The place stays when nobody is there, or the first change would not be said. */
export function PresentOthers({ subject }: { subject: PresenceSubject }) {
  const { t } = useTranslation('presence')
  return (
    <div className="present" role="status" aria-live="polite">
      {useOthers(subject).map(({ employeeId, initials, name, self, activity }) => (
        <span key={employeeId} className="present-one" data-activity={activity}>
          <span className="present-face" aria-hidden>
            {initials}
          </span>
          {self ? t(`self.${activity}`) : t(`${subject.kind}.${activity}`, { name })}
        </span>
      ))}
    </div>
  )
}

/** Initials of those who have a row's dialogue open, for a list: the names are in the title and for screen readers. */
export function PresentMark({ subject }: { subject: PresenceSubject }) {
  const { t } = useTranslation('presence')
  const others = useOthers(subject)
  if (others.length === 0) return null
  const names = t('openAlso', { names: others.map(({ name, self }) => (self ? t('you') : name)).join(', ') })
  return (
    <span className="present-mark" title={names}>
      <span className="visually-hidden">{names}</span>
      {others.map(({ employeeId, initials, activity }) => (
        <span key={employeeId} className="present-face" data-activity={activity} aria-hidden>
          {initials}
        </span>
      ))}
    </span>
  )
}
