import { usages } from '@shared/citizen/usage'
import { type Instant, MINUTE } from '@shared/time/instant'
import type { CitizenCaller, Use } from '../http/route'
import { freshId } from '../ids'
import type { Services } from '../services'

/** The same person using the same service for the same patient is noted once in this time, ms; so long is a session, too. */
const ONCE_IN = 30 * MINUTE
/** Remembered at most; forgetting them only means a second line in the log. */
const MOST = 20_000

/** Writes the usage log (S175): who used which service for whom, nothing of what was seen or done. */
export interface UsageLog {
  /** Notes what the call has opened; resolves when it is on the disk. */
  readonly note: (caller: CitizenCaller) => Promise<void>
}

export function createUsageLog({ write, clock }: Pick<Services, 'write' | 'clock'>): UsageLog {
  const noted = new Map<string, Instant>()
  return {
    note: async ({ patientId: actorId, uses }) => {
      const at = clock()
      const fresh = new Map<string, Use>()
      for (const use of uses) {
        const key = `${actorId} ${use.patientId} ${use.service}`
        if ((noted.get(key) ?? 0) <= at - ONCE_IN) fresh.set(key, use)
      }
      if (fresh.size === 0) return
      if (noted.size > MOST) noted.clear()
      // at once: the page asks for several things at the same time
      for (const key of fresh.keys()) noted.set(key, at)
      try {
        await write(async (tx) => {
          for (const { patientId, clinicId, service } of fresh.values())
            await tx.put(usages, { id: freshId(), clinicId, patientId, actorId, service, at })
        })
      } catch (error) {
        for (const key of fresh.keys()) noted.delete(key)
        throw error
      }
    },
  }
}
