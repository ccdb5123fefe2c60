/** So many ends within the window mean that starting again does not help. */
const MOST_ENDS = 5
const WINDOW = 30_000
const FIRST_DELAY = 100

/**
 * What to do after a process that should run for ever has ended.
 * @param ends when it ended, the latest last, in ms
 * @returns ms to wait before the next start, doubling from 100; undefined: give up
 */
export function restartDelay(ends: readonly number[]): number | undefined {
  const latest = ends.at(-1)
  if (latest === undefined) return 0
  const recent = ends.filter((end) => latest - end < WINDOW).length
  return recent >= MOST_ENDS ? undefined : FIRST_DELAY * 2 ** (recent - 1)
}
