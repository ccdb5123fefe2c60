import { Button } from '@navikt/ds-react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog'

// the browser's own attribute: React would focus before the dialog opens, and the dialog then looks for it
const focusFirst = (button: HTMLButtonElement | null): void => button?.setAttribute('autofocus', '')

/** The second look before a patient is left without an answer. */
export function CloseDialog(props: { onAnswer: (close: boolean) => void }) {
  const { t } = useTranslation(['inbox', 'common'])
  return (
    <Dialog
      title={t('close.title')}
      onClose={() => props.onAnswer(false)}
      footer={
        <>
          <Button size="small" variant="secondary" onClick={() => props.onAnswer(false)}>
            {t('common:cancel')}
          </Button>
          <Button size="small" ref={focusFirst} onClick={() => props.onAnswer(true)}>
            {t('reply.close')}
          </Button>
        </>
      }
    >
      <div className="sheet-body">{t('close.body')}</div>
    </Dialog>
  )
}
