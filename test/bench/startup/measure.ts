import { spawn } from 'node:child_process'
import { openPage, type Page } from './devtools'
import { memoryOf } from './process-tree'

/** A program whose start is measured: it sets the performance mark `klinikk:interactive` when its first view has been painted. */
export interface Program {
  /** folder with package.json */
  folder: string
  env: Readonly<Record<string, string>>
}

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

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Starts a program with DevTools listening, with the same switches each time. */
function start(program: Program) {
  const env: Record<string, string | undefined> = { ...process.env, ...program.env }
  // with it Electron would be plain Node, which is what this bench itself runs in
  delete env['ELECTRON_RUN_AS_NODE']
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(process.execPath, [...sandbox, '--log-level=3', '--remote-debugging-port=0', program.folder], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  const devtools = new Promise<number>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(stderr)?.[1]
      if (port) resolve(Number(port))
    })
    child.once('exit', (code) => reject(new Error(`The program ended with code ${code}:\n${stderr}`)))
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = async () => {
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(timer)
  }
  return { pid: child.pid ?? 0, devtools, end }
}

async function until(page: Page, expression: string, patience: number): Promise<number> {
  const deadline = performance.now() + patience
  for (;;) {
    const value = await page.evaluate(expression)
    if (typeof value === 'number') return value
    if (performance.now() > deadline) throw new Error(`Not true in ${patience} ms: ${expression}`)
    await wait(250)
  }
}

/** One start, from nothing to five idle seconds after the first view. */
export async function measureStart(program: Program): Promise<Start> {
  const began = performance.timeOrigin + performance.now()
  const { pid, devtools, end } = start(program)
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
  const { devtools, end } = start(program)
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
