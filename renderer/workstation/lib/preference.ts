import { useSyncExternalStore } from 'react'

/** What this workstation remembers about how it is looked at. Never anything about a patient. */
export type Preference =
  | 'language'
  | 'theme'
  | 'calendar.ids'
  | 'calendar.shown'
  | 'calendar.mode'
  | 'calendar.side'
  | 'calendar.waiting'
  | 'calendar.groups'
  | 'calendar.source-marker'

const CHANGED = 'klinikk:preference'
const storageKey = (name: Preference): string => `klinikk.${name}`

/** The remembered value, null when nothing was chosen. */
export const getPreference = (name: Preference): string | null => localStorage.getItem(storageKey(name))

/** Remembers a value and tells every component that shows it. */
export function setPreference(name: Preference, value: string): void {
  localStorage.setItem(storageKey(name), value)
  dispatchEvent(new Event(CHANGED))
}

const subscribe = (changed: () => void): (() => void) => {
  addEventListener(CHANGED, changed)
  return () => removeEventListener(CHANGED, changed)
}

/** A remembered value and how to change it. */
export function usePreference(name: Preference): readonly [string | null, (value: string) => void] {
  const value = useSyncExternalStore(subscribe, () => getPreference(name))
  return [value, (next) => setPreference(name, next)]
}
