import { CheckmarkCircleIcon } from '@navikt/aksel-icons'
import type { AttentionCard } from '@shared/sync/attention'
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/format'
import { useDeskQuery } from '../../lib/use-query'
import { Dialog } from '../../ui/dialog'
import '../../ui/aksel.css'
import { changeText } from '../change-text'
import { useOverlays } from '../overlays'
import './attention.css'
import { Card } from './card'
import { LostRows } from './lost-rows'
import { useLetGo } from './use-decide'

/** What HelseNorge refused, patient by patient, each as a card that a person settles. Content stays until then. */
export function AttentionPanel() {
  const { t } = useTranslation('attention')
  const { close } = useOverlays()
  const cards = useDeskQuery('attention.list', {}).data
  const lost = useDeskQuery('sync.lost', {}).data
  return (
    <Dialog title={t('title')} onClose={close} className="attention" light>
      <div className="sheet-body">
        {cards?.length === 0 && lost?.count === 0 && (
          <div className="attention-empty">
            <CheckmarkCircleIcon aria-hidden fontSize={32} />
            <strong>{t('empty')}</strong>
            <span className="muted">{t('emptyHint')}</span>
          </div>
        )}
        {cards && cards.length > 0 && <Cards cards={cards} />}
        {lost && lost.count > 0 && <LostRows lost={lost} />}
      </div>
    </Dialog>
  )
}

function Cards({ cards }: { cards: readonly AttentionCard[] }) {
  const { t } = useTranslation('attention')
  const format = useFormats()
  // undefined: the first; null: the person has folded them all
  const [chosen, setChosen] = useState<number | null>()
  const list = useRef<HTMLDivElement>(null)
  const standing = cards.some(({ mutationId }) => mutationId === chosen)
  const openId = chosen === null ? null : standing ? chosen : cards[0]?.mutationId
  useFocusOnNext(list, openId ?? null)

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const heads = [...(list.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
    const at = heads.findIndex((head) => head.contains(document.activeElement))
    // in a text that scrolls the arrows scroll
    if (step === 0 || at < 0) return
    event.preventDefault()
    heads[at + step]?.focus()
  }
  return (
    <>
      <p className="muted">
        {t('intro')} <span className="attention-keys">{t('keys')}</span>
      </p>
      <LetAllGo cards={cards} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to all its cards */}
      <div ref={list} className="attention-list" onKeyDown={onKeyDown}>
        {byPatient(cards).map(({ key, first, own }) => (
          <section key={key} className="attention-patient" aria-label={first.patientName ?? t('noPatient')}>
            <header className="row">
              <h3 className="person">{first.patientName ?? t('noPatient')}</h3>
              {first.patientBirthDate !== null && (
                <span className="person tabular">{t('born', { date: format.date(first.patientBirthDate) })}</span>
              )}
              <span className="grow" />
              {own.length > 1 && <span className="muted">{t('count', { count: own.length })}</span>}
            </header>
            {own.map((card) => (
              <Card
                key={card.mutationId}
                card={card}
                open={card.mutationId === openId}
                onToggle={() => setChosen(card.mutationId === openId ? null : card.mutationId)}
              />
            ))}
          </section>
        ))}
      </div>
    </>
  )
}

interface OfPatient {
  readonly key: string
  readonly first: AttentionCard
  readonly own: readonly AttentionCard[]
}
/** The core gives those of one patient together. */
function byPatient(cards: readonly AttentionCard[]): OfPatient[] {
  const groups = new Map<string, AttentionCard[]>()
  for (const card of cards) {
    const key = card.patientId ?? ''
    groups.set(key, [...(groups.get(key) ?? []), card])
  }
  return [...groups].flatMap(([key, own]) => (own[0] ? [{ key, first: own[0], own }] : []))
}

/** The open card gets the keyboard when the list comes, and when the card that had it is settled. */
function useFocusOnNext(list: RefObject<HTMLDivElement | null>, openId: number | null): void {
  const before = useRef<number | null>(undefined)
  useLayoutEffect(() => {
    const [opened, changed] = [before.current === undefined, before.current !== openId]
    before.current = openId
    const dialog = list.current?.closest('dialog')
    const lost = document.activeElement === document.body || document.activeElement === dialog
    if (opened || (changed && lost)) list.current?.querySelector<HTMLElement>(`[data-card="${openId}"]`)?.focus()
  }, [list, openId])
}

/** Kinds without text, time or letter: nothing of them is missed when they are let go together. */
const SAFE = ['appointment.setStatus', 'dialogue.close', 'dialogue.reopen', 'employee.setServices']

function LetAllGo({ cards }: { cards: readonly AttentionCard[] }) {
  const { t } = useTranslation(['attention', 'shell'])
  const shell = useTranslation('shell').t
  const letGo = useLetGo()
  const many = SAFE.map((name) => cards.filter((card) => card.name === name)).filter((some) => some.length > 1)
  if (many.length === 0) return null
  return (
    <div className="row wrap">
      {many.map((some) => (
        <button
          key={some[0]?.name}
          type="button"
          className="chip"
          onClick={() => void letGo(some.map(({ mutationId }) => mutationId))}
        >
          {t('letAllGo', { change: changeText(shell, some[0]?.name ?? ''), number: some.length })}
        </button>
      ))}
    </div>
  )
}
