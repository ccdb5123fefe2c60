import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** the answers, the safe one last */
  readonly buttons: ReactNode
  /** Escape; undefined while it may not be left */
  readonly onClose: (() => void) | undefined
}

/** A question that must be answered before anything else; the browser's own dialog keeps the focus inside and gives it back. */
export function Dialog({ title, children, buttons, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  // layout: the dialog must be closed while it still stands in the page, else the focus does not go back
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // not on the first button: a stray Enter must not do what can't be undone
    heading.current?.focus()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <h2 id={titleId} ref={heading} tabIndex={-1} className="dialog__title">
        {title}
      </h2>
      {children}
      <div className="buttons">{buttons}</div>
    </dialog>
  )
}
