import type { AttentionCard } from '@shared/sync/attention'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { choicesOf } from './choices'
import { useDecide } from './use-decide'
import type { Around, Choice } from './way'
import type { Wish } from './wish'

interface Props {
  readonly card: AttentionCard
  readonly wish: Wish | undefined
  readonly around: Around
  readonly finding: boolean
  readonly noFree: boolean
  readonly moreTimes: (() => void) | undefined
}

/** The digits put the keyboard on a choice; Enter takes it, after its preview has been seen. @returns whether the key was one */
export function chooseByDigit(card: HTMLElement, key: string): boolean {
  if (!/^[1-9]$/.test(key)) return false
  const choice = card.querySelectorAll<HTMLElement>('.way-label')[Number(key) - 1]
  choice?.focus()
  return choice !== undefined
}

/** The ways out of a card, each with what it will do and what the patient will be told. */
export function ChoiceList({ card, wish, around, ...times }: Props) {
  const { t } = useTranslation('attention')
  const decide = useDecide()
  const [busy, setBusy] = useState(false)
  const take = async ({ act }: Choice): Promise<void> => {
    // a second click must not decide twice; the core refuses it as well
    if (busy) return
    setBusy(true)
    await decide(card, act)
    setBusy(false)
  }
  const title = useId()
  return (
    <fieldset className="ways" aria-labelledby={title}>
      <legend id={title}>{t('choose')}</legend>
      {choicesOf(card, wish, around).map((choice, index) => (
        <Way key={choice.key} choice={choice} digit={index + 1} onTake={() => void take(choice)} />
      ))}
      {times.finding && <p className="muted">{t('finding')}</p>}
      {times.noFree && <p className="muted">{t('noFree')}</p>}
      {times.moreTimes && (
        <button type="button" className="plain accent ways-more" onClick={times.moreTimes}>
          {t('moreTimes')}
        </button>
      )}
    </fieldset>
  )
}

function Way({ choice, digit, onTake }: { choice: Choice; digit: number; onTake: () => void }) {
  const preview = useId()
  return (
    <div className="way" data-kind={choice.act.kind}>
      <kbd aria-hidden>{digit <= 9 ? digit : ''}</kbd>
      <div className="way-words">
        {/* its name is the label alone; the whole box is its target */}
        <button type="button" className="way-label person" aria-describedby={preview} onClick={onTake}>
          {choice.label}
        </button>
        <p id={preview} className="way-preview">
          {choice.preview}
        </p>
      </div>
    </div>
  )
}
