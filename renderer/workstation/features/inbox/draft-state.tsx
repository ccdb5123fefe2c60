import { useTranslation } from 'react-i18next'
import type { SaveState } from '../../lib/deferred-save'

/** Says quietly that nothing typed can be lost. */
export function DraftState({ state }: { state: SaveState }) {
  const { t } = useTranslation('inbox')
  if (state === 'clean') return null
  return (
    <span className="muted draft-state" data-tone={state === 'failed' ? 'danger' : undefined} role="status">
      {t(`draft.${state}`)}
    </span>
  )
}
