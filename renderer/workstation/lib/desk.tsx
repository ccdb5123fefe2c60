import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, use } from 'react'
import type { DeskClient } from './client'

const DeskContext = createContext<DeskClient | null>(null)

/** Gives everything below the way to the core and the kept answers. */
export const DeskProvider = (props: { client: DeskClient; cache: QueryClient; children: ReactNode }) => (
  <DeskContext value={props.client}>
    <QueryClientProvider client={props.cache}>{props.children}</QueryClientProvider>
  </DeskContext>
)

/** The client itself, for what is not a hook's business (a question in an event handler). */
export function useDesk(): DeskClient {
  const client = use(DeskContext)
  if (!client) throw new Error('useDesk outside DeskProvider')
  return client
}
