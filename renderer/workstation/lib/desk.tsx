import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useState } from 'react'
import type { DeskClient } from './client'

const DeskContext = createContext<DeskClient | null>(null)

/** A draft whose field stands on the screen, for who puts text into it from outside. */
export interface ShownDraft {
  readonly flush: () => Promise<void>
  readonly show: (text: string) => void
}
const DraftsContext = createContext<Map<string, ShownDraft>>(new Map())
/** The drafts that stand on the screen, by their keys. */
export const useShownDrafts = (): Map<string, ShownDraft> => use(DraftsContext)

/** Gives everything below the way to the core and the kept answers. */
export function DeskProvider(props: { client: DeskClient; cache: QueryClient; children: ReactNode }) {
  const [drafts] = useState(() => new Map<string, ShownDraft>())
  return (
    <DeskContext value={props.client}>
      <DraftsContext value={drafts}>
        <QueryClientProvider client={props.cache}>{props.children}</QueryClientProvider>
      </DraftsContext>
    </DeskContext>
  )
}

/** The client itself, for what is not a hook's business (a question in an event handler). */
export function useDesk(): DeskClient {
  const client = use(DeskContext)
  if (!client) throw new Error('useDesk outside DeskProvider')
  return client
}
