import { employees } from '@shared/clinic/model'
import { PRESENCE_TIMES } from '@shared/presence/model'
import { paths, presenceRequest } from '@shared/protocol'
import type { Clock } from '../clock'
import type { EventStream } from '../http/event-stream'
import { HttpProblem } from '../http/problem'
import { createFailureLimit } from '../http/rate-limit'
import { defineRoute, type Route } from '../http/route'
import type { Services } from '../services'
import { createPresenceBoard, type PresenceBoard } from './presence-board'

/** A workstation: its OAuth client and its clinic. */
interface Station {
  readonly id: string
  readonly clinicId: string
}

/** The board with the streams that hear of it. */
export interface PresenceStreams {
  /** The stream hears the whole list now and with every change. */
  join(station: Station, stream: EventStream): void
  /** What the workstation has open is gone with its last stream. */
  leave(station: Station, stream: EventStream): void
  announce: (station: Station, open: Parameters<PresenceBoard['announce']>[1]) => void
  end(): void
}

/** Announcements a workstation may make: a beat each 3 s and a person who clicks fast are far below. */
const MOST = 60
const MOST_WITHIN_MS = 10_000

export function createPresence(clock: Clock): PresenceStreams {
  const board = createPresenceBoard()
  const streams = new Map<string, { readonly station: Station; readonly open: Set<EventStream> }>()
  const tell = (clinics: ReadonlySet<string>, not?: string): void => {
    for (const { station, open } of streams.values()) {
      if (!clinics.has(station.clinicId) || station.id === not) continue
      const others = board.seenBy(station)
      for (const stream of open) stream.send('presence', others)
    }
  }
  let sweeping: NodeJS.Timeout | undefined
  const rest = (): void => {
    clearInterval(sweeping)
    sweeping = undefined
  }
  const sweep = (): void => {
    tell(board.expire(clock()))
    if (board.empty()) rest()
  }
  return {
    join: (station, stream) => {
      const known = streams.get(station.id) ?? { station, open: new Set() }
      known.open.add(stream)
      streams.set(station.id, known)
      stream.send('presence', board.seenBy(station))
    },
    leave: (station, stream) => {
      const known = streams.get(station.id)
      known?.open.delete(stream)
      if (known && known.open.size > 0) return
      streams.delete(station.id)
      const clinic = board.drop(station.id)
      if (clinic !== undefined) tell(new Set([clinic]))
    },
    announce: (station, open) => {
      // a beat that was on its way when the stream closed must not bring its sender back
      if (!streams.has(station.id)) return
      if (board.announce(station, open, clock())) tell(new Set([station.clinicId]), station.id)
      if (!board.empty()) sweeping ??= setInterval(sweep, PRESENCE_TIMES.sweep).unref()
    },
    end: rest,
  }
}

/** What the people of a workstation have open; the other workstations of the clinic hear of it as event `presence`. Kept in memory for some seconds only. */
export function presenceRoute({ store, clock }: Services, presence: PresenceStreams): Route {
  const limit = createFailureLimit(clock, MOST, MOST_WITHIN_MS)
  return defineRoute({
    method: 'POST',
    path: paths.presence,
    summary: 'Says what the people of a workstation have open now; holds for 8 seconds, an empty list ends it.',
    access: 'workstation',
    body: presenceRequest,
    bodyType: 'application/json',
    answer: null,
    status: 204,
    refusals: ['employee-unknown', 'too-many-requests', 'clinic-not-activated'],
    handle: async ({ body: { open }, caller: { clinicId, oauthClientId } }) => {
      limit.check(oauthClientId)
      limit.failed(oauthClientId)
      const names = new Set(open.map(({ employeeId }) => employeeId))
      const own = await store.read((tx) =>
        Promise.all([...names].map(async (id) => (await tx.get(employees, id))?.clinicId === clinicId)),
      )
      if (own.includes(false)) throw new HttpProblem(403, 'employee-unknown')
      presence.announce({ id: oauthClientId, clinicId }, open)
      return null
    },
  })
}
