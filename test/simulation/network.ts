import type { PullAnswer, PullRequest, PushAnswer, PushRequest } from '@shared/protocol'
import type { EventListener, Exchange, Transport } from '../../electron/core/sync/transport'
import type { Chance } from './chance'
import type { Counts } from './counts'
import type { SimServer } from './server'
import type { VirtualTime } from './time'

/** How bad the line is; probabilities for each message. */
export interface Weather {
  readonly lost: number
  readonly doubled: number
  readonly cut: number
  readonly slow: number
}
export const CALM: Weather = { lost: 0, doubled: 0, cut: 0, slow: 0 }

const TIMEOUT = 15_000

/** The line between one workstation and HelseNorge: loses, doubles, delays, reorders across connections and cuts answers in half. */
export interface Line {
  readonly transport: Transport
  weather: Weather
  /** nothing gets through, for as long as it lasts */
  down: boolean
  /** what the workstation speaks */
  protocol: number
  /** closes what is open: the workstation, the line or HelseNorge has ended */
  readonly hangUp: () => void
}

export function makeLine(parts: { time: VirtualTime; chance: Chance; server: SimServer; counts: Counts }): Line {
  const { time, chance, server, counts } = parts
  const streams = new Set<EventListener>()
  const line: Line = {
    weather: CALM,
    down: false,
    protocol: server.protocol(),
    transport: {
      push: (request) => exchange<PushAnswer>(() => server.push(spoken(request))),
      pull: (request) => exchange<PullAnswer>(() => server.pull(spoken(request))),
      blob: () => Promise.resolve({ kind: 'unreachable', reason: 'not simulated' }),
      uploadState: () => Promise.resolve({ kind: 'unreachable', reason: 'not simulated' }),
      uploadPart: () => Promise.resolve({ kind: 'unreachable', reason: 'not simulated' }),
      listen,
    },
    hangUp: () => {
      for (const stream of streams) close(stream)
    },
  }
  const spoken = <T extends PushRequest | PullRequest>(request: T): T => ({
    ...(JSON.parse(JSON.stringify(request)) as T),
    protocol: line.protocol,
  })
  const delay = (): number => (chance.yes(line.weather.slow) ? chance.below(40_000) : 1 + chance.below(80))

  /** One question and its answer. Whatever is on its way arrives, also when nobody waits for it any more. */
  function exchange<T>(ask: () => Promise<Exchange<T>>): Promise<Exchange<T>> {
    return new Promise((resolve) => {
      let waits = true
      const end = (outcome: Exchange<T>): void => {
        if (!waits) return
        waits = false
        resolve(outcome)
      }
      time.after(TIMEOUT, () => end({ kind: 'unreachable', reason: 'no answer in time' }))
      const lost = (): boolean => line.down || chance.yes(line.weather.lost)
      const send = (answered: (outcome: Exchange<T>) => void): void => {
        if (lost()) {
          counts.lost += 1
          return
        }
        const sentIn = server.history()
        time.after(delay(), () => {
          // putting a backup back takes longer than any connection lives
          if (server.history() !== sentIn) return
          const answer = time.working(ask()).then((outcome) => {
            if (lost()) {
              counts.lost += 1
              return
            }
            if (chance.yes(line.weather.cut)) {
              counts.cut += 1
              time.after(delay(), () => answered({ kind: 'unreachable', reason: 'half an answer' }))
            } else time.after(delay(), () => answered(outcome))
          })
          answer.catch(time.broke)
        })
      }
      send(end)
      if (chance.yes(line.weather.doubled)) {
        counts.doubled += 1
        // the answer to the second goes to nobody
        send(() => undefined)
      }
    })
  }

  function close(stream: EventListener): void {
    if (!streams.delete(stream)) return
    stream.closed()
  }

  function listen(listener: EventListener): () => void {
    let unsubscribe = (): void => undefined
    const cancel = time.after(delay(), () => {
      if (line.down || !server.isUp()) {
        listener.closed()
        return
      }
      streams.add(listener)
      unsubscribe = server.onPoke(() => {
        if (line.down || chance.yes(line.weather.lost)) return
        time.after(delay(), () => streams.has(listener) && listener.poke())
      })
      listener.opened()
    })
    return () => {
      cancel()
      unsubscribe()
      streams.delete(listener)
    }
  }
  return line
}
