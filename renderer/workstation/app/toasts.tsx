import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { TopLayerContext } from '../ui/top-layer'

export interface ToastAction {
  readonly label: string
  /** the key that does the same, for the eye */
  readonly keys?: string
  readonly run: () => void
}
interface More {
  readonly action?: ToastAction
  /** a later one with the same key takes its place */
  readonly key?: string
}
interface Toast extends More {
  readonly id: number
  readonly text: string
  readonly tone: 'info' | 'success' | 'problem'
}
type Show = (text: string, tone?: Toast['tone'], more?: More) => void
interface Toasts {
  readonly show: Show
  readonly hide: (key: string) => void
}

const ToastContext = createContext<Toasts | null>(null)

/** How long a line stays, ms: problems and what can still be undone longer, so that they can be read. */
const STAYS_MS = { info: 5000, success: 4000, problem: 12_000, action: 12_000 }

/** Short lines in the corner that take no focus and stop nobody. */
export function ToastProvider(props: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const [dialogs, setDialogs] = useState<readonly HTMLElement[]>([])
  const liesOnTop = useCallback((dialog: HTMLElement) => {
    setDialogs((open) => [...open, dialog])
    return () => setDialogs((open) => open.filter((other) => other !== dialog))
  }, [])
  const lastId = useRef(0)
  const remove = (id: number): void => setToasts((shown) => shown.filter((toast) => toast.id !== id))
  const hide = (key: string): void => setToasts((shown) => shown.filter((toast) => toast.key !== key))
  const show: Show = (text, tone = 'info', more = {}) => {
    lastId.current += 1
    const id = lastId.current
    setToasts((shown) => {
      // the same again, or a later one of its kind, takes its place
      const others = shown.filter((toast) => toast.text !== text && (more.key === undefined || toast.key !== more.key))
      return [...others.slice(-3), { id, text, tone, ...more }]
    })
  }
  const top = dialogs.at(-1)
  const lines = (
    <div className="toasts" aria-live="polite">
      {toasts.map((toast) => (
        <Line key={toast.id} toast={toast} onGone={() => remove(toast.id)} />
      ))}
    </div>
  )
  return (
    <ToastContext value={{ show, hide }}>
      <TopLayerContext value={liesOnTop}>{props.children}</TopLayerContext>
      {top ? createPortal(lines, top) : lines}
    </ToastContext>
  )
}

/** One line; the clock stands still while somebody points at it or stands in it. */
function Line({ toast, onGone }: { toast: Toast; onGone: () => void }) {
  const { t } = useTranslation('common')
  const [held, setHeld] = useState(false)
  const gone = useRef(onGone)
  useEffect(() => {
    gone.current = onGone
  })
  const stays = toast.action ? STAYS_MS.action : STAYS_MS[toast.tone]
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => gone.current(), stays)
    return () => clearTimeout(timer)
  }, [held, stays])
  const { action } = toast
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only stops its own clock
    <div
      className="toast"
      data-tone={toast.tone}
      role={toast.tone === 'problem' ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="toast-text">{toast.text}</span>
      {action && (
        <button
          type="button"
          className="plain toast-action"
          onClick={() => {
            onGone()
            action.run()
          }}
        >
          {action.label}
          {action.keys !== undefined && <kbd aria-hidden>{action.keys}</kbd>}
        </button>
      )}
      <button type="button" className="plain" aria-label={t('close')} onClick={onGone}>
        ×
      </button>
    </div>
  )
}

/** The lines themselves: show one with an action, or take one away by its key. */
export function useToasts(): Toasts {
  const toasts = use(ToastContext)
  if (!toasts) throw new Error('useToasts outside ToastProvider')
  return toasts
}

/** Says something in the corner of the window: `const toast = useToast(); toast(text, 'problem')`. */
export const useToast = (): Show => useToasts().show
