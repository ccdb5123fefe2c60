import { Button } from '@navikt/ds-react/Button'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog'
import { useActivePatient } from './active-patient'

/** Asked when the active patient is about to change while text is not saved. */
export function UnsavedDialog() {
  const { t } = useTranslation('shell')
  const { asked } = useActivePatient()
  if (!asked) return null
  return (
    <Dialog
      title={t('unsaved.title')}
      onClose={() => asked.answer(false)}
      footer={
        <>
          <Button size="small" variant="secondary" onClick={() => asked.answer(true)}>
            {t('unsaved.change')}
          </Button>
          <Button size="small" onClick={() => asked.answer(false)}>
            {t('unsaved.stay')}
          </Button>
        </>
      }
    >
      <div className="sheet-body">
        <p>{t('unsaved.body')}</p>
      </div>
    </Dialog>
  )
}
