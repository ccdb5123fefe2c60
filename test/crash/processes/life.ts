import { readFileSync } from 'node:fs'

/** When a process was born and first answered, ms of `performance.now()`. */
export interface Life {
  readonly bornAt: number
  pid: number | undefined
  usableAt: number | undefined
}

export const beginLife = (): Life => ({ bornAt: performance.now(), pid: undefined, usableAt: undefined })

/** SIGKILL for one process of this test's own making. @returns whether there was one */
export function killNow(pid: number | undefined): boolean {
  if (pid === undefined) return false
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}

/** Neither running nor a body that nobody has buried yet. */
export function isRunning(pid: number): boolean {
  try {
    const [, state] = /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return state !== 'Z' && state !== 'X'
  } catch {
    // not Linux, or gone
  }
  try {
    return process.platform !== 'linux' && process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Resolves when the answer is yes. @returns false when it never was within the time */
export async function within(ms: number, yes: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = performance.now() + ms
  while (!(await yes())) {
    if (performance.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return true
}
