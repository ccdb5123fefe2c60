import { Button } from '@navikt/ds-react/Button'
import { commandNamed } from '@shared/contract'
import type { AttentionCard as Card } from '@shared/sync/queries'
import { useTranslation } from 'react-i18next'
import { useNow } from '../lib/clock'
import { useFormats } from '../lib/format'
import { useRefusalText } from '../lib/refusal'
import { useLocal } from '../lib/use-command'
import { useActivePatient } from './active-patient'
import { AttentionTimes } from './attention-times'
import { changeText } from './change-text'
import { useOverlays } from './overlays'
import { go } from './route'

type Fields = Readonly<Record<string, unknown>>

/** The command's own arguments, whatever command it was; text fields only are read from it. */
const fieldsOf = (card: Card): Fields => {
  const parsed = commandNamed(card.name)?.args.safeParse(card.args)
  return parsed?.success && typeof parsed.data === 'object' && parsed.data !== null ? (parsed.data as Fields) : {}
}

/** One refused change: what it was, about whom, why it was refused, and what can be done. */
export function AttentionCard({ card }: { card: Card }) {
  const { t } = useTranslation('shell')
  const format = useFormats()
  const now = useNow()
  const refusal = useRefusalText()
  const settle = useLocal('attention.settle')
  const { activate } = useActivePatient()
  const { close } = useOverlays()
  const fields = fieldsOf(card)
  const text = typeof fields['body'] === 'string' ? fields['body'] : fields['reason']
  const dialogueId = typeof fields['dialogueId'] === 'string' ? fields['dialogueId'] : null
  const { patientId } = card
  const timed = card.name === 'appointment.book' || card.name === 'appointment.move'
  const letGo = (): void => void settle({ mutationId: card.mutationId })
  return (
    <article className="card" aria-label={`${changeText(t, card.name)} ${card.patientName ?? ''}`}>
      <header className="card-head">
        <div className="grow">
          <h3 className="person">{card.patientName ?? changeText(t, card.name)}</h3>
          <div className="muted">
            {t('attention.made', { change: changeText(t, card.name), time: format.when(card.madeAt, now) })}
          </div>
        </div>
        {patientId !== null && (
          <button type="button" className="plain accent" onClick={() => void activate(patientId)}>
            {t('attention.activate')}
          </button>
        )}
      </header>
      <p className="notice" data-tone="danger">
        {refusal(card)}
      </p>
      {typeof text === 'string' && text !== '' && (
        <blockquote className="card-text person" aria-label={t('attention.content')}>
          {text}
        </blockquote>
      )}
      {timed && <AttentionTimes card={card} onSettled={letGo} />}
      <footer className="row">
        {dialogueId !== null && (
          <Button
            size="small"
            variant="secondary"
            onClick={() => {
              close()
              go('inbox', dialogueId)
            }}
          >
            {t('attention.openThread')}
          </Button>
        )}
        <Button size="small" variant="tertiary" onClick={letGo}>
          {t('attention.letGo')}
        </Button>
      </footer>
    </article>
  )
}
