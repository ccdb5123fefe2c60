import { ChevronDownIcon, ChevronRightIcon } from '@navikt/aksel-icons'
import type { AttentionCard } from '@shared/sync/attention'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { fullName } from '../../lib/format'
import { useRefusalText } from '../../lib/refusal'
import { useActivePatient } from '../active-patient'
import { changeText } from '../change-text'
import { useSession } from '../session'
import { ChoiceList, chooseByDigit } from './choice-list'
import { useAround, useWords } from './use-around'
import { VersionBox } from './version-box'
import { mine, theirs, toldText } from './versions'
import { wishOf } from './wish'

interface Props {
  readonly card: AttentionCard
  readonly open: boolean
  readonly onToggle: () => void
}

/** What matters of these is what was written. */
const TEXT = /^(note\.(save|sign)|dialogue\.(reply|start))$/

/** One refused change: a line, and when it is open both versions, what the patient knows, and the ways out. */
export function Card({ card, open, onToggle }: Props) {
  const { t } = useTranslation(['attention', 'shell'])
  const words = useWords()
  const refusal = useRefusalText()
  const body = useId()
  const change = changeText(useTranslation('shell').t, card.name)
  const version = mine(words, card, wishOf(card))
  const first = TEXT.test(card.name) ? version.text : version.lines[0]
  const made = { who: card.madeBy ?? t('somebody'), when: words.format.when(card.madeAt, words.now) }
  const Chevron = open ? ChevronDownIcon : ChevronRightIcon
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (open && chooseByDigit(event.currentTarget, event.key)) event.preventDefault()
  }
  return (
    <article
      className="card"
      aria-label={`${change} ${card.patientName ?? ''}`}
      data-open={open || undefined}
      onKeyDown={onKeyDown}
    >
      <h4>
        <button
          type="button"
          className="card-head"
          data-card={card.mutationId}
          data-focus={open || undefined}
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={onToggle}
        >
          <Chevron aria-hidden fontSize={16} />
          <strong className="card-change">{change}</strong>
          <span className="person ellipsis grow">{first}</span>
          <span className="muted card-made">{t('madeBy', made)}</span>
        </button>
      </h4>
      {!open && <p className="card-why muted ellipsis">{refusal(card)}</p>}
      {open && <OpenCard id={body} card={card} why={refusal(card)} />}
    </article>
  )
}

function OpenCard({ id, card, why }: { id: string; card: AttentionCard; why: string }) {
  const { t } = useTranslation('attention')
  const { user } = useSession()
  const { patientId, activate } = useActivePatient()
  const wish = wishOf(card)
  const { around, ...times } = useAround(card, wish)
  const told = toldText(around, card)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => body.current?.closest('article')?.scrollIntoView({ block: 'nearest' }), [])
  const own = card.madeBy === null || (user !== null && card.madeBy === fullName(user))
  const { patientId: about } = card
  return (
    <div ref={body} className="card-body" id={id}>
      <p className="notice" data-tone="danger">
        {why}
      </p>
      <div className="versions">
        <VersionBox
          title={own ? t('mineTitle') : t('mineTitleOther', { name: card.madeBy })}
          version={mine(around, card, wish)}
          textLabel={t('text')}
          mine
        />
        <VersionBox title={t('theirsTitle')} version={theirs(around, card)} textLabel={t('theirText')} />
      </div>
      {told !== undefined && (
        <p className="card-told">
          <span className="muted">{t('toldTitle')}</span> {told}
        </p>
      )}
      <ChoiceList card={card} wish={wish} around={around} {...times} />
      {about !== null && about !== patientId && (
        <button type="button" className="plain accent card-activate" onClick={() => void activate(about)}>
          {t('activate')}
        </button>
      )}
    </div>
  )
}
