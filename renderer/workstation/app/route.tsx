import { createContext, type ReactNode, use, useEffect, useState } from 'react'

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

/** Opens a view; the window's back and forward keys work on these steps. */
export function go(view: View, id?: string): void {
  location.hash = id === undefined ? `/${view}` : `/${view}/${encodeURIComponent(id)}`
}

const RouteContext = createContext<Route>({ view: 'calendar', id: null })

export function RouteProvider(props: { children: ReactNode }) {
  const [route, setRoute] = useState(() => parse(location.hash))
  useEffect(() => {
    const changed = (): void => setRoute(parse(location.hash))
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [])
  return <RouteContext value={route}>{props.children}</RouteContext>
}

/** The route now. */
export const useRoute = (): Route => use(RouteContext)
