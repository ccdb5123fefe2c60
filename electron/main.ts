import { join } from 'node:path'
import type { DeskInfo } from '@shared/port'
import { app, type BrowserWindow, type WebContents } from 'electron'
import { type Config, readConfig } from './app/config'
import { type CoreSupervisor, superviseCore } from './app/core-supervisor'
import { ensureWritable } from './app/data-folder'
import { announcePatientPage, type EmbeddedHelsenorge, startEmbeddedHelsenorge } from './app/embedded-helsenorge'
import { type FirstAnswers, startFirstAnswers } from './app/first-answers'
import { listenToWindows } from './app/ipc'
import { setMenu } from './app/menu'
import { defectProblem, type Problem, StartRefused } from './app/problem'
import { registerScheme, serveWindowFiles } from './app/protocol'
import { complain, print, stopWith } from './app/report'
import { saveLog } from './app/save-log'
import { lockDown } from './app/security'
import { bringForward, openWindow, whenQuiet } from './app/window'

const BUILT = join(import.meta.dirname, '..')
const SCRIPTS = {
  core: join(BUILT, 'main/core.js'),
  firstAnswers: join(BUILT, 'main/first-answers.js'),
  seed: join(BUILT, 'main/seed.js'),
}
const PRELOAD = join(BUILT, 'preload/preload.cjs')
const PAGES = join(BUILT, 'renderer')

const coreFolder = (dataDir: string): string => join(dataDir, 'workstation')

/** HelseNorge gets so many ms to answer what it is answering. */
const CLOSE_PATIENCE = 2_000

let core: CoreSupervisor | undefined
let helsenorge: EmbeddedHelsenorge | undefined
let window: BrowserWindow | undefined
const ended = new AbortController()

/** The core first: it may still want to send what waits. */
async function closeAll(): Promise<void> {
  ended.abort()
  await core?.close()
  // a browser that keeps its connection open must not keep the program
  await Promise.race([helsenorge?.close(), new Promise((resolve) => setTimeout(resolve, CLOSE_PATIENCE))])
}

async function stop(...problems: [Problem, ...Problem[]]): Promise<void> {
  if (ended.signal.aborted) return
  await closeAll()
  await stopWith(problems)
}

/** A refused start is a sentence; anything else is a defect: a sentence, then its trace. */
const fail = (error: unknown): void => void stop(error instanceof StartRefused ? error.problem : defectProblem(error))

const infoFor = (config: Config) => (): DeskInfo => ({
  version: app.getVersion(),
  language: config.language,
  portalUrl: helsenorge?.url ?? null,
  helsenorgeUrl: config.helsenorgeUrl ?? helsenorge?.url ?? '',
  embedded: config.helsenorgeUrl === undefined,
})

/** What the first view does not need: the core comes when that stands, and the rest when the core is there and the page is quiet again. */
async function afterFirstView(config: Config, dataDir: string, view: BrowserWindow): Promise<void> {
  await core?.ready
  await whenQuiet(view)
  if (ended.signal.aborted) return
  setMenu(config.language, !app.isPackaged)
  if (config.helsenorgeUrl !== undefined) return print(`HelseNorge: ${config.helsenorgeUrl}`)
  helsenorge = await startEmbeddedHelsenorge({
    config,
    dataDir,
    seedScript: SCRIPTS.seed,
    portalDir: PAGES,
    ended: ended.signal,
  })
  if (ended.signal.aborted) return helsenorge.close()
  core?.setAddress({ helsenorgeUrl: helsenorge.url, activationCode: helsenorge.activationCode })
  announcePatientPage(helsenorge.url)
}

/** The core's process is born when the first view stands, at the latest now: a page that never draws must not keep it away. */
const CORE_PATIENCE = 1_500

function open(config: Config, dataDir: string, first: FirstAnswers): void {
  serveWindowFiles(PAGES)
  lockDown(() => helsenorge?.url ?? null)
  const supervised = superviseCore({
    file: SCRIPTS.core,
    dataDir: coreFolder(dataDir),
    address: config.helsenorgeUrl
      ? { helsenorgeUrl: config.helsenorgeUrl, activationCode: config.activationCode ?? null }
      : null,
    onProblem: (problem) => void stop(problem),
  })
  core = supervised
  void supervised.ready.then(first.end)
  void first.over.then(supervised.start)
  setTimeout(supervised.start, CORE_PATIENCE)
  const connect = (contents: WebContents) => {
    first.connect(contents)
    supervised.connect(contents)
  }
  listenToWindows({ connect, info: infoFor(config), drawn: supervised.start, saveLog })
  const view = openWindow({ preload: PRELOAD, devTools: !app.isPackaged })
  window = view
  void afterFirstView(config, dataDir, view).catch(fail)
}

function run(config: Config): void {
  const dataDir = config.dataDir ?? app.getPath('userData')
  ensureWritable(dataDir)
  // Chromium's own files beside ours; the lock on them makes one workstation per data folder
  app.setPath('userData', join(dataDir, 'window'))
  if (!app.requestSingleInstanceLock()) {
    complain(`Klinikk is already open with the data folder ${dataDir}; its window was brought to the front.`)
    app.exit(0)
    return
  }
  // read while Chromium is still getting ready
  const first = startFirstAnswers(SCRIPTS.firstAnswers, coreFolder(dataDir))
  app.on('second-instance', () => bringForward(window))
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (ended.signal.aborted) return
    event.preventDefault()
    void closeAll().finally(() => app.exit(0))
  })
  // never awaited at top level: Electron waits for this module, and this module would wait for Electron
  void app
    .whenReady()
    .then(() => open(config, dataDir, first))
    .catch(fail)
}

process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)
// root can't have Chromium's sandbox; enableSandbox() would override --no-sandbox and the processes would crash for ever
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerScheme()
try {
  // npm changes the folder; relative paths mean the one the person stands in
  const read = readConfig(process.argv.slice(1), process.env, process.env['INIT_CWD'] ?? process.cwd())
  if ('config' in read) run(read.config)
  else void stop(...read.problems)
} catch (error) {
  fail(error)
}
