import { spawn } from 'node:child_process'
import { attachToFirstPage, type FirstPage } from './devtools'
import { memoryOf } from './process-tree'

/** A program whose start is measured. */
export interface Program {
  /** folder with package.json */
  folder: string
  env: Readonly<Record<string, string>>
  /** CSS selector of what must stand in the first view before it counts as one; undefined: the page notes `interactiveAt` itself */
  firstView: string | undefined
}

export interface Start {
  /** ms from spawn to the first view painted and the page's thread free again */
  coldToInteractive: number
  /** MiB of all processes, five idle seconds later; NaN where the system cannot tell */
  memory: number
  byProcess: { name: string; mib: number }[]
}

const IDLE = 5_000
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Runs in the page: notes the time when the selector is there, two frames are drawn and a task can run. */
const watcher = (selector: string): string => `(() => {
  if (window.watching) return
  window.watching = true
  const note = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
    window.interactiveAt = performance.timeOrigin + performance.now()
  }, 0)))
  const look = () => {
    if (!document.querySelector(${JSON.stringify(selector)})) return
    observer.disconnect()
    note()
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true })
  look()
})()`

/** Starts a program with DevTools listening. Every start has the same switches. */
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
  const devtools = new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
      const address = /DevTools listening on (ws:\S+)/.exec(stderr)?.[1]
      if (address) resolve(address)
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

async function until(page: FirstPage, expression: string, patience: number): Promise<number> {
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
    const page = await attachToFirstPage(
      await devtools,
      program.firstView === undefined ? '' : watcher(program.firstView),
    )
    // nothing is asked while the program starts
    await wait(2_000)
    const interactive = await until(page, 'window.interactiveAt', 60_000)
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
    const page = await attachToFirstPage(await devtools, '')
    await wait(1_000)
    await until(page, done, patience)
    page.close()
  } finally {
    await end()
  }
}
