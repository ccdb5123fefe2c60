import { notifications } from '@shared/citizen/model'
import type { Instant } from '@shared/time/instant'
import type { Clock } from '../clock'
import type { Commits } from '../commands/commits'
import type { Log } from '../http/app'
import type { Store } from '../store/store'

/** What is held back counts from its time on by itself (`createdAt`); this only wakes the pages that stand open then. */
export interface Due {
  /** Looks now: the clock was moved. */
  lookNow(): void
  stop(): void
}

/**
 * Calls `wake` with the patients whose held notifications have come due, once for each time, also for those held since before a restart.
 * @param after calls back once after ms; the answer cancels it
 */
export function watchDue(
  { store, commits, clock, log }: { store: Store; commits: Commits; clock: Clock; log: Log },
  wake: (patientIds: ReadonlySet<string>) => Promise<void>,
  after: (ms: number, run: () => void) => () => void = afterMs,
): Due {
  /** looked at up to here */
  let until: Instant = clock()
  let timer: { readonly at: Instant; readonly cancel: () => void } | undefined
  let stopped = false
  const plan = (at: Instant): void => {
    if (stopped || (timer && timer.at <= at)) return
    timer?.cancel()
    timer = { at, cancel: after(Math.max(0, at - clock()), () => run()) }
  }
  const look = async (): Promise<void> => {
    const now = clock()
    const found = await store.read((tx) =>
      tx.list(notifications, { where: {}, range: { field: 'createdAt', from: until + 1 } }),
    )
    const due = found.filter(({ createdAt }) => createdAt <= now)
    until = Math.max(until, now)
    const next = found.find(({ createdAt }) => createdAt > now)
    if (next) plan(next.createdAt)
    if (due.length > 0) await wake(new Set(due.map(({ patientId }) => patientId)))
  }
  const run = (): void => {
    timer = undefined
    look().catch((error: unknown) => log.defect('waking pages', error))
  }
  const silence = commits.listen(({ changes }) => {
    const now = clock()
    for (const { table, after: row } of changes) {
      const at = table === notifications ? Number(row?.['createdAt'] ?? 0) : 0
      if (at > now) plan(at)
    }
  })
  run()
  return {
    lookNow: () => {
      timer?.cancel()
      run()
    },
    stop: () => {
      silence()
      timer?.cancel()
      stopped = true
    },
  }
}

function afterMs(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms).unref()
  return () => clearTimeout(timer)
}
