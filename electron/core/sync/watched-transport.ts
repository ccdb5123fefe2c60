import type { ExchangeKind, LastExchange } from '@shared/sync/diagnostics'
import type { World } from '../clock'
import type { SyncLog } from './sync-log'
import type { Exchange, Transport } from './transport'

/** An exchange that takes longer than this is worth a line in the log, ms. */
const SLOW_MS = 5_000

/** What was last seen on the line. */
export interface OnTheLine {
  readonly streamOpen: boolean
  readonly lastPush: LastExchange | null
  readonly lastPull: LastExchange | null
}

/**
 * The same transport, looked at: how long each exchange took, what came of it, whether the stream stands.
 * @param changed any of that
 */
export function watchTransport<T extends Transport>(
  transport: T,
  parts: { readonly world: World; readonly log: Pick<SyncLog, 'note'>; readonly changed: () => void },
): { readonly transport: T; readonly seen: () => OnTheLine } {
  const { world, log, changed } = parts
  let seen: OnTheLine = { streamOpen: false, lastPush: null, lastPull: null }
  let clientId: string | undefined

  const see = (more: Partial<OnTheLine>): void => {
    seen = { ...seen, ...more }
    changed()
  }
  const watch = async <V>(
    exchange: ExchangeKind,
    asked: { readonly clientId: string },
    run: () => Promise<Exchange<V>>,
    rowsOf: (value: V) => number,
  ): Promise<Exchange<V>> => {
    if (clientId !== undefined && clientId !== asked.clientId) log.note({ code: 'new-client-id' })
    clientId = asked.clientId
    const began = world.elapsed()
    const answer = await run()
    const ms = Math.round(world.elapsed() - began)
    if (answer.kind === 'unreachable') log.note({ code: 'unreachable', exchange, detail: answer.reason })
    else if (answer.kind === 'refused') log.note({ code: 'refused', exchange, detail: answer.code })
    else if (ms > SLOW_MS) log.note({ code: 'slow', exchange, ms })
    const rows = answer.kind === 'ok' ? rowsOf(answer.value) : 0
    const last: LastExchange = { at: world.now(), ms, rows, outcome: answer.kind }
    see(exchange === 'push' ? { lastPush: last } : { lastPull: last })
    return answer
  }

  return {
    seen: () => seen,
    transport: {
      ...transport,
      push: (request) =>
        watch(
          'push',
          request,
          () => transport.push(request),
          () => request.mutations.length,
        ),
      pull: async (request) => {
        const answer = await watch(
          'pull',
          request,
          () => transport.pull(request),
          ({ patches }) => patches.reduce((sum, patch) => sum + patch.put.length + patch.delete.length, 0),
        )
        if (answer.kind === 'ok' && answer.value.copy !== null) log.note({ code: 'copy', detail: answer.value.copy })
        return answer
      },
      listen: (listener) =>
        transport.listen({
          ...listener,
          opened: () => {
            see({ streamOpen: true })
            listener.opened()
          },
          closed: () => {
            see({ streamOpen: false })
            listener.closed()
          },
        }),
    },
  }
}
