import type { QueryName } from '@shared/contract'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { DeskClient } from './client'
import { useDesk } from './desk'
import { KeyedList, type KeyedListSource, type KeyedListState } from './keyed-list'
import { isTouched } from './query-cache'

export interface ShownList<R> extends KeyedListState<R> {
  /** tells which rows are on the screen or near it (indexes, both included) */
  readonly show: (from: number, to: number) => void
}

/**
 * A long list of the core, a page at a time, asked again when a table of the query changes.
 * @param name the query that fills it; decides what "changes" means
 * @param key everything the source depends on besides the page, as text: with another key the list starts anew and old rows are gone at once
 * @param source how a page is asked; used again only when `key` changes
 */
export function useKeyedList<R, K>(
  name: QueryName,
  key: string,
  source: (client: DeskClient) => KeyedListSource<R, K>,
): ShownList<R> {
  const client = useDesk()
  const [held, hold] = useState(() => ({ key, list: new KeyedList(source(client)) }))
  let { list } = held
  if (held.key !== key) {
    list = new KeyedList(source(client))
    hold({ key, list })
  }
  useEffect(() => {
    list.show(0, 0)
    const deaf = client.listen({
      changed: (tables) => {
        if (isTouched(name, new Set(tables))) list.refresh()
      },
      sync: () => {},
      reconnected: () => list.refresh(),
    })
    return () => {
      deaf()
      list.stop()
    }
  }, [client, list, name])
  const state = useSyncExternalStore(list.subscribe, list.state)
  return { ...state, show: list.show }
}
