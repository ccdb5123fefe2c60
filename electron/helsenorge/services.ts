import type { Clock } from './clock'
import type { Commits } from './commands/commits'
import type { Log } from './http/app'
import type { Store, StoreTx, Written } from './store/store'

/** What carrying out a command needs. */
export type CommandServices = Pick<Services, 'write' | 'clock'>

/** What the routes work with. Everything is made in server.ts and given; nothing is a module's own state. */
export interface Services {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly commits: Commits
  /** THE way to write: whoever listens hears of it once it is on the disk. */
  readonly write: <T>(body: (tx: StoreTx) => Promise<T>, keep?: (value: T) => boolean) => Promise<Written<T>>
  /** pause between two heartbeats of an event stream, ms */
  readonly heartbeatMs: number
  /** origins under which this server is known */
  readonly origins: () => readonly string[]
}
