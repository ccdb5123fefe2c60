import { type Activity, type OpenThing, type Presence, type PresenceSubject, subjectKey } from '@shared/presence/model'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { DeskClient } from './client'
import { useDesk } from './desk'

const nobody: readonly Presence[] = []
/** A key beside those of subjects: everything of one kind. */
const allOf = (kind: PresenceSubject['kind']): string => `all ${kind}`

/** What the others have open, found by subject, and what this window has open. */
export interface PresenceStore {
  /** The same list until it changes, so that only what shows this subject is drawn again. */
  readonly at: (key: string) => readonly Presence[]
  /** @returns stops listening */
  readonly listen: (changed: () => void) => () => void
  /** Opens a thing in this window. @returns closes it */
  readonly open: (thing: OpenThing) => () => void
}

export function createPresenceStore(client: Pick<DeskClient, 'listen' | 'local'>): PresenceStore {
  let byKey = new Map<string, readonly Presence[]>()
  const listeners = new Set<() => void>()
  const opened = new Set<OpenThing>()
  let telling = false

  // gathered: going from one thread to the next is one message
  const tell = (): void => {
    if (telling) return
    telling = true
    queueMicrotask(() => {
      telling = false
      client.local('presence.set', { open: [...opened] }).catch((error: unknown) => console.error(error))
    })
  }
  client.listen({
    changed: () => undefined,
    sync: () => undefined,
    reconnected: tell,
    presence: (others) => {
      const next = new Map<string, readonly Presence[]>()
      for (const one of others) {
        for (const key of [subjectKey(one.subject), allOf(one.subject.kind)])
          next.set(key, [...(next.get(key) ?? nobody), one])
      }
      for (const [key, list] of next) {
        const before = byKey.get(key)
        if (before && JSON.stringify(before) === JSON.stringify(list)) next.set(key, before)
      }
      byKey = next
      for (const listener of listeners) listener()
    },
  })
  return {
    at: (key) => byKey.get(key) ?? nobody,
    listen: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    open: (thing) => {
      opened.add(thing)
      tell()
      return () => {
        opened.delete(thing)
        tell()
      }
    },
  }
}

/** One store per client, made when the first view asks for it: nothing of it belongs to the start. */
const stores = new WeakMap<DeskClient, PresenceStore>()
function usePresenceStore(): PresenceStore {
  const client = useDesk()
  const store = stores.get(client) ?? createPresenceStore(client)
  stores.set(client, store)
  return store
}

/** Who else has this open. Draws again only when that changes. */
export function useOthersAt(subject: PresenceSubject | null): readonly Presence[] {
  const store = usePresenceStore()
  const key = subject && subjectKey(subject)
  return useSyncExternalStore(store.listen, () => (key === null ? nobody : store.at(key)))
}

/** Everything of one kind that others have open, for a view that shows many. */
export function useOthersOf(kind: PresenceSubject['kind']): readonly Presence[] {
  const store = usePresenceStore()
  return useSyncExternalStore(store.listen, () => store.at(allOf(kind)))
}

/** Tells the colleagues that this is open here, as long as the component is shown; null = nothing. */
export function useOpenHere(subject: PresenceSubject | null, activity: Activity): void {
  const store = usePresenceStore()
  const text = subject && JSON.stringify(subject)
  const thing = useMemo(
    () => (text === null ? null : { subject: JSON.parse(text) as PresenceSubject, activity }),
    [text, activity],
  )
  useEffect(() => (thing ? store.open(thing) : undefined), [store, thing])
}
