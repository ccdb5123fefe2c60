import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'

export interface FirstAnswers {
  /** Gives the window a port that answers its questions, as long as they only read. */
  connect: (window: WebContents) => void
  /** To be called when the core answers. */
  end: () => void
  /** Resolves when there is nothing (more) to be answered here: there is no cache yet, or the core has taken over. */
  readonly over: Promise<void>
}

/**
 * Answers what the window asks before the core is up, out of the cache as it was left. The core's process is born only when the first view
 * stands: until then both would fight for the same two processors.
 * @param script electron/core/first-answers.ts, built
 * @param dataDir the core's folder
 */
export function startFirstAnswers(script: string, dataDir: string): FirstAnswers {
  // a first start: the core makes this folder
  if (!existsSync(dataDir)) return { connect: () => undefined, end: () => undefined, over: Promise.resolve() }
  const worker = new Worker(script, { workerData: { dataDir } })
  const { promise: over, resolve } = Promise.withResolvers<void>()
  let port: MessagePortMain | undefined
  let ended = false
  worker.on('message', (answer: unknown) => port?.postMessage(answer))
  // the core will meet whatever was in the way, and say it
  worker.on('error', () => undefined)
  worker.once('exit', () => {
    ended = true
    resolve()
  })
  return {
    connect: (window) => {
      if (ended) return
      const { port1, port2 } = new MessageChannelMain()
      port = port1
      port1.on('message', ({ data }) => worker.postMessage(data))
      port1.start()
      window.postMessage('core:port', null, [port2])
    },
    end: () => {
      ended = true
      worker.postMessage(null)
    },
    over,
  }
}
