import { createContext, type ReactNode, use, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'info' | 'success' | 'problem'
}
type Show = (text: string, tone?: Toast['tone']) => void

const ToastContext = createContext<Show | null>(null)

/** How long a line stays: problems longer, so that they can be read. */
const STAYS_MS = { info: 5000, success: 4000, problem: 12_000 }

/** Short lines in the corner that take no focus and stop nobody. */
export function ToastProvider(props: { children: ReactNode }) {
  const { t } = useTranslation('common')
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const lastId = useRef(0)
  const remove = (id: number): void => setToasts((shown) => shown.filter((toast) => toast.id !== id))
  const show: Show = (text, tone = 'info') => {
    lastId.current += 1
    const id = lastId.current
    setToasts((shown) => [...shown.slice(-3), { id, text, tone }])
    setTimeout(() => remove(id), STAYS_MS[tone])
  }
  return (
    <ToastContext value={show}>
      {props.children}
      <div className="toasts" aria-live="polite">
        {toasts.map((toast) => (
          <div
            key={toast.id}
            className="toast"
            data-tone={toast.tone}
            role={toast.tone === 'problem' ? 'alert' : undefined}
          >
            <span>{toast.text}</span>
            <button type="button" className="plain" aria-label={t('close')} onClick={() => remove(toast.id)}>
              ×
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  )
}

/** Says something in the corner of the window: `const toast = useToast(); toast(text, 'problem')`. */
export function useToast(): Show {
  const show = use(ToastContext)
  if (!show) throw new Error('useToast outside ToastProvider')
  return show
}
