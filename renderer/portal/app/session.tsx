import type { LoginMethod, Me } from '@shared/citizen/api'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { citizen } from '../lib/citizen'
import { useDrafts } from '../lib/drafts'
import { isSignedOut, type Outcome, RefusedError } from '../lib/problem'
import { type LoggedIn, ME, useApi } from './connection'

export type Person = Me['representing'][number]
interface Session {
  readonly me: Me
  /** the person the services are used for: oneself, a child, or who gave a power of attorney (S153) */
  readonly chosen: Person
  readonly choose: (person: Person) => void
}
const SessionContext = createContext<Session | undefined>(undefined)
// an opaque id, so that a reload keeps acting for the same child; each tab has its own
const CHOSEN = 'portal-chosen'
/** Whose drafts these are. */
const OWNER = 'owner'

/** Asks HelseNorge who is logged in. */
export function useLoggedIn() {
  const api = useApi()
  const client = useQueryClient()
  return useQuery({
    queryKey: ME,
    queryFn: async ({ signal }): Promise<LoggedIn> => {
      const outcome = await citizen.me(api, signal)
      if (outcome.ok) {
        api.setCsrf(outcome.value.csrf)
        return outcome.value
      }
      if (!isSignedOut(outcome.problem)) throw new RefusedError(outcome.problem)
      // the connection has already noted whether a session ended or none was there
      return client.getQueryData<LoggedIn>(ME) ?? 'out'
    },
  })
}

/** Makes the person known to everything below. */
export function SessionProvider({ me, children }: { me: Me; children: ReactNode }) {
  const drafts = useDrafts()
  useEffect(() => drafts.set(OWNER, me.person.id), [drafts, me.person.id])
  const [chosenId, setChosenId] = useState(() => sessionStorage.getItem(CHOSEN))
  const self: Person = { ...me.person, as: 'oneself' }
  const chosen = me.representing.find((person) => person.id === chosenId) ?? self
  const choose = (person: Person) => {
    sessionStorage.setItem(CHOSEN, person.id)
    setChosenId(person.id)
  }
  return <SessionContext value={{ me, chosen, choose }}>{children}</SessionContext>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession needs SessionProvider above it')
  return session
}

/** Logs in; what was written is kept for the same person and gone for another. */
export function useLogIn(): (patientId: string, method: LoginMethod) => Promise<Outcome<unknown>> {
  const api = useApi()
  const client = useQueryClient()
  const drafts = useDrafts()
  return async (patientId, method) => {
    const outcome = await citizen.logIn(api, patientId, method)
    if (!outcome.ok) return outcome
    api.setCsrf(outcome.value.csrf)
    if (drafts.get(OWNER) !== patientId) {
      drafts.clear()
      sessionStorage.removeItem(CHOSEN)
    }
    await client.invalidateQueries({ queryKey: ME })
    return outcome
  }
}

/** Forgets everything the page knew of who was logged in. */
export function useForget(): () => void {
  const client = useQueryClient()
  const drafts = useDrafts()
  return () => {
    drafts.clear()
    sessionStorage.removeItem(CHOSEN)
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME[0] })
    client.setQueryData<LoggedIn>(ME, 'out')
  }
}

/** Logs out and forgets everything. */
export function useLogOut(): () => Promise<Outcome<unknown>> {
  const api = useApi()
  const forget = useForget()
  return async () => {
    const outcome = await citizen.logOut(api)
    // an ended session is a kind of logged out, too
    if (outcome.ok || isSignedOut(outcome.problem)) forget()
    return outcome
  }
}
