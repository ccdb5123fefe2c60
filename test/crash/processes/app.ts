import { type ChildProcess, spawn } from 'node:child_process'
import type { FromHost, ToHost } from '../host-messages'
import { type Desk, openDesk } from '../load/desk'
import { beginLife, isRunning, killNow, type Life, within } from './life'

/** One workstation: its folder, its window, and the core of the moment. */
export interface Workstation {
  readonly desk: Desk
  readonly dataDir: string
  life: Life
  /** a core is there, or on its way */
  running: boolean
}

/** The program around the cores. Everything here may be killed; what survives are the folders and the windows' open questions. */
export interface App {
  /** Starts the program (again), and with it every workstation that has been opened. */
  readonly start: () => void
  readonly open: (name: string, dataDir: string) => Workstation
  readonly startCore: (workstation: Workstation) => void
  /** SIGKILL for one core; resolves when it is dead. A core whose pid is not known yet is waited for. */
  readonly killCore: (workstation: Workstation) => Promise<boolean>
  /** SIGKILL for the program itself; its cores end with it. Resolves when all are dead. */
  readonly kill: () => Promise<boolean>
  /** for good: no start brings it back */
  readonly forget: (workstation: Workstation) => void
  readonly complaints: () => string
}

/**
 * @param parts `command` Electron and its switches, with the host's script at the end
 */
export function makeApp(parts: {
  command: readonly [string, ...string[]]
  env: NodeJS.ProcessEnv
  core: string
  helsenorge: () => { url: string; activationCode: string }
  /** a query was answered for the first time in this life */
  usable: (workstation: Workstation, life: Life) => void
  fault: (what: string) => void
}): App {
  const workstations = new Map<string, Workstation>()
  let host: ChildProcess | undefined
  let up = false
  let complaints = ''

  const tell = (message: ToHost): void => {
    // between its death and the news of it a write fails; the question is asked again on the next port
    if (host?.connected) host.send(message, () => undefined)
  }
  const firstAnswer = (workstation: Workstation, life: Life): void => {
    void workstation.desk.client.query('clinic.overview', {}).then(
      () => {
        if (workstation.life !== life || life.usableAt !== undefined) return
        life.usableAt = performance.now()
        parts.usable(workstation, life)
      },
      (error: unknown) => parts.fault(`${workstation.desk.name}: the first query failed: ${String(error)}`),
    )
  }
  const fork = (workstation: Workstation): void => {
    const { url, activationCode } = parts.helsenorge()
    const { desk, dataDir } = workstation
    tell({ type: 'start', desk: desk.name, script: parts.core, dataDir, helsenorgeUrl: url, activationCode })
  }
  const begin = (workstation: Workstation): void => {
    workstation.life = beginLife()
    workstation.running = true
    firstAnswer(workstation, workstation.life)
  }
  const hear = (message: FromHost): void => {
    if (message.type === 'up') {
      up = true
      for (const workstation of workstations.values()) if (workstation.running) fork(workstation)
      return
    }
    const workstation = workstations.get(message.desk)
    if (!workstation) return
    if (message.type === 'spawned') workstation.life.pid = message.pid
    else if (message.type === 'connected') workstation.desk.connected()
    else if (message.type === 'message') workstation.desk.hear(message.message)
    else if (message.type === 'fatal') parts.fault(`${message.desk}: the core gave up: ${message.sentence}`)
    else workstation.running = false
  }

  return {
    complaints: () => complaints,
    start: () => {
      up = false
      const [program, ...args] = parts.command
      const started = spawn(program, args, {
        env: parts.env,
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        serialization: 'advanced',
      })
      host = started
      started.on('message', (message: FromHost) => host === started && hear(message))
      started.stderr?.setEncoding('utf8').on('data', (text: string) => {
        complaints += text
      })
      for (const workstation of workstations.values()) begin(workstation)
    },
    open: (name, dataDir) => {
      const desk = openDesk(name, (message) => tell({ type: 'ask', desk: name, message }))
      const workstation: Workstation = { desk, dataDir, life: beginLife(), running: false }
      workstations.set(name, workstation)
      return workstation
    },
    startCore: (workstation) => {
      begin(workstation)
      if (up) fork(workstation)
    },
    killCore: async (workstation) => {
      if (!workstation.running) return false
      await within(20_000, () => workstation.life.pid !== undefined)
      const killed = killNow(workstation.life.pid)
      await within(20_000, () => !workstation.running)
      return killed
    },
    kill: async () => {
      const dying = host
      host = undefined
      if (!dying || dying.exitCode !== null) return false
      const over = new Promise((resolve) => dying.once('exit', resolve))
      const killed = killNow(dying.pid)
      await over
      const cores = [...workstations.values()].flatMap(({ life }) => (life.pid === undefined ? [] : [life.pid]))
      if (!(await within(5_000, () => !cores.some(isRunning))))
        parts.fault('a core outlived its program by five seconds')
      for (const workstation of workstations.values()) workstation.running = false
      return killed
    },
    forget: (workstation) => void workstations.delete(workstation.desk.name),
  }
}
