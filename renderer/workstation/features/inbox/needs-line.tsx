import { HandHeartIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'

/** S162: read before something is written to the patient, who may need an interpreter or large print. */
export function NeedsLine({ needs }: { needs: string | null }) {
  const { t } = useTranslation('inbox')
  if (needs === null) return null
  return (
    <p className="inbox-needs person">
      <HandHeartIcon aria-hidden />
      <span>{t('needs', { needs })}</span>
    </p>
  )
}
