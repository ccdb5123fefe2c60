import { MOST_OPEN, type OpenThing, PRESENCE_TIMES, type Presence, withoutDoubles } from '@shared/presence/model'
import type { World } from '../clock'
import type { Exchange, PresenceTransport } from '../sync/transport'

/** Between two tries after HelseNorge said no: asking more often would not help. */
const AFTER_REFUSAL_MS = 30_000

/**
 * Tells HelseNorge what the windows of this workstation have open, and knows what the others have. In memory only: it touches neither cache nor outbox, and
 * nothing waits for it. Without the event stream nobody is shown and nothing is said, for the stream is what proves that both ends live.
 */
export interface PresenceKeeper {
  /** All that a window has open; nothing = it was closed. `window` is any object that stands for it. */
  readonly set: (window: object, open: readonly OpenThing[]) => void
  /** Another person sits at the desk. */
  readonly userChanged: () => void
  readonly others: () => readonly Presence[]
  readonly stream: {
    readonly opened: () => void
    readonly presence: (others: readonly Presence[]) => void
    readonly closed: () => void
  }
  readonly stop: () => void
}

export function makePresence(parts: {
  readonly world: Pick<World, 'elapsed' | 'after'>
  readonly transport: PresenceTransport
  /** who sits at the desk */
  readonly user: () => string | null
  readonly shown: (others: readonly Presence[]) => void
}): PresenceKeeper {
  const windows = new Map<object, readonly OpenThing[]>()
  let others: readonly Presence[] = []
  let connected = false
  let stopped = false
  let sending = false
  /** something to say since the last announcement began */
  let changed = false
  /** HelseNorge may still believe that something is open here */
  let known = false
  let cancelBeat = (): void => undefined

  const open = (): Presence[] => {
    const employeeId = parts.user()
    if (employeeId === null) return []
    const things = withoutDoubles([...windows.values()].flat()).slice(0, MOST_OPEN)
    return things.map((thing) => ({ ...thing, employeeId }))
  }
  const show = (next: readonly Presence[]): void => {
    if (JSON.stringify(next) === JSON.stringify(others)) return
    others = next
    parts.shown(others)
  }
  const say = async (): Promise<void> => {
    cancelBeat()
    if (sending || !connected || stopped) return
    const now = open()
    changed = false
    if (now.length === 0 && !known) return
    sending = true
    const began = parts.world.elapsed()
    known = true
    const answer = await parts.transport
      .announce({ open: now })
      .catch((error: unknown): Exchange<null> => ({ kind: 'unreachable', reason: String(error) }))
    sending = false
    if (answer.kind === 'ok' && now.length === 0) known = false
    if (answer.kind === 'refused') cancelBeat = parts.world.after(AFTER_REFUSAL_MS, again)
    else if (changed) again()
    else if (known) {
      // counted from the beginning of the last: one that was lost must not make the pause twice as long
      const wait = Math.max(0, began + PRESENCE_TIMES.beat - parts.world.elapsed())
      cancelBeat = parts.world.after(wait, again)
    }
  }
  const again = (): void => void say()
  const change = (): void => {
    changed = true
    again()
  }

  return {
    set: (window, next) => {
      if (next.length === 0 && !windows.has(window)) return
      if (next.length === 0) windows.delete(window)
      else windows.set(window, next)
      change()
    },
    userChanged: change,
    others: () => others,
    stream: {
      opened: () => {
        connected = true
        change()
      },
      presence: show,
      closed: () => {
        connected = false
        // HelseNorge forgets it with the stream
        known = false
        cancelBeat()
        show([])
      },
    },
    stop: () => {
      stopped = true
      cancelBeat()
    },
  }
}
