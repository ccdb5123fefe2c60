import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron'
import type { FromCore, ToCore } from '../core/process-messages'
import { now } from './clock'
import { coreLoopProblem, coreProblem } from './core-problem'
import type { Problem } from './problem'
import { complain } from './report'
import { restartDelay } from './restart-policy'

/** The core gets this long to finish what is under way when the program ends. */
const CLOSE_PATIENCE = 3_000

export interface HelsenorgeAddress {
  helsenorgeUrl: string
  activationCode: string | null
}

export interface CoreSupervisor {
  /** Starts the core; more calls do nothing. */
  start: () => void
  /** Gives the window a port to the core as soon as the core answers, and a new one after each restart for as long as the window lives. */
  connect: (window: WebContents) => void
  /** Where HelseNorge answers, as soon as that is known. */
  setAddress: (address: HelsenorgeAddress) => void
  /** Resolves when the core has opened its files for the first time. */
  ready: Promise<void>
  /** Ends the core; resolves when its files are closed, at the latest after three seconds. */
  close: () => Promise<void>
}

/**
 * Keeps the core running until `close`: what was acknowledged is on disk, so that an end in the middle of anything costs a restart and no data.
 * @param file the core's script
 * @param onProblem only a person can help; the core is not started again
 */
export function superviseCore(options: {
  file: string
  dataDir: string
  address: HelsenorgeAddress | null
  onProblem: (problem: Problem) => void
}): CoreSupervisor {
  const { file, dataDir, onProblem } = options
  const windows = new Set<WebContents>()
  const ends: number[] = []
  let address = options.address
  let core: UtilityProcess | undefined
  let timer: NodeJS.Timeout | undefined
  let over = false
  let answers = false
  let begun = false
  let closed: (() => void) | undefined
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>()

  const tell = (message: ToCore) => core?.postMessage(message)

  function handOver(window: WebContents): void {
    // a page whose process ended asks again itself when it is loaded anew
    if (!core || !answers || window.isDestroyed() || window.isCrashed()) return
    const { port1, port2 } = new MessageChannelMain()
    core.postMessage({ type: 'connect' } satisfies ToCore, [port1])
    window.postMessage('core:port', null, [port2])
  }

  function giveUp(problem: Problem): void {
    over = true
    onProblem(problem)
  }

  function start(): void {
    const child = utilityProcess.fork(file, [], { serviceName: 'Klinikk core' })
    core = child
    // our own process, not a stranger: the messages are as their types say
    child.on('message', (message: FromCore) => {
      if (message.type === 'ready') {
        answers = true
        for (const window of windows) handOver(window)
        isReady()
      } else if (message.type === 'closed') closed?.()
      else if (!over) {
        // nothing is open in it that would have to be closed
        core = undefined
        child.kill()
        giveUp(coreProblem(message))
      }
    })
    child.once('exit', (code) => {
      core = undefined
      answers = false
      closed?.()
      if (!over) startAgain(code)
    })
    tell({
      type: 'start',
      dataDir,
      helsenorgeUrl: address?.helsenorgeUrl ?? null,
      activationCode: address?.activationCode ?? null,
    })
  }

  function startAgain(code: number): void {
    ends.push(now())
    const delay = restartDelay(ends)
    if (delay === undefined) {
      giveUp(coreLoopProblem(dataDir, code))
      return
    }
    // said late: when everything is ended together (Ctrl+C in a terminal) the core may only have been first
    timer = setTimeout(() => {
      complain(`the core ended unexpectedly (code ${code}); it starts again.`)
      start()
    }, delay)
  }

  return {
    start: () => {
      if (!begun) start()
      begun = true
    },
    ready,
    connect: (window) => {
      if (!windows.has(window)) window.once('destroyed', () => windows.delete(window))
      windows.add(window)
      handOver(window)
    },
    setAddress: (next) => {
      address = next
      tell({ type: 'address', ...next })
    },
    close: async () => {
      over = true
      clearTimeout(timer)
      const child = core
      if (!child) return
      await new Promise<void>((resolve) => {
        closed = resolve
        setTimeout(resolve, CLOSE_PATIENCE)
        tell({ type: 'close' })
      })
      child.kill()
    },
  }
}
