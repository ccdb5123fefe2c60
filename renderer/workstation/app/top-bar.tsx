import { MagnifyingGlassIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { useOverlays } from './overlays'
import { useSession } from './session'
import { SyncBadge } from './sync-badge'
import { UserMenu } from './user-menu'

/** Clinic, global search, how the sync stands, who sits here. */
export function TopBar() {
  const { t } = useTranslation('shell')
  const { clinic } = useSession()
  const { open } = useOverlays()
  return (
    <header className="top">
      <h1 className="top-clinic ellipsis">{clinic?.name ?? 'Klinikk'}</h1>
      <button type="button" className="top-search" aria-keyshortcuts="Control+K" onClick={() => open('palette')}>
        <MagnifyingGlassIcon aria-hidden fontSize={16} />
        <span className="grow">{t('searchHint')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="top-end">
        <SyncBadge />
        <UserMenu />
      </div>
    </header>
  )
}
