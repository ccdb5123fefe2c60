import { createClient, type DeskClient } from '../../../renderer/workstation/lib/client'

/** A window of one core: the window's own client over a port that may be new at any moment. */
export interface Desk {
  readonly name: string
  readonly client: DeskClient
  /** a new port stands */
  readonly connected: () => void
  readonly hear: (message: unknown) => void
  /** under which id the client asked for a command; `args` by identity */
  readonly commandIdOf: (args: object) => string | null
}

export function openDesk(name: string, send: (message: unknown) => void): Desk {
  let listener: (message: unknown) => void = () => undefined
  const ids = new WeakMap<object, string>()
  const client = createClient({
    onMessage: (listen) => {
      listener = listen
    },
    send: (message) => {
      const { args, commandId } = message as { args?: unknown; commandId?: string }
      if (commandId !== undefined && typeof args === 'object' && args !== null) ids.set(args, commandId)
      send(message)
    },
    info: () => Promise.resolve(null),
    drawn: () => undefined,
    saveLog: () => Promise.reject(new Error('nobody saves a log here')),
  })
  return {
    name,
    client,
    connected: () => listener(null),
    hear: (message) => listener(message),
    commandIdOf: (args) => ids.get(args) ?? null,
  }
}
