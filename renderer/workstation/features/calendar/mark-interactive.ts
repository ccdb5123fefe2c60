const MARK = 'klinikk:interactive'

/** Milliseconds after which the first view counts as standing all the same: a clinic without any calendar never draws one. */
const PATIENCE = 1_500

/** Whether the first calendar with its appointments has been painted. */
export const isInteractive = (): boolean => performance.getEntriesByName(MARK).length > 0

/** Sets the mark once, when the first calendar with its appointments has been painted, and tells the main process: the rest may start. */
export function markInteractive(): void {
  // the frame that holds the appointments, then the task after it: painted
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (isInteractive()) return
      performance.mark(MARK)
      dispatchEvent(new Event(MARK))
      window.desk.drawn()
    }),
  )
}

/**
 * Calls back when the first view stands.
 * @returns takes it back
 */
export function whenInteractive(run: () => void): () => void {
  addEventListener(MARK, run, { once: true })
  const timer = setTimeout(run, PATIENCE)
  return () => {
    removeEventListener(MARK, run)
    clearTimeout(timer)
  }
}
