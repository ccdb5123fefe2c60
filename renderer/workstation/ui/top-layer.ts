import { createContext } from 'react'

/**
 * A modal dialog makes everything outside of it dead to clicks. It says here that it lies on top, so that what must stay alive (the lines in the corner)
 * can be drawn inside it. The answer says that it has gone.
 */
export const TopLayerContext = createContext<(dialog: HTMLElement) => () => void>(() => () => undefined)
