import { Button } from '@navikt/ds-react/Button'
import { CopyButton } from '@navikt/ds-react/CopyButton'
import { savedLog } from '@shared/port'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../app/toasts'
import { useDesk } from '../../lib/desk'
import { Dialog } from '../../ui/dialog'

/** The way to give a support person what they need: one reads what goes out before it does. */
export function SyncLogButton() {
  const { t } = useTranslation('sync')
  const desk = useDesk()
  const toast = useToast()
  const [text, setText] = useState<string | null>(null)
  const show = (): void => {
    desk.query('sync.supportLog', {}).then(setText, () => toast(t('log.away'), 'problem'))
  }
  return (
    <>
      <Button size="small" variant="secondary" onClick={show}>
        {t('log.open')}
      </Button>
      {text !== null && <SyncLogDialog text={text} onDone={() => setText(null)} />}
    </>
  )
}

function SyncLogDialog({ text, onDone }: { text: string; onDone: () => void }) {
  const { t } = useTranslation(['sync', 'common'])
  const toast = useToast()
  const save = async (): Promise<void> => {
    const saved = savedLog.parse(await window.desk.saveLog(text))
    if (saved.kind === 'cancelled') return
    if (saved.kind === 'failed') return toast(t('log.failed'), 'problem')
    toast(t('log.saved', { name: saved.name }), 'success')
    onDone()
  }
  return (
    <Dialog
      title={t('log.title')}
      onClose={onDone}
      className="sync-log"
      footer={
        <>
          <CopyButton size="small" copyText={text} text={t('log.copy')} activeText={t('log.copied')} />
          <span className="grow" />
          <Button size="small" variant="secondary" onClick={onDone}>
            {t('common:cancel')}
          </Button>
          <Button size="small" data-focus onClick={() => void save()}>
            {t('log.save')}
          </Button>
        </>
      }
    >
      <div className="sheet-body">
        <p>{t('log.what')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className="sync-log-text" tabIndex={0} aria-label={t('log.text')}>
          <pre>{text}</pre>
        </section>
      </div>
    </Dialog>
  )
}
