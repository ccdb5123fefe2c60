import type { Prepared } from './connection'

/** Write transactions of several callers, one after the other, each whole or not at all. */
export interface GroupCommit {
  /** Runs the body when its turn comes; resolves once it is on the disk. `keep: false`, or a thrown error, takes back what this body did. */
  ask<T>(body: () => Promise<{ value: T; keep: boolean }>): Promise<T>
}

interface Job {
  /** @returns whether to keep what it did */
  run(): Promise<boolean>
  settled(): void
  failed(error: unknown): void
}

/** Bodies that share a commit at most; those behind wait for the next. */
const MOST = 256

/**
 * One commit to the disk costs more than most bodies, so those that already wait share it: each in a savepoint of its own, none answered before all
 * are safe. A body sees what those before it did, exactly as if each had been committed alone.
 * @param ends `committed`: all of a group is on the disk; `lost`: none of it is
 */
export function createGroupCommit(
  db: Prepared,
  ends: { beforeCommit: () => void; committed: () => void; lost: () => void },
): GroupCommit {
  const waiting: Job[] = []
  let busy = false

  const one = async (job: Job): Promise<boolean> => {
    db.exec('savepoint one')
    try {
      if (await job.run()) {
        db.exec('release one')
        return true
      }
    } catch (error) {
      takeBack(db)
      job.failed(error)
      return false
    }
    takeBack(db)
    return true
  }

  const group = async (): Promise<void> => {
    const asked: Job[] = []
    try {
      db.exec('begin immediate')
      const done: Job[] = []
      for (let job = waiting.shift(); job; job = asked.length < MOST ? waiting.shift() : undefined) {
        asked.push(job)
        if (await one(job)) done.push(job)
      }
      ends.beforeCommit()
      db.exec('commit')
      ends.committed()
      for (const job of done) job.settled()
    } catch (error) {
      // the disk is full or gone: SQLite may have rolled back by itself
      tryRollback(db)
      ends.lost()
      // one that could not even begin fails those that wait: trying on would go round for ever
      for (const job of asked.length > 0 ? asked : waiting.splice(0)) job.failed(error)
    }
  }

  const drain = async (): Promise<void> => {
    if (busy) return
    busy = true
    while (waiting.length > 0) await group()
    busy = false
  }

  return {
    ask: <T>(body: () => Promise<{ value: T; keep: boolean }>) =>
      new Promise<T>((resolve, reject) => {
        let result: { value: T } | undefined
        waiting.push({
          run: async () => {
            const { value, keep } = await body()
            result = { value }
            return keep
          },
          settled: () => result && resolve(result.value),
          failed: reject,
        })
        void drain()
      }),
  }
}

/** What the body did is gone, what those before it did stays. */
function takeBack(db: Prepared): void {
  db.exec('rollback to one')
  db.exec('release one')
}

function tryRollback(db: Prepared): void {
  try {
    db.exec('rollback')
  } catch {
    // nothing was open any more
  }
}
