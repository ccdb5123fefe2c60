import { useTranslation } from 'react-i18next'
import { usePreference } from '../../lib/preference'

/** Off by default: the calendar does not show through which channel a time was booked (S104, C9). */
export function SourceMarkerChoice() {
  const { t } = useTranslation('settings')
  const [shown, remember] = usePreference('calendar.source-marker')
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={shown === 'on'}
        onChange={(event) => remember(event.target.checked ? 'on' : 'off')}
      />
      {t('sourceMarker')}
    </label>
  )
}
