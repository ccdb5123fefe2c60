import type { Me } from '@shared/citizen/api'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { type Api, createApi } from '../lib/api'
import { mayRetry, problemIn } from '../lib/problem'

/** Who is logged in: somebody, nobody, or nobody any more (the session ended under the person's hands). */
export type LoggedIn = Me | 'out' | 'ended'
export const ME = ['me'] as const

const ApiContext = createContext<Api | undefined>(undefined)

function connect(): { api: Api; client: QueryClient } {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        // a refusal stays a refusal; a fault may pass
        retry: (count, error) => count < 2 && mayRetry(problemIn(error)),
        staleTime: 10_000,
        // offline is told as an error with a retry, not as an endless wait
        networkMode: 'always',
      },
    },
  })
  const signedOut = () => {
    const before = client.getQueryData<LoggedIn>(ME)
    client.setQueryData<LoggedIn>(ME, before === undefined || before === 'out' ? 'out' : 'ended')
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'for' })
  }
  return { client, api: createApi({ signedOut, language: () => document.documentElement.lang }) }
}

/** The server and what was read from it, for everything below. */
export function Connection({ children }: { children: ReactNode }) {
  const [{ api, client }] = useState(connect)
  return (
    <QueryClientProvider client={client}>
      <ApiContext value={api}>{children}</ApiContext>
    </QueryClientProvider>
  )
}

export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('useApi needs Connection above it')
  return api
}
