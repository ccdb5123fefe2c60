import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog'
import { useOverlays } from './overlays'
import { calendarKeys, shellKeys } from './shortcuts'

/** F1: every key of the window on one sheet. */
export function ShortcutSheet() {
  const { t } = useTranslation('shell')
  const { close } = useOverlays()
  return (
    <Dialog title={t('shortcuts')} onClose={close} light>
      <div className="sheet-body keys">
        <h3>{t('keys.everywhere')}</h3>
        <dl>
          {shellKeys.map(({ keys, text }) => (
            <div key={keys}>
              <dt>{t(`keys.${text}`)}</dt>
              <dd>
                <kbd>{keys}</kbd>
              </dd>
            </div>
          ))}
        </dl>
        <h3>{t('view.calendar')}</h3>
        <dl>
          {calendarKeys.map(({ keys, text }) => (
            <div key={keys}>
              <dt>{t(`keys.${text}`)}</dt>
              <dd>
                <kbd>{keys}</kbd>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  )
}
