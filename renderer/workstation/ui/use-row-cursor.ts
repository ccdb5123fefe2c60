import { useState } from 'react'
import type { KeyedListState } from '../lib/keyed-list'

/** The row the keyboard stands on. It follows its row when others come above; when the row goes, the next one takes its place. */
export interface RowCursor<R> {
  readonly index: number
  readonly row: R | undefined
  readonly moveTo: (index: number) => void
}

/** How far from its last place a row is looked for: more than one page of news at once is a new list. */
const NEAR = 200

export function useRowCursor<R extends { readonly id: string }>(list: KeyedListState<R>): RowCursor<R> {
  const [at, setAt] = useState<{ index: number; id: string | undefined }>({ index: -1, id: undefined })
  const index = locate(list, at.index, at.id)
  return {
    index,
    row: index < 0 ? undefined : list.rowAt(index),
    moveTo: (next) => setAt({ index: next, id: list.rowAt(next)?.id }),
  }
}

/** Index of the row with the id, looked for around the place where it stood; else the place itself, inside the list. */
export function locate<R extends { readonly id: string }>(
  list: KeyedListState<R>,
  index: number,
  id: string | undefined,
): number {
  const count = list.count ?? 0
  if (index < 0 || count === 0) return -1
  if (id !== undefined) {
    for (let distance = 0; distance <= NEAR; distance += 1) {
      if (list.rowAt(index + distance)?.id === id) return index + distance
      if (index >= distance && list.rowAt(index - distance)?.id === id) return index - distance
    }
  }
  return Math.min(index, count - 1)
}
