import { spawn } from 'node:child_process'
import type { Page } from './devtools'

/** An Electron program that is measured; for its start it sets the performance mark `klinikk:interactive` when its first view has been painted. */
export interface Program {
  /** folder with package.json */
  folder: string
  env: Readonly<Record<string, string>>
}

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Starts a program with DevTools listening, with the same switches each time. */
export function startProgram(program: Program) {
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

/** Asks again and again until the expression gives a number. */
export async function until(page: Page, expression: string, patience: number): Promise<number> {
  const deadline = performance.now() + patience
  for (;;) {
    const value = await page.evaluate(expression)
    if (typeof value === 'number') return value
    if (performance.now() > deadline) throw new Error(`Not true in ${patience} ms: ${expression}`)
    await wait(250)
  }
}
