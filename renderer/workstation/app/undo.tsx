import type { Instant } from '@shared/time/instant'
import { createContext, type ReactNode, use, useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { now } from '../lib/clock'
import { keyName, typing } from './shortcuts'
import { type ToastAction, useToasts } from './toasts'

/** How taking something back went, as a line for the person; `otherwise`: what can be done instead. */
export interface Undone {
  readonly ok: boolean
  readonly text: string
  readonly otherwise?: ToastAction
}
/** The last thing that was done, when it can be taken back. */
export interface Undoable {
  /** what was done, as the line says it */
  readonly text: string
  /** Ctrl+Z does nothing after that; the rule itself stands in the command */
  readonly until: Instant
  readonly undo: () => Promise<Undone>
}

const UndoContext = createContext<((done: Undoable) => void) | null>(null)
const KEY = 'undo'

/** One step back: a line with "Undo", and Ctrl+Z as long as it can be taken back, also when the line has gone. */
export function UndoProvider(props: { children: ReactNode }) {
  const { t } = useTranslation('common')
  const { show, hide } = useToasts()
  const last = useRef<Undoable | null>(null)

  const undo = async (): Promise<void> => {
    const done = last.current
    if (!done || now() >= done.until) return
    // first, so that a second press finds nothing
    last.current = null
    hide(KEY)
    const outcome = await done.undo()
    show(outcome.text, outcome.ok ? 'success' : 'problem', outcome.otherwise ? { action: outcome.otherwise } : {})
  }
  const offer = (done: Undoable): void => {
    last.current = done
    show(done.text, 'success', { key: KEY, action: { label: t('undo'), keys: 'Ctrl Z', run: () => void undo() } })
  }
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || keyName(event) !== 'Ctrl+z') return
    // in a field Ctrl+Z takes back letters; under a dialog nothing may change unseen
    const covered = document.querySelector('dialog[open]') && !document.querySelector('dialog[open] .toast-action')
    if (typing(event.target) || covered || !last.current) return
    event.preventDefault()
    void undo()
  })
  useEffect(() => {
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
  return <UndoContext value={offer}>{props.children}</UndoContext>
}

/** Says what was done and offers to take it back. */
export function useUndo(): (done: Undoable) => void {
  const offer = use(UndoContext)
  if (!offer) throw new Error('useUndo outside UndoProvider')
  return offer
}

/** How long the last action can be taken back by a key, ms. */
export const UNDO_KEY_MS = 5 * 60_000
