import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronPath } from '../../scripts/lib/electron.mjs'

const ROOT = join(import.meta.dirname, '../..')
export const IS_ROOT = process.getuid?.() === 0

export interface LaunchOptions {
  /** keep and reuse this folder; the caller removes it. Default: an own temporary one that goes with `close` */
  dataDir?: string
  /** a HelseNorge that runs elsewhere; default: the embedded one on any free port, with the small demo clinic */
  helsenorgeUrl?: string
  activationCode?: string
  port?: number
  variant?: 'small' | 'demo' | 'large'
  language?: 'nb' | 'en'
  env?: Readonly<Record<string, string>>
  /** further switches */
  args?: readonly string[]
}

export interface Workstation {
  app: ElectronApplication
  window: Page
  dataDir: string
  /** everything the program wrote to the terminal so far */
  output(): string
  /** console errors and uncaught errors of the window so far; CSP violations are among them */
  problems(): readonly string[]
  /** the patient's page of the embedded HelseNorge, as soon as it answers */
  portalUrl(): Promise<string>
  /** ends the program as a person would and keeps the data */
  quit(): Promise<void>
  /** ends the program and removes its own temporary data */
  close(): Promise<void>
}

/** Environment for Electron: with ELECTRON_RUN_AS_NODE it would start as plain Node and no window would ever come. */
export function electronEnv(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE' && !entry[0].startsWith('KLINIKK_'),
  )
  return { ...Object.fromEntries(inherited), KLINIKK_NO_DIALOG: '1', ...more }
}

/** Switches every test start has: no name but this machine's resolves, so nothing can be loaded from outside unnoticed. */
export const SAFE_SWITCHES = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--log-level=3']

/** Waits until `found` gives something. @param what for the error */
export async function until<T>(
  found: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  what: string,
  timeout = 30_000,
): Promise<T> {
  const end = Date.now() + timeout
  for (;;) {
    const value = await found()
    if (value) return value
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

function settings(options: LaunchOptions, dataDir: string): Record<string, string> {
  return {
    KLINIKK_DATA: dataDir,
    KLINIKK_DEMO: options.variant ?? 'small',
    KLINIKK_PORT: String(options.port ?? 0),
    ...(options.helsenorgeUrl === undefined ? {} : { KLINIKK_HELSENORGE_URL: options.helsenorgeUrl }),
    ...(options.activationCode === undefined ? {} : { KLINIKK_ACTIVATION_CODE: options.activationCode }),
    ...(options.language === undefined ? {} : { KLINIKK_LANG: options.language }),
    ...options.env,
  }
}

/** Own folders of workstations that no test has closed; a failed test must leave nothing behind either. */
const unclosed = new Set<string>()
const remove = (dataDir: string) => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
process.once('exit', () => unclosed.forEach(remove))

/** Starts the real workstation from the last build and waits for its window. */
export async function launch(options: LaunchOptions = {}): Promise<Workstation> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'klinikk-e2e-'))
  if (options.dataDir === undefined) unclosed.add(dataDir)
  const app = await _electron.launch({
    // Playwright adds --no-sandbox on Linux unless told otherwise; root can't have the sandbox at all
    chromiumSandbox: !IS_ROOT,
    args: [...SAFE_SWITCHES, ...(options.args ?? []), ROOT],
    env: electronEnv(settings(options, dataDir)),
  })
  let output = ''
  const problems: string[] = []
  for (const stream of [app.process().stdout, app.process().stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  app.on('window', (page) => {
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(String(error)))
  })
  let ended = false
  const quit = async () => {
    if (!ended) await app.close()
    ended = true
  }
  const close = async () => {
    await quit()
    if (!unclosed.delete(dataDir)) return
    remove(dataDir)
  }
  try {
    const window = await app.firstWindow()
    await window.waitForLoadState()
    const portalUrl = () =>
      until(() => /Patient's page:\s+(\S+)/.exec(output)?.[1], `the patient's page in:\n${output}`, 60_000)
    return { app, window, dataDir, output: () => output, problems: () => problems, portalUrl, quit, close }
  } catch (error) {
    await close()
    throw new Error(`The workstation did not open a window. It said:\n${output}`, { cause: error })
  }
}

export interface Ended {
  code: number | null
  /** the sentences for a person, in order */
  sentences: string[]
  stderr: string
}

/**
 * Starts the workstation without looking at it and waits for its end: for starts that are refused.
 * @param uid another user of the machine to start it as
 */
export async function startToEnd(options: LaunchOptions & { dataDir: string; uid?: number }): Promise<Ended> {
  const program = electronPath()
  if (!program) throw new Error('Electron is missing; run "node scripts/ensure-electron.mjs".')
  const { uid } = options
  const sandbox = IS_ROOT ? ['--no-sandbox'] : []
  const child = spawn(program, [...SAFE_SWITCHES, ...sandbox, ...(options.args ?? []), ROOT], {
    env: electronEnv(settings(options, options.dataDir)),
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const deadline = setTimeout(() => child.kill('SIGKILL'), 45_000)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearTimeout(deadline)
  const sentences = stderr
    .split('\n')
    .filter((line) => line.startsWith('klinikk: '))
    .map((line) => line.slice('klinikk: '.length))
  return { code, sentences, stderr }
}
