const MARK = 'klinikk:interactive'

/** Sets the mark once, when the first calendar with its appointments has been painted (issue point 18). */
export function markInteractive(): void {
  // the frame that holds the appointments, then the task after it: painted
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (performance.getEntriesByName(MARK).length === 0) performance.mark(MARK)
    }),
  )
}
