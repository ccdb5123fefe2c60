import { useState } from 'react'

const storageKey = (key: string): string => `klinikk.kept.${key}`

/** What was kept under the key since the window was opened. */
export const kept = (key: string): string | null => sessionStorage.getItem(storageKey(key))
export const keep = (key: string, value: string): void => sessionStorage.setItem(storageKey(key), value)

/**
 * State that outlives the component: where a person was in a view when another view is opened. Kept until the window closes.
 * Only choices and opaque ids, never anything about a patient.
 */
export function useKeptState<T extends string>(
  key: string,
  parse: (text: string | null) => T,
): readonly [T, (value: T) => void] {
  const [value, setValue] = useState(() => parse(kept(key)))
  return [
    value,
    (next) => {
      keep(key, next)
      setValue(next)
    },
  ]
}
