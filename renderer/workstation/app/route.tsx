import { useSyncExternalStore } from 'react'

export const views = ['calendar', 'inbox', 'journal', 'patients', 'settings'] as const
export type View = (typeof views)[number]

/** Which view stands in the window, and the row it was opened on (a dialogue, an appointment), never a national id. */
export interface Route {
  readonly view: View
  readonly id: string | null
}

const parse = (hash: string): Route => {
  const [view, id] = hash.replace(/^#\/?/, '').split('/')
  return { view: views.find((known) => known === view) ?? 'calendar', id: id ? decodeURIComponent(id) : null }
}

/**
 * Opens a view at once: the next key or click already meets it, never the dialogue that stood there before (wrong-patient protection). The
 * window's back and forward keys work on these steps.
 */
export function go(view: View, id?: string): void {
  const hash = id === undefined ? `#/${view}` : `#/${view}/${encodeURIComponent(id)}`
  if (hash === location.hash) return
  history.pushState(null, '', hash)
  // setting location.hash would tell in a task of its own, after keys that were pressed meanwhile
  dispatchEvent(new HashChangeEvent('hashchange'))
}

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

/** The route now. */
export const useRoute = (): Route => parse(useSyncExternalStore(subscribe, () => location.hash))
