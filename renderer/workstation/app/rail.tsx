import { CalendarIcon, CogIcon, FileTextIcon, InboxIcon, PersonGroupIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { useDeskQuery } from '../lib/use-query'
import { preloadFeature } from './feature'
import { useRoute, type View, views } from './route'

const icons: Readonly<Record<View, typeof CalendarIcon>> = {
  calendar: CalendarIcon,
  inbox: InboxIcon,
  journal: FileTextIcon,
  patients: PersonGroupIcon,
  settings: CogIcon,
}

/** The way around: five views, the unread ones counted. */
export function Rail() {
  const { t } = useTranslation('shell')
  const { view: current } = useRoute()
  const counts = useDeskQuery('inbox.counts', {}).data
  const unread = counts ? counts.mine + counts.clinic : 0
  return (
    <nav className="rail" aria-label={t('mainMenu')}>
      {views.map((view, index) => {
        const Icon = icons[view]
        return (
          <a
            key={view}
            href={`#/${view}`}
            className="rail-item"
            aria-current={view === current ? 'page' : undefined}
            aria-keyshortcuts={`Alt+${index + 1}`}
            title={`${t(`view.${view}`)} (Alt+${index + 1})`}
            onPointerEnter={() => preloadFeature(view)}
          >
            <Icon aria-hidden fontSize={22} />
            <span>{t(`view.${view}`)}</span>
            {view === 'inbox' && unread > 0 && (
              <span className="rail-count">
                {unread > 99 ? '99+' : unread}
                <span className="visually-hidden"> {t('unread')}</span>
              </span>
            )}
          </a>
        )
      })}
    </nav>
  )
}
