import { useState } from 'react'

/**
 * State that outlives the component: where a person was in a view when another view is opened. Kept until the window closes.
 * Only choices and opaque ids, never anything about a patient.
 */
export function useKeptState<T extends string>(
  key: string,
  parse: (text: string | null) => T,
): readonly [T, (value: T) => void] {
  const storageKey = `klinikk.kept.${key}`
  const [value, setValue] = useState(() => parse(sessionStorage.getItem(storageKey)))
  return [
    value,
    (next) => {
      sessionStorage.setItem(storageKey, next)
      setValue(next)
    },
  ]
}
