import { ArrowRightIcon, PersonIcon } from '@navikt/aksel-icons'
import { maskNationalId } from '@shared/patient/national-id'
import type { PatientHit } from '@shared/patient/queries'
import { Command } from 'cmdk'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../lib/clock'
import { ageNow, listName, useFormats } from '../lib/format'
import { useDeskQuery } from '../lib/use-query'
import { useActivePatient } from './active-patient'
import { useOverlays } from './overlays'
import { go, type View, views } from './route'

const SHOWN = 12

/** A view, or a part of one. */
interface Way {
  readonly view: View
  readonly id?: string
  readonly text: string
}

/** Ctrl+K: finds patients by name, birth date or national id and makes one active; also the way to every view (S29). */
export function Palette() {
  const { t } = useTranslation(['shell', 'sync', 'told', 'training', 'planning', 'routing'])
  const { close, takeTyped } = useOverlays()
  const { activate } = useActivePatient()
  const [text, setText] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)
  const found = useDeskQuery('patient.search', { text, limit: SHOWN, offset: 0 }, { enabled: text.trim() !== '' })
  // the earlier hits stay while the next ones come, but never against an empty text
  const hits = text.trim() === '' ? [] : (found.data?.hits ?? [])
  const wanted = text.trim().toLowerCase()
  const ways: Way[] = [
    ...views.map((view) => ({ view, text: t(`view.${view}`) })),
    { view: 'settings' as const, id: 'routing', text: t('routing:title') },
    { view: 'settings' as const, id: 'told', text: t('told:title') },
    { view: 'settings' as const, id: 'sync', text: t('sync:title') },
    { view: 'settings' as const, id: 'training', text: t('training:title') },
    { view: 'settings' as const, id: 'planning', text: t('planning:title') },
  ].filter(({ text }) => text.toLowerCase().includes(wanted))

  // what fast fingers typed before the field stood; taken once it has the focus, so that no key falls in between
  const takeOver = useEffectEvent(() => {
    const typed = takeTyped()
    if (typed !== '') queueMicrotask(() => setText((now) => typed + now))
  })
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector('input')?.focus()
    takeOver()
  }, [])

  const choose = async (hit: PatientHit, view?: View): Promise<void> => {
    close()
    if ((await activate(hit.id)) && view) go(view)
  }
  const travel = ({ view, id }: Way): void => {
    close()
    go(view, id)
  }
  return (
    <dialog
      ref={dialog}
      className="sheet palette"
      aria-label={t('search')}
      onClose={close}
      onPointerDown={(event) => event.target === dialog.current && close()}
    >
      <Command shouldFilter={false} label={t('search')} loop>
        <Command.Input value={text} onValueChange={setText} placeholder={t('searchHint')} />
        {wanted !== '' && hits.length === 0 && found.isFetched && (
          <p className="palette-empty" role="status">
            {t('palette.nobody')}
          </p>
        )}
        <Command.List label={t('search')}>
          {hits.length > 0 && (
            <Command.Group heading={t('palette.patients', { count: found.data?.total ?? 0 })}>
              {hits.map((hit) => (
                <PatientItem key={hit.id} hit={hit} onChoose={() => void choose(hit)} />
              ))}
            </Command.Group>
          )}
          {ways.length > 0 && (
            <Command.Group heading={t('palette.ways')}>
              {ways.map((way) => (
                <Command.Item key={way.text} value={`view-${way.text}`} onSelect={() => travel(way)}>
                  <ArrowRightIcon aria-hidden fontSize={16} />
                  {t('palette.go', { view: way.text })}
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
      </Command>
      <footer className="palette-foot muted">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.walk')}
        </span>
        <span>
          <kbd>Enter</kbd> {t('palette.choose')}
        </span>
        <span>
          <kbd>Esc</kbd> {t('palette.leave')}
        </span>
      </footer>
    </dialog>
  )
}

function PatientItem({ hit, onChoose }: { hit: PatientHit; onChoose: () => void }) {
  const { t } = useTranslation('common')
  const format = useFormats()
  const now = useNow(60_000)
  return (
    <Command.Item value={hit.id} onSelect={onChoose}>
      <PersonIcon aria-hidden fontSize={16} />
      <span className="grow ellipsis person">{listName(hit)}</span>
      <span className="muted person">{t('years', { count: ageNow(hit.birthDate, now) })}</span>
      <span className="tabular person">{format.date(hit.birthDate)}</span>
      <span className="muted tabular person">{maskNationalId(hit.nationalId)}</span>
      <span className="muted palette-city ellipsis">{hit.city}</span>
    </Command.Item>
  )
}
