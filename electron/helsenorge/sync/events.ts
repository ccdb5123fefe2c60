import { paths } from '@shared/protocol'
import { syncedTables } from '@shared/tables'
import type { Commits } from '../commands/commits'
import { getClient, requireActiveClinic } from '../connect/clients'
import { type EventStream, openEventStream } from '../http/event-stream'
import { defineRoute, type Route } from '../http/route'
import type { Services } from '../services'
import type { PresenceStreams } from './presence'

/** The open streams of workstations, by clinic. */
interface Streams {
  open(clinicId: string, stream: EventStream): void
  close(clinicId: string, stream: EventStream): void
  endAll(): void
}

/** Pokes the workstations of every clinic a commit touched; commits that shared their way to the disk are one poke. */
export function createPokes(commits: Commits): Streams {
  const streams = new Map<string, Set<EventStream>>()
  /** clinic -> clock */
  const due = new Map<string, number>()
  const poke = (): void => {
    for (const [clinic, clock] of due) for (const stream of streams.get(clinic) ?? []) stream.send('poke', { clock })
    due.clear()
  }
  const synced = new Set<unknown>(syncedTables)
  commits.listen(({ clock, changes }) => {
    const clinics = new Set(
      changes
        .filter(({ table }) => synced.has(table))
        .flatMap(({ before, after }) => [before?.['clinicId'], after?.['clinicId']]),
    )
    if (due.size === 0 && clinics.size > 0) setImmediate(poke)
    for (const clinic of clinics) due.set(String(clinic), clock)
  })
  return {
    open: (clinicId, stream) => {
      const own = streams.get(clinicId) ?? new Set()
      streams.set(clinicId, own.add(stream))
    },
    close: (clinicId, stream) => void streams.get(clinicId)?.delete(stream),
    endAll: () => {
      due.clear()
      for (const own of streams.values()) for (const stream of own) stream.end()
    },
  }
}

/** Says "poke" with the clock after each change of the clinic, and once at the beginning; what changed is for the pull to tell. Says "presence" with what the others have open likewise. */
export function eventsRoute({ store, heartbeatMs }: Services, pokes: Streams, presence: PresenceStreams): Route {
  return defineRoute({
    method: 'GET',
    path: paths.events,
    summary:
      'Server-sent events: "poke" with the clock whenever something of the clinic has changed, "presence" with what its other workstations have open.',
    access: 'workstation',
    answer: 'event-stream',
    refusals: ['clinic-not-activated'],
    handle: async ({ caller: { clinicId, oauthClientId }, reply }) => {
      const alive = () =>
        store.read(async (tx) => {
          await requireActiveClinic(tx, clinicId)
          return (await getClient(tx, oauthClientId)) !== undefined
        })
      const station = { id: oauthClientId, clinicId }
      const gone = (): void => {
        pokes.close(clinicId, stream)
        presence.leave(station, stream)
      }
      const stream = openEventStream(reply, { heartbeatMs, alive, gone })
      pokes.open(clinicId, stream)
      stream.send('poke', { clock: store.clock() })
      presence.join(station, stream)
      return reply
    },
  })
}
export type Pokes = Streams
