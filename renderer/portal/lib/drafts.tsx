import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react'

/** What a person has written and not sent. In memory only: health information must not stay on the disk of a shared computer. */
export interface Drafts {
  readonly get: (key: string) => unknown
  readonly set: (key: string, value: unknown) => void
  readonly clear: () => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createDrafts(): Drafts {
  const values = new Map<string, unknown>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    get: (key) => values.get(key),
    set: (key, value) => {
      if (value === undefined) values.delete(key)
      else values.set(key, value)
      tell()
    },
    clear: () => {
      values.clear()
      tell()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const DraftsContext = createContext<Drafts | undefined>(undefined)

export function DraftsProvider({ children }: { children: ReactNode }) {
  const [drafts] = useState(createDrafts)
  return <DraftsContext value={drafts}>{children}</DraftsContext>
}

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext)
  if (!drafts) throw new Error('useDrafts needs DraftsProvider above it')
  return drafts
}

export interface Draft<T> {
  readonly value: T
  /** changes the named fields and leaves the others */
  readonly change: (part: Partial<T>) => void
  /** the same, out of what the draft holds at that moment; for what happens later, such as an upload's progress */
  readonly update: (make: (now: T) => Partial<T>) => void
  readonly discard: () => void
}

/**
 * A draft that outlives page changes and an ended session (the text is still there after logging in again).
 * @param key one per form and person, `booking:<patientId>`
 * @param empty must be the same object in every render
 */
export function useDraft<T extends object>(key: string, empty: T): Draft<T> {
  const drafts = useDrafts()
  const read = (): T => (drafts.get(key) as T | undefined) ?? empty
  const value = useSyncExternalStore(drafts.subscribe, read)
  return {
    value,
    change: (part) => drafts.set(key, { ...read(), ...part }),
    update: (make) => drafts.set(key, { ...read(), ...make(read()) }),
    discard: () => drafts.set(key, undefined),
  }
}
