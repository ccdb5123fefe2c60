import type { PortMessage } from '@shared/port'
import type { MessagePortMain } from 'electron'
import { realWorld } from './clock'
import { type Address, type Core, openCore } from './core'
import { CacheProblem } from './db/cache-problem'
import { answer } from './port/serve-port'
import { type FromCore, toCore } from './process-messages'

const windows = new Set<MessagePortMain>()
const tell = (message: FromCore): void => process.parentPort.postMessage(message)
const broadcast = (message: PortMessage): void => {
  for (const port of windows) port.postMessage(message)
}

let setAddress = (_address: Address): void => undefined
const address = new Promise<Address>((resolve) => {
  setAddress = resolve
})
let core: Promise<Core> | undefined

/** A port may come before the cache is open: its questions wait for the core, in order. */
function connect(port: MessagePortMain): void {
  windows.add(port)
  port.on('close', () => {
    windows.delete(port)
    void core?.then((open) => open.windowClosed(port)).catch(() => undefined)
  })
  port.on('message', ({ data }: { data: unknown }) => {
    void core
      ?.then((open) => answer(open, data, port))
      .then((message) => message && port.postMessage(message))
      .catch(() => undefined)
  })
  port.start()
  void core
    ?.then((open) => {
      port.postMessage({ kind: 'sync', state: open.syncState() })
      port.postMessage({ kind: 'presence', others: [...open.presentOthers()] })
    })
    .catch(() => undefined)
}

async function start(dataDir: string): Promise<void> {
  core = openCore({
    dataDir,
    address,
    world: realWorld,
    events: {
      changed: (tables) => broadcast({ kind: 'changed', tables: [...tables] }),
      sync: (state) => broadcast({ kind: 'sync', state }),
      presence: (others) => broadcast({ kind: 'presence', others: [...others] }),
    },
  })
  try {
    await core
    tell({ type: 'ready' })
  } catch (error) {
    const problem = CacheProblem.from(error, dataDir)
    tell({ type: 'fatal', code: problem.code, sentence: problem.message, file: problem.file })
    // the message must leave the process first
    setTimeout(() => process.exit(1), 200)
  }
}

async function close(): Promise<void> {
  // a cache that could not be opened needs no closing; `fatal` has said so
  const open = await core?.catch(() => undefined)
  await open?.close()
  tell({ type: 'closed' })
  process.exit(0)
}

process.parentPort.on('message', (event) => {
  const message = toCore.parse(event.data)
  switch (message.type) {
    case 'start':
      if (message.helsenorgeUrl !== null) setAddress({ ...message, helsenorgeUrl: message.helsenorgeUrl })
      void start(message.dataDir)
      break
    case 'address':
      setAddress(message)
      break
    case 'connect':
      for (const port of event.ports) connect(port)
      break
    case 'close':
      void close()
      break
  }
})
