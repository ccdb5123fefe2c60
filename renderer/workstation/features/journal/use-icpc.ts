import { useSyncExternalStore } from 'react'
import type { IcpcCode } from './icpc'

const NONE: readonly IcpcCode[] = []

/** The code list: 50 kB that only the journal needs, so it comes when the journal is first opened. See resources/licences.md. */
function createIcpcStore() {
  let codes = NONE
  let names: ReadonlyMap<string, string> = new Map()
  let asked = false
  const listeners = new Set<() => void>()
  const load = async (): Promise<void> => {
    const module = await import('@navikt/diagnosekoder/lib/ICPC2.json')
    codes = module.default
    names = new Map(codes.map(({ code, text }) => [code, text]))
    for (const listener of listeners) listener()
  }
  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      if (!asked) {
        asked = true
        void load().catch((error: unknown) => {
          asked = false
          console.error(error)
        })
      }
      return () => void listeners.delete(listener)
    },
    codes: () => codes,
    names: () => names,
  }
}
const store = createIcpcStore()

/** All ICPC-2 codes; empty until they are there. */
export const useIcpcCodes = (): readonly IcpcCode[] => useSyncExternalStore(store.subscribe, store.codes)

/** Name by code; without an entry until the list is there, and for codes of another year. */
export const useIcpcNames = (): ReadonlyMap<string, string> => useSyncExternalStore(store.subscribe, store.names)
