import { useEffect, useState, useSyncExternalStore } from 'react'
import { type DeferredSave, deferredSave, type SaveState } from './deferred-save'

/** Saved after a pause of 400 ms, and every two seconds of steady typing: what a crash may cost. */
const TIMES = { delay: 400, maxWait: 2000 }

export interface Saver<T> extends Pick<DeferredSave<T>, 'change' | 'flush'> {
  readonly state: SaveState
}

/**
 * Saves what is typed in this component: after a pause, when the window is left, and when the component goes away.
 * The component must get a React `key` of the thing it edits, so that one thing's text is never saved as another's.
 * @param save the one of the first render is used
 */
export function useDeferredSave<T>(save: (value: T) => Promise<void>): Saver<T> {
  const [saver] = useState(() => deferredSave(save, TIMES))
  useEffect(() => {
    const leave = () => void saver.flush()
    addEventListener('blur', leave)
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('blur', leave)
      removeEventListener('pagehide', leave)
      void saver.flush()
    }
  }, [saver])
  const state = useSyncExternalStore(saver.subscribe, saver.state)
  return { change: saver.change, flush: saver.flush, state }
}
