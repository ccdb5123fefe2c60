import { citizenPaths } from '@shared/citizen/api'
import { usages } from '@shared/citizen/usage'
import type { Reads } from '@shared/tx'
import type { Commit } from '../commands/commits'
import { type EventStream, openEventStream } from '../http/event-stream'
import { defineRoute, type Route } from '../http/route'
import { othersFor } from '../notifications/reach'
import type { Services } from '../services'
import { sessionAt } from './session'

interface Listener {
  readonly patientId: string
  readonly stream: EventStream
}
export interface CitizenStreams {
  open(listener: Listener): void
  close(listener: Listener): void
  /** something of theirs has come due without a commit */
  readonly wake: (patientIds: ReadonlySet<string>) => Promise<void>
  endAll(): void
}

/** Tables whose change may show to every patient of the clinic: what can be booked, and who offers what. */
const FOR_ALL = new Set(['clinic', 'employee', 'calendar', 'appointmentType', 'planDay'])

/** Tells the pages of those whom a commit concerns: the patient, and whoever may act for them. */
export function createCitizenStreams({ store, commits, log }: Services): CitizenStreams {
  const listeners = new Set<Listener>()
  const tell = async (commit: Commit): Promise<void> => {
    const { patientIds, all } = concerned(commit)
    if (!all) return wake(patientIds)
    for (const { stream } of listeners) stream.send('changed', {})
  }
  const wake = async (patientIds: ReadonlySet<string>): Promise<void> => {
    if (listeners.size === 0) return
    const whose = new Set([...patientIds, ...(await store.read((tx) => othersForAll(tx, patientIds)))])
    for (const { patientId, stream } of listeners) if (whose.has(patientId)) stream.send('changed', {})
  }
  commits.listen((commit) => {
    if (listeners.size > 0) tell(commit).catch((error: unknown) => log.defect('telling pages', error))
  })
  return {
    open: (listener) => void listeners.add(listener),
    close: (listener) => void listeners.delete(listener),
    wake,
    endAll: () => {
      for (const { stream } of listeners) stream.end()
    },
  }
}

async function othersForAll(tx: Reads, patientIds: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = []
  for (const id of patientIds) found.push(...(await othersFor(tx, id)))
  return found
}

function concerned({ changes }: Commit): { patientIds: Set<string>; all: boolean } {
  const patientIds = new Set<string>()
  let all = false
  for (const { table, before, after } of changes) {
    // reading is noted there, and what is told of is read again
    if (table === usages) continue
    if (FOR_ALL.has(table.name)) all = true
    for (const row of [before, after]) {
      if (!row) continue
      const names = table.name === 'patient' ? ['id'] : ['patientId', 'childId', 'guardianId', 'giverId', 'receiverId']
      for (const name of names) if (typeof row[name] === 'string') patientIds.add(row[name])
    }
  }
  return { patientIds, all }
}

/** Says "changed" whenever something of the person may have changed; what, is for the page to ask. Ends with the session. */
export const citizenEventsRoute = ({ store, clock, heartbeatMs }: Services, streams: CitizenStreams): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.events,
    summary: 'Server-sent events: "changed" whenever something of the person logged in may have changed.',
    access: 'citizen',
    answer: 'event-stream',
    refusals: [],
    handle: async ({ caller, reply }) => {
      const alive = async () => (await store.read((tx) => sessionAt(tx, caller.session, clock()))) !== undefined
      const stream = openEventStream(reply, { heartbeatMs, alive, gone: () => streams.close(listener) })
      const listener = { patientId: caller.patientId, stream }
      streams.open(listener)
      return reply
    },
  })
