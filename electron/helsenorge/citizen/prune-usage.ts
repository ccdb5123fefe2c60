import { USAGE_KEPT_YEARS, usages } from '@shared/citizen/usage'
import { HOUR, type Instant } from '@shared/time/instant'
import { dateOf, instantOf } from '@shared/time/oslo'
import type { Services } from '../services'

/** How often is looked, ms. */
const EVERY = HOUR
/** Lines in one transaction: others write meanwhile. */
const TOGETHER = 500

/** What was noted before has been kept long enough: the midnight that many years ago. */
const keptSince = (now: Instant): Instant =>
  instantOf(Temporal.PlainDate.from(dateOf(now)).subtract({ years: USAGE_KEPT_YEARS }).toString())

/** Takes lines of the usage log away that have been kept long enough (S175), the oldest first. @returns how many */
export async function pruneUsage({
  store,
  write,
  clock,
}: Pick<Services, 'store' | 'write' | 'clock'>): Promise<number> {
  const range = { field: 'at', to: keptSince(clock()) } as const
  for (let pruned = 0; ; pruned += TOGETHER) {
    const old = await store.read((tx) => tx.list(usages, { where: {}, range, limit: TOGETHER }))
    if (old.length === 0) return pruned
    await write(async (tx) => {
      for (const { id } of old) await tx.delete(usages, id)
    })
    if (old.length < TOGETHER) return pruned + old.length
  }
}

export interface UsagePruning {
  /** Looks now: the clock was moved. */
  readonly look: () => Promise<void>
  readonly stop: () => void
}

/** Prunes for as long as the server runs. Nothing is remembered: a kill costs nothing. */
export function startUsagePruning(services: Services): UsagePruning {
  let running: Promise<unknown> = Promise.resolve()
  const look = (): Promise<void> => {
    running = running
      .then(() => pruneUsage(services))
      .catch((error: unknown) => services.log.defect('pruning the usage log', error))
    return running.then(() => undefined)
  }
  void look()
  const timer = setInterval(() => void look(), EVERY).unref()
  return { look, stop: () => clearInterval(timer) }
}
