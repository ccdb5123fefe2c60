// An Electron main process without a window: it forks the real core as core-supervisor.ts does and carries the messages of its port to and from the
// kill test. It has no restart policy of its own: when a core is born again is the test's to say.
import { app, MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron'
import type { FromCore, ToCore } from '../../electron/core/process-messages'
import type { FromHost, ToHost } from './host-messages'

const ports = new Map<string, MessagePortMain>()
const tell = (message: FromHost): void => void process.send?.(message)

function start({ desk, script, dataDir, helsenorgeUrl, activationCode }: Extract<ToHost, { type: 'start' }>): void {
  const child = utilityProcess.fork(script, [], { serviceName: 'Klinikk core' })
  child.once('spawn', () => {
    if (child.pid !== undefined) tell({ type: 'spawned', desk, pid: child.pid })
  })
  child.on('message', (message: FromCore) => {
    if (message.type === 'fatal') tell({ type: 'fatal', desk, sentence: message.sentence })
    if (message.type !== 'ready') return
    const { port1, port2 } = new MessageChannelMain()
    child.postMessage({ type: 'connect' } satisfies ToCore, [port1])
    port2.on('message', ({ data }: { data: unknown }) => tell({ type: 'message', desk, message: data }))
    port2.start()
    ports.set(desk, port2)
    tell({ type: 'connected', desk })
  })
  child.once('exit', () => {
    ports.get(desk)?.close()
    ports.delete(desk)
    tell({ type: 'ended', desk })
  })
  child.postMessage({ type: 'start', dataDir, helsenorgeUrl, activationCode } satisfies ToCore)
}

process.on('message', (message: ToHost) => {
  if (message.type === 'start') start(message)
  else ports.get(message.desk)?.postMessage(message.message)
})
process.once('disconnect', () => app.exit(0))
// never awaited here: Electron becomes ready only after this module has been read to its end
void app.whenReady().then(() => tell({ type: 'up' }))
