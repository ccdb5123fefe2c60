import { openPage } from '../lib/devtools'
import { memoryOf } from '../lib/process-tree'
import { type Program, startProgram, until, wait } from '../lib/program'

export interface Start {
  /** ms from spawn to the first view painted and the page's thread free again */
  coldToInteractive: number
  /** MiB of all processes, five idle seconds later; NaN where the system cannot tell */
  memory: number
  byProcess: { name: string; mib: number }[]
}

const IDLE = 5_000
/** Nothing is asked while the program starts; the mark tells the time afterwards. */
const UNDISTURBED = 2_000
const INTERACTIVE = `(() => {
  const mark = performance.getEntriesByName('klinikk:interactive')[0]
  return mark ? performance.timeOrigin + mark.startTime : null
})()`

/** One start, from nothing to five idle seconds after the first view. */
export async function measureStart(program: Program): Promise<Start> {
  const began = performance.timeOrigin + performance.now()
  const { pid, devtools, end } = startProgram(program)
  try {
    const port = await devtools
    await wait(UNDISTURBED)
    const page = await openPage(port)
    const interactive = await until(page, INTERACTIVE, 60_000)
    page.close()
    await wait(IDLE)
    const byProcess = process.platform === 'linux' ? memoryOf(pid) : []
    const memory = byProcess.length > 0 ? byProcess.reduce((sum, { mib }) => sum + mib, 0) : Number.NaN
    return { coldToInteractive: interactive - began, memory, byProcess }
  } finally {
    await end()
  }
}

/** Starts a program once and leaves it running until `done`, an expression in its page, gives a number. */
export async function prepare(program: Program, done: string, patience: number): Promise<void> {
  const { devtools, end } = startProgram(program)
  try {
    const port = await devtools
    await wait(UNDISTURBED)
    const page = await openPage(port)
    await until(page, done, patience)
    page.close()
  } finally {
    await end()
  }
}
