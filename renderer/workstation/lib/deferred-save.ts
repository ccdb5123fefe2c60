/** `dirty`: typed, not yet handed over. `failed`: the last try threw; the text is kept and the next change or flush tries again. */
export type SaveState = 'clean' | 'dirty' | 'saving' | 'saved' | 'failed'

export interface DeferredSave<T> {
  /** The newest value; saved after a pause, or at the latest after `maxWait` of steady typing. */
  readonly change: (value: T) => void
  /** Saves at once what is not saved yet and resolves when it is. */
  readonly flush: () => Promise<void>
  readonly state: () => SaveState
  /** Called at each change of state; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Saves while a person types: never two saves at the same time, never an older value after a newer one, nothing lost when one fails.
 * Times in milliseconds.
 */
export function deferredSave<T>(
  save: (value: T) => Promise<void>,
  { delay, maxWait }: { readonly delay: number; readonly maxWait: number },
): DeferredSave<T> {
  let pending: { value: T } | undefined
  let waitingSince: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let state: SaveState = 'clean'
  const listeners = new Set<() => void>()

  const enter = (next: SaveState) => {
    if (state === next) return
    state = next
    for (const listener of listeners) listener()
  }

  const stopTimer = () => {
    clearTimeout(timer)
    timer = undefined
  }

  async function drain(): Promise<void> {
    while (pending) {
      const { value } = pending
      pending = undefined
      waitingSince = undefined
      stopTimer()
      enter('saving')
      try {
        await save(value)
      } catch {
        // a newer value, if one was typed meanwhile, is worth more than the one that failed
        pending ??= { value }
        enter('failed')
        return
      }
    }
    enter('saved')
  }

  function flush(): Promise<void> {
    stopTimer()
    if (!pending && !running) return Promise.resolve()
    running ??= drain().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    change(value) {
      pending = { value }
      // performance time: only a distance is needed, not the time of day
      const now = performance.now()
      waitingSince ??= now
      enter('dirty')
      stopTimer()
      timer = setTimeout(() => void flush(), Math.max(0, Math.min(delay, waitingSince + maxWait - now)))
    },
    flush,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
