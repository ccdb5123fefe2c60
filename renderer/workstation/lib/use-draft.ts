import { useEffect, useState } from 'react'
import type { SaveState } from './deferred-save'
import { type ShownDraft, useDesk, useShownDrafts } from './desk'
import { useDeferredSave } from './use-deferred-save'

export interface Draft {
  readonly key: string
  /** what was typed before, '' when nothing was; undefined while it is fetched: show no field before it is there */
  readonly restored: string | undefined
  /** counts up when `restored` was put there from outside (text taken back): give the field a React `key` of it */
  readonly version: number
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
  const shown = useShownDrafts()
  const [restored, setRestored] = useState<string>()
  const [version, setVersion] = useState(0)
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
  const { flush } = saver
  useEffect(() => {
    const own: ShownDraft = {
      flush,
      show: (text) => {
        setRestored(text)
        setVersion((before) => before + 1)
      },
    }
    shown.set(key, own)
    return () => {
      if (shown.get(key) === own) shown.delete(key)
    }
  }, [shown, key, flush])
  return {
    key,
    restored,
    version,
    change: saver.change,
    flush: saver.flush,
    discard: () => {
      saver.change('')
      return saver.flush()
    },
    state: saver.state,
  }
}

/** Drafts by their keys, for who is not their field. */
export interface Drafts {
  /** what is kept, with what stands in the field but is not kept yet */
  readonly read: (key: string) => Promise<string>
  /** text was kept there otherwise: a field that stands on the screen shows it */
  readonly replaced: (key: string, text: string) => void
  readonly write: (key: string, text: string) => Promise<void>
}
export function useDrafts(): Drafts {
  const client = useDesk()
  const shown = useShownDrafts()
  const replaced = (key: string, text: string): void => shown.get(key)?.show(text)
  return {
    replaced,
    read: async (key) => {
      await shown.get(key)?.flush()
      return (await client.query('draft.get', { key })) ?? ''
    },
    write: async (key, text) => {
      await client.local('draft.save', { key, text })
      replaced(key, text)
    },
  }
}
