import type {
  CommandArgs,
  CommandName,
  LocalArgs,
  LocalName,
  QueryArgs,
  QueryName,
  QueryResult,
} from '@shared/contract'
import { type DeskBridge, type PortRequest, portMessage } from '@shared/port'
import type { Presence } from '@shared/presence/model'
import { ok, type Result, refuse } from '@shared/result'
import type { SyncState } from '@shared/sync/state'
import { newId } from './id'

/** A defect in the core, never a refusal: the sentence is for a log. */
export class DeskFailure extends Error {
  override readonly name = 'DeskFailure'
}

/** What the window is told without asking. */
export interface DeskListener {
  /** rows of these tables have changed */
  changed(tables: readonly string[]): void
  sync(state: SyncState): void
  /** what the other workstations of the clinic have open; said at once to who begins to listen */
  presence?(others: readonly Presence[]): void
  /** a new core answers; whatever was shown may be out of date */
  reconnected(): void
}

/** The window's way to the core: one promise per question, no time limits (a question is repeated when the core was restarted). */
export interface DeskClient {
  query<N extends QueryName>(name: N, args: QueryArgs<N>): Promise<QueryResult<N>>
  /** @param settles cards of `attention.list` whose decision it is */
  command<N extends CommandName>(name: N, args: CommandArgs<N>, settles?: readonly number[]): Promise<Result<unknown>>
  local<N extends LocalName>(name: N, args: LocalArgs<N>): Promise<Result<unknown>>
  /** @returns stops listening */
  listen(listener: DeskListener): () => void
}

interface Open {
  readonly request: PortRequest
  readonly settle: (result: Result<unknown>) => void
  readonly fail: (error: Error) => void
}

// `Omit` alone would melt the union into one shape
type Question = PortRequest extends infer R ? (R extends PortRequest ? Omit<R, 'id'> : never) : never

/**
 * Talks to the core over the bridge. Before the first connection and while the core is being restarted questions wait; with each new connection
 * every unanswered one is asked again, commands under the same commandId, so that each has one effect.
 */
export function createClient(bridge: DeskBridge): DeskClient {
  const open = new Map<number, Open>()
  const listeners = new Set<DeskListener>()
  let lastId = 0
  let connections = 0
  let others: readonly Presence[] = []

  const ask = (question: Question): Promise<Result<unknown>> =>
    new Promise((settle, fail) => {
      lastId += 1
      const request: PortRequest = { ...question, id: lastId }
      open.set(request.id, { request, settle, fail })
      if (connections > 0) bridge.send(request)
    })

  const connected = (): void => {
    connections += 1
    for (const { request } of open.values()) bridge.send(request)
    if (connections > 1) for (const listener of listeners) listener.reconnected()
  }

  bridge.onMessage((raw) => {
    if (raw === null) return connected()
    // the envelope only: the core has checked the answer itself, and a week of appointments is long
    const message = portMessage.parse(raw)
    if (message.kind === 'changed') for (const listener of listeners) listener.changed(message.tables)
    else if (message.kind === 'sync') for (const listener of listeners) listener.sync(message.state)
    else if (message.kind === 'presence') {
      others = message.others
      for (const listener of listeners) listener.presence?.(others)
    } else {
      const waiting = open.get(message.id)
      // answered twice: asked again on a new connection although the first answer was on its way
      if (!waiting) return
      open.delete(message.id)
      if (message.kind === 'answer') waiting.settle(ok(message.value))
      else if (message.kind === 'refused') waiting.settle(refuse(message.code, message.data))
      else waiting.fail(new DeskFailure(message.message))
    }
  })

  return {
    query: async <N extends QueryName>(name: N, args: QueryArgs<N>) => {
      const answer = await ask({ kind: 'query', name, args })
      if (!answer.ok) throw new DeskFailure(`${name}: ${answer.code}`)
      return answer.value as QueryResult<N>
    },
    command: (name, args, settles) =>
      ask({ kind: 'command', name, args, commandId: newId(), ...(settles ? { settles: [...settles] } : {}) }),
    local: (name, args) => ask({ kind: 'local', name, args }),
    listen: (listener) => {
      listeners.add(listener)
      listener.presence?.(others)
      return () => listeners.delete(listener)
    },
  }
}
