import { XMarkIcon } from '@navikt/aksel-icons'
import { type ReactNode, use, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TopLayerContext } from './top-layer'

interface Props {
  readonly title: string
  /** asked to close: Esc, the cross, or a click beside the dialog when `light` */
  readonly onClose: () => void
  readonly children: ReactNode
  readonly footer?: ReactNode
  /** extra class, for its width */
  readonly className?: string
  readonly light?: boolean
}

/** A modal sheet on the browser's own <dialog>: focus stays inside and returns where it was; Esc closes. Shown while it is rendered. */
export function Dialog(props: Props) {
  const { t } = useTranslation('common')
  const element = useRef<HTMLDialogElement>(null)
  const title = useId()
  const liesOnTop = use(TopLayerContext)
  useEffect(() => (element.current ? liesOnTop(element.current) : undefined), [liesOnTop])
  useEffect(() => {
    const dialog = element.current
    const before = document.activeElement
    dialog?.showModal()
    // the browser would choose the cross; the first field is where work begins
    const first = ['[data-focus]', '.sheet-body :is(input, textarea, select)', '.sheet-foot button:last-child']
      .map((selector) => dialog?.querySelector<HTMLElement>(selector))
      .find((found) => found)
    first?.focus()
    return () => {
      dialog?.close()
      // the browser gives focus back only when the dialog closes before it is removed
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={element}
      className={`sheet ${props.className ?? ''}`}
      aria-labelledby={title}
      onCancel={(event) => {
        // Esc inside (an open list) is not ours
        if (event.target !== element.current) return
        event.preventDefault()
        props.onClose()
      }}
      onPointerDown={(event) => {
        if (props.light && event.target === element.current) props.onClose()
      }}
    >
      <header className="sheet-head">
        <h2 id={title}>{props.title}</h2>
        <button type="button" className="plain" aria-label={t('close')} onClick={props.onClose}>
          <XMarkIcon aria-hidden fontSize={18} />
        </button>
      </header>
      {props.children}
      {props.footer && <footer className="sheet-foot">{props.footer}</footer>}
    </dialog>
  )
}
