import { Button, Checkbox } from '@navikt/ds-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../app/toasts'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { useDeskQuery } from '../../lib/use-query'
import { Dialog } from '../../ui/dialog'
import type { Thread } from './thread'

export type ConvertTo = 'e-contact' | 'e-consultation'

interface Props {
  readonly thread: Thread
  readonly to: ConvertTo
  readonly onDone: () => void
}

/** What a dialogue can be turned into (S49, S53). */
export const convertsTo = (dialogue: Pick<Thread['dialogue'], 'kind'>): readonly ConvertTo[] =>
  (({ 'e-contact': ['e-consultation'], 'prescription-renewal': ['e-consultation', 'e-contact'] }) as const)[
    dialogue.kind as string
  ] ?? []

/** What follows, before it is done: the fee, the journal, the inbox, the time to answer (S46, S49, S117). */
export function ConvertDialog({ thread: { dialogue, messages }, to, onDone }: Props) {
  const { t } = useTranslation(['inbox', 'common'])
  const [free, setFree] = useState(false)
  const [problem, setProblem] = useState<string>()
  const convert = useCommand('dialogue.convert')
  const toast = useToast()
  const refusal = useRefusalText()
  const fee = useDeskQuery('inbox.consultationFee', { patientId: dialogue.patientId }).data
  const name = t(`common:kind.${to}`)
  const act = async (): Promise<void> => {
    const done = await convert({ dialogueId: dialogue.id, to, withFee: !free, seenId: messages.at(-1)?.id ?? '' })
    if (!done.ok) return setProblem(refusal(done))
    toast(t('inbox:convert.done', { name }), 'success')
    onDone()
  }
  return (
    <Dialog
      title={t(`inbox:convert.to.${to}`)}
      onClose={onDone}
      footer={
        <>
          <Button size="small" variant="secondary" onClick={onDone}>
            {t('common:cancel')}
          </Button>
          <Button size="small" disabled={fee === undefined} onClick={() => void act()}>
            {t(`inbox:convert.to.${to}`)}
          </Button>
        </>
      }
    >
      <div className="sheet-body convert">
        {to === 'e-consultation' ? (
          <>
            <p>
              {fee === undefined
                ? ' '
                : fee === null
                  ? t('inbox:convert.noFee')
                  : t('inbox:convert.fee', { amount: fee })}
            </p>
            {fee !== null && fee !== undefined && (
              <Checkbox size="small" checked={free} onChange={({ target }) => setFree(target.checked)}>
                {t('inbox:convert.free')}
              </Checkbox>
            )}
            <ul>
              <li>{t('inbox:convert.filed', { count: messages.length })}</li>
              <li>{t('inbox:convert.inbox')}</li>
              {dialogue.dueAt !== null && <li>{t('inbox:convert.due')}</li>}
            </ul>
            <p className="muted">{t('inbox:convert.forGood')}</p>
          </>
        ) : (
          <p>{t('inbox:convert.asContact')}</p>
        )}
        {problem && (
          <p className="notice" data-tone="danger" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  )
}
