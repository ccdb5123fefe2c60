import { createContext, type ReactNode, use, useState } from 'react'

/** What can lie over the views; one at a time. */
export type Overlay = 'palette' | 'shortcuts' | 'attention'

interface Overlays {
  readonly shown: Overlay | null
  readonly open: (overlay: Overlay) => void
  readonly close: () => void
}
const OverlayContext = createContext<Overlays>({ shown: null, open: () => undefined, close: () => undefined })

export function OverlayProvider(props: { children: ReactNode }) {
  const [shown, setShown] = useState<Overlay | null>(null)
  return (
    <OverlayContext value={{ shown, open: setShown, close: () => setShown(null) }}>{props.children}</OverlayContext>
  )
}

/** Opens the palette, the shortcut sheet or the list of what needs attention. */
export const useOverlays = (): Overlays => use(OverlayContext)
