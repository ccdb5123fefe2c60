import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react'
import { hrefOf, type PageName, type Params, type Place, placeOf } from '../lib/routes'

interface Router {
  readonly place: Place
  /** Goes to a page of ours; `replace` where the back button must not lead here again. */
  readonly go: Go
}
type Go = (page: PageName, params?: Params, options?: { readonly replace: boolean }) => void

/** The browser's address as a store. A store, so that a draft thrown away in the same breath is drawn together with the new page. */
function createAddress() {
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const go: Go = (page, params, options) => {
    const href = hrefOf(page, params)
    if (options?.replace) history.replaceState(null, '', href)
    else history.pushState(null, '', href)
    tell()
    scrollTo(0, 0)
  }
  const subscribe = (listener: () => void) => {
    if (listeners.size === 0) addEventListener('popstate', tell)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) removeEventListener('popstate', tell)
    }
  }
  return { go, subscribe, read: () => `${location.pathname}${location.search}` }
}

const RouterContext = createContext<Router | undefined>(undefined)

/** Real addresses, and a back button that works. */
export function RouterProvider({ children }: { children: ReactNode }) {
  const [address] = useState(createAddress)
  const now = useSyncExternalStore(address.subscribe, address.read)
  const [pathname = '', search = ''] = now.split('?')
  return <RouterContext value={{ place: placeOf(pathname, search), go: address.go }}>{children}</RouterContext>
}

export function useRouter(): Router {
  const router = useContext(RouterContext)
  if (!router) throw new Error('useRouter needs RouterProvider above it')
  return router
}
