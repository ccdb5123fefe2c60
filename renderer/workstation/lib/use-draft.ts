import { useEffect, useState } from 'react'
import type { SaveState } from './deferred-save'
import { useDesk } from './desk'
import { useDeferredSave } from './use-deferred-save'

export interface Draft {
  /** what was typed before, '' when nothing was; undefined while it is fetched: show no field before it is there */
  readonly restored: string | undefined
  readonly change: (text: string) => void
  readonly flush: () => Promise<void>
  /** sent or given up: the kept text goes */
  readonly discard: () => Promise<void>
  readonly state: SaveState
}

/**
 * Typed text kept on this workstation under a key, through every crash and change of view. Give the component a React `key` equal to `key`.
 * Asked once, not watched: the field on the screen is the truth from then on.
 */
export function useDraft(key: string): Draft {
  const client = useDesk()
  const [restored, setRestored] = useState<string>()
  useEffect(() => {
    let here = true
    void client
      .query('draft.get', { key })
      // a person must be able to write even when the kept text can't be had
      .catch(() => null)
      .then((text) => {
        if (here) setRestored(text ?? '')
      })
    return () => {
      here = false
    }
  }, [client, key])
  const saver = useDeferredSave<string>(async (text) => {
    const saved = await client.local('draft.save', { key, text })
    if (!saved.ok) throw new Error(saved.code)
  })
  return {
    restored,
    change: saver.change,
    flush: saver.flush,
    discard: () => {
      saver.change('')
      return saver.flush()
    },
    state: saver.state,
  }
}
