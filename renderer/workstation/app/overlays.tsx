import { createContext, type ReactNode, use, useRef, useState } from 'react'
import { catchTyping, type TypeAhead } from '../lib/type-ahead'

/** What can lie over the views; one at a time. */
export type Overlay = 'palette' | 'shortcuts' | 'attention'

interface Overlays {
  readonly shown: Overlay | null
  readonly open: (overlay: Overlay) => void
  readonly close: () => void
  /** what was typed before the palette's field stood; ends the catching */
  readonly takeTyped: () => string
}
const OverlayContext = createContext<Overlays>({
  shown: null,
  open: () => undefined,
  close: () => undefined,
  takeTyped: () => '',
})

export function OverlayProvider(props: { children: ReactNode }) {
  const [shown, setShown] = useState<Overlay | null>(null)
  const ahead = useRef<TypeAhead | null>(null)
  const takeTyped = (): string => {
    const text = ahead.current?.take() ?? ''
    ahead.current = null
    return text
  }
  const open = (overlay: Overlay): void => {
    takeTyped()
    // its code may still have to be fetched
    if (overlay === 'palette') ahead.current = catchTyping(window)
    setShown(overlay)
  }
  const close = (): void => {
    takeTyped()
    setShown(null)
  }
  return <OverlayContext value={{ shown, open, close, takeTyped }}>{props.children}</OverlayContext>
}

/** Opens the palette, the shortcut sheet or the list of what needs attention. */
export const useOverlays = (): Overlays => use(OverlayContext)
