import { PRESENCE_TIMES, type Presence, withoutDoubles } from '@shared/presence/model'
import type { Instant } from '@shared/time/instant'

interface Announcement {
  readonly clinicId: string
  readonly open: readonly Presence[]
  readonly until: Instant
}

/**
 * Who has what open, by workstation: in memory only, nothing of it is ever stored or logged. An announcement replaces the workstation's earlier one and
 * holds for `PRESENCE_TIMES.life`. Knows no timers and no streams.
 */
export interface PresenceBoard {
  /** @returns whether another workstation has something new to hear */
  announce(station: { id: string; clinicId: string }, open: readonly Presence[], now: Instant): boolean
  /** The workstation is gone. @returns the clinic that has something new to hear */
  drop(stationId: string): string | undefined
  /** Forgets what holds no longer. @returns the clinics that have something new to hear */
  expire(now: Instant): ReadonlySet<string>
  /** What the other workstations of the clinic have open. */
  seenBy(station: { id: string; clinicId: string }): Presence[]
  empty(): boolean
}

export function createPresenceBoard(): PresenceBoard {
  const stations = new Map<string, Announcement>()
  return {
    announce: ({ id, clinicId }, open, now) => {
      const before = stations.get(id)?.open ?? []
      if (open.length === 0) stations.delete(id)
      else stations.set(id, { clinicId, open: withoutDoubles(open), until: now + PRESENCE_TIMES.life })
      return JSON.stringify(before) !== JSON.stringify(stations.get(id)?.open ?? [])
    },
    drop: (id) => {
      const clinicId = stations.get(id)?.clinicId
      stations.delete(id)
      return clinicId
    },
    expire: (now) => {
      const touched = new Set<string>()
      for (const [id, { clinicId, until }] of stations) {
        if (until > now) continue
        stations.delete(id)
        touched.add(clinicId)
      }
      return touched
    },
    seenBy: ({ id, clinicId }) =>
      withoutDoubles(
        [...stations].filter(([other, at]) => other !== id && at.clinicId === clinicId).flatMap(([, { open }]) => open),
      ),
    empty: () => stations.size === 0,
  }
}
