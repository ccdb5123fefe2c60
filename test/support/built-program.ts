import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build } from 'vite'
import { onTestFinished } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/**
 * Builds a program that runs without a window, below node_modules so that it finds its dependencies; `remove` when the file's tests are done.
 * @param entry such as electron/helsenorge/standalone.ts
 */
export async function builtProgram(entry: string): Promise<{ script: string; remove: () => void }> {
  const cache = join(ROOT, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'program-'))
  // a test may run it as somebody else
  chmodSync(outDir, 0o755)
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(ROOT, 'shared') } },
    build: {
      ssr: entry,
      outDir: join(outDir, 'main'),
      target: 'node24.15',
      emptyOutDir: false,
    },
  })
  return {
    script: join(outDir, 'main', `${basename(entry, '.ts')}.js`),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}

export interface Run {
  readonly child: ChildProcess
  /** everything said so far */
  readonly output: () => string
  /** resolves when the text has been said; rejects when the program ends before */
  readonly says: (text: RegExp) => Promise<RegExpMatchArray>
  readonly exit: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Runs it in Electron's own Node, as people do; killed when the test is over. */
export function runProgram(
  script: string,
  args: readonly string[],
  { cwd = ROOT, uid }: { cwd?: string; uid?: number } = {},
): Run {
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  })
  let output = ''
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      for (const look of waiting) look()
    })
  }
  const exit = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((done) => {
    child.on('close', (code, signal) => done({ code, signal }))
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exit
  })
  return {
    child,
    output: () => output,
    exit,
    says: (text) =>
      new Promise((found, failed) => {
        const look = () => {
          const match = text.exec(output)
          if (match) found(match)
        }
        waiting.add(look)
        look()
        void exit.then(() => failed(new Error(`ended without saying ${text}: ${output}`)))
      }),
  }
}
