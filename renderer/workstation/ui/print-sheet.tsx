import './print-sheet.css'
import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'

/** What is put on paper, and nothing else of the window: shown to the printer while it is rendered, then `onDone`. */
export function PrintSheet({ children, onDone }: { children: ReactNode; onDone: () => void }) {
  const done = useEffectEvent(onDone)
  useEffect(() => {
    addEventListener('afterprint', done)
    // when the sheet stands: the dialog of the system stops everything else
    const frame = requestAnimationFrame(() => window.print())
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('afterprint', done)
    }
  }, [])
  return createPortal(<div className="print-sheet">{children}</div>, document.body)
}
