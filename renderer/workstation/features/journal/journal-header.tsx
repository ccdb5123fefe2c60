import { PencilWritingIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react'
import { useTranslation } from 'react-i18next'

export function JournalHeader(props: { onNew: () => void; mayWrite: boolean }) {
  const { t } = useTranslation('journal')
  return (
    <header className="journal-head">
      <h2>{t('title')}</h2>
      <span className="grow" />
      <Button
        size="xsmall"
        icon={<PencilWritingIcon aria-hidden />}
        disabled={!props.mayWrite}
        title={props.mayWrite ? undefined : t('editor.mayNotWrite')}
        aria-keyshortcuts="n"
        onClick={props.onNew}
      >
        {t('newNote')}
      </Button>
    </header>
  )
}
