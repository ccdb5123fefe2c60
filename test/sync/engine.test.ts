import type { CopyReason, PullAnswer, PullRequest, PushRequest } from '@shared/protocol'
import type { SyncState } from '@shared/sync/state'
import { describe, expect, test } from 'vitest'
import { pauseCopy } from '../../electron/core/sync/copy-pause'
import { makeEngine } from '../../electron/core/sync/engine'
import type { EventListener, Exchange, Transport } from '../../electron/core/sync/transport'
import { aPull, cacheWith } from '../support/cache'
import { at, type Rows, smallestClinic, withAppointment } from '../support/clinic-rows'
import { virtualWorld } from '../support/virtual-world'

/** A line to HelseNorge that the test holds in its hand: down, up, and what is at the other end. */
function aLine() {
  const pushes: PushRequest[] = []
  const pulls: PullRequest[] = []
  const pages: PullAnswer[] = []
  let listener: EventListener | undefined
  const line = {
    down: false,
    onPull: (): unknown => undefined,
    acknowledged: 0,
    lastCommand: null as string | null,
    pushes,
    pulls,
    pages,
    poke: () => listener?.poke(),
    cutStream: () => listener?.closed(),
  }
  const through = <T>(value: () => T): Promise<Exchange<T>> =>
    Promise.resolve(line.down ? { kind: 'unreachable', reason: 'down' } : { kind: 'ok', value: value() })
  const transport: Transport = {
    push: (request) =>
      through(() => {
        pushes.push(request)
        line.acknowledged = request.mutations.at(-1)?.id ?? line.acknowledged
        line.lastCommand = request.mutations.at(-1)?.commandId ?? line.lastCommand
        return { lastMutationId: line.acknowledged }
      }),
    pull: (request) =>
      through(() => {
        pulls.push(request)
        line.onPull()
        return {
          ...(pages.shift() ?? aPull(1, [])),
          lastMutationId: line.acknowledged,
          lastCommandId: line.lastCommand,
        }
      }),
    blob: () => Promise.resolve({ kind: 'unreachable', reason: 'none' }),
    uploadState: () => Promise.resolve({ kind: 'unreachable', reason: 'none' }),
    uploadPart: () => Promise.resolve({ kind: 'unreachable', reason: 'none' }),
    listen: (heard) => {
      listener = heard
      if (!line.down) heard.opened()
      else queueMicrotask(() => heard.closed())
      return () => undefined
    },
  }
  return { line, transport }
}

const aCopyPage = (copying: string, done: number, total: number, rows: readonly Rows[], copy: CopyReason = 'first') =>
  aPull(1, rows, { copy, more: true, progress: { done, total }, cookie: { epoch: 'epoch-2', clock: 1, copying } })

async function aWorkstation() {
  const { db, writer } = await cacheWith()
  const { line, transport } = aLine()
  const world = virtualWorld()
  const states: SyncState[] = []
  const changes: string[][] = []
  const engine = makeEngine({
    db,
    writer,
    world,
    transport,
    blobs: { get: () => undefined },
    changed: (tables) => changes.push([...tables].sort()),
    stateChanged: (state) => states.push(state),
  })
  let n = 0
  const book = (time: string) => {
    n += 1
    const startsAt = at(time, '2026-11-24')
    return engine.submit({
      name: 'appointment.book',
      employeeId: 'sec-kari',
      commandId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      args: {
        id: `own-${n}`,
        calendarId: 'cal-berg',
        typeId: 'type-consultation',
        patientId: 'patient-solberg',
        startsAt,
        endsAt: startsAt + 20 * 60_000,
        reason: 'Ringte',
        hidden: false,
      },
    })
  }
  return { db, writer, world, engine, line, states, changes, book }
}

describe('the engine', () => {
  test('shows a booking at once, sends it, and is synced a moment later', async () => {
    const { engine, world, line, states, book } = await aWorkstation()
    engine.start()
    await world.pass(100)
    expect((await book('08:00')).result.ok).toBe(true)
    expect(engine.state()).toMatchObject({ waiting: 1 })
    await world.pass(100)
    expect(line.pushes.map((p) => p.mutations.map((m) => m.id))).toEqual([[1]])
    expect(engine.state()).toMatchObject({ phase: 'synced', waiting: 0 })
    expect(states.at(-1)).toEqual(engine.state())
  })

  test('offline: everything goes on, is counted as waiting, and says since when; back online it goes out in order, once', async () => {
    const { engine, world, line, book } = await aWorkstation()
    line.down = true
    engine.start()
    const since = world.now()
    await world.pass(1000)
    await book('08:00')
    await book('08:20')
    await book('08:40')
    await world.pass(3_600_000)
    expect(engine.state()).toMatchObject({ phase: 'offline', waiting: 3, offlineSince: since })
    line.down = false
    await world.pass(20_000)
    expect(line.pushes.flatMap((p) => p.mutations.map((m) => m.id))).toEqual([1, 2, 3])
    expect(engine.state()).toMatchObject({ phase: 'synced', waiting: 0, offlineSince: null })
  })

  test('a poke pulls at once; without a stream it polls every few seconds', async () => {
    const { engine, world, line } = await aWorkstation()
    engine.start()
    await world.pass(1000)
    const before = line.pulls.length
    line.poke()
    await world.pass(1)
    expect(line.pulls.length).toBe(before + 1)
    line.cutStream()
    line.down = true
    await world.pass(1)
    line.down = false
    await world.pass(30_000)
    expect(line.pulls.length).toBeGreaterThanOrEqual(before + 3)
  })

  test('tells only of tables whose rows changed, after the commit', async () => {
    const { engine, world, line, changes, db } = await aWorkstation()
    engine.start()
    await world.pass(1000)
    changes.length = 0
    line.pages.push(aPull(2, [withAppointment({ id: 'theirs' })]))
    line.poke()
    await world.pass(1)
    expect(changes).toEqual([['appointment']])
    expect(db.get('select "id" from "appointment"')).toEqual({ id: 'theirs' })
  })

  test('[SY14] a first copy shows its first page at once and says how much has come', async () => {
    const { engine, world, line, states } = await aWorkstation()
    line.pages.push(aCopyPage('half', 7, 8, smallestClinic()), aPull(2, [withAppointment()]))
    engine.start()
    await world.pass(1000)
    expect(states.some((s) => s.receiving?.done === 7 && s.receiving.total === 8)).toBe(true)
    expect(engine.state()).toMatchObject({ receiving: null, phase: 'synced' })
  })

  test('[SY14] a copy that a person stops asks for nothing, sends what is booked meanwhile, and goes on where it stood', async () => {
    const { engine, writer, world, line, book } = await aWorkstation()
    const more = { ...aCopyPage('more', 8, 9, [withAppointment()]), copy: null }
    line.pages.push(aCopyPage('half', 7, 9, smallestClinic()), more, aPull(2, [withAppointment({ id: 'last' })]))
    line.onPull = () => {
      if (line.pulls.length === 2)
        void writer.transaction((db) => pauseCopy(db, true)).then(() => engine.pauseChanged())
    }
    engine.start()
    await world.pass(120_000)
    expect(engine.state().receiving).toEqual({ done: 8, total: 9, paused: true })
    // the third was under way when it was stopped; its answer is not taken
    const asked = line.pulls.length
    expect(asked).toBe(3)
    await book('08:00')
    await world.pass(120_000)
    expect(line.pulls.length).toBe(asked)
    expect(line.pushes.flatMap((p) => p.mutations.map((m) => m.id))).toEqual([1])
    await writer.transaction((db) => pauseCopy(db, false))
    engine.pauseChanged()
    await world.pass(1000)
    expect(line.pulls[asked]?.cookie?.copying).toBe('more')
    expect(engine.state()).toMatchObject({ receiving: null, phase: 'synced', waiting: 0 })
  })

  test('[SY14] the next page of a copy is asked for while one is taken in, but never before its clock is kept here', async () => {
    const { engine, world, line } = await aWorkstation()
    const more = (at: string) => ({ ...aCopyPage(at, 8, 9, [withAppointment()]), copy: null })
    line.pages.push(aCopyPage('a', 7, 9, smallestClinic()), more('b'), more('c'), aPull(2, []))
    engine.start()
    await world.pass(1000)
    expect(line.pulls.slice(0, 4).map(({ cookie }) => [cookie?.epoch, cookie?.copying])).toEqual([
      ['epoch-1', null],
      ['epoch-2', 'a'],
      ['epoch-2', 'b'],
      ['epoch-2', 'c'],
    ])
    expect(engine.state()).toMatchObject({ receiving: null, phase: 'synced' })
  })

  test('[SY15] a copy over old rows never shows an empty clinic in between, and ends without the rows that are gone', async () => {
    const { engine, world, line, changes, db } = await aWorkstation()
    line.pages.push(aPull(2, [withAppointment({ id: 'gone' })]))
    engine.start()
    await world.pass(1000)
    changes.length = 0
    const seen: unknown[] = []
    line.pages.push(
      aCopyPage('half', 2, 7, smallestClinic().slice(0, 2), 'forgotten'),
      aPull(2, smallestClinic().slice(2), { cookie: { epoch: 'epoch-2', clock: 2, copying: null } }),
    )
    line.onPull = () => seen.push(db.get('select count(*) as n from "appointment"'))
    line.poke()
    await world.pass(1)
    expect(seen).toEqual([{ n: 1 }, { n: 1 }])
    expect(db.get('select count(*) as n from "appointment"')).toEqual({ n: 0 })
    expect(db.get('select count(*) as n from "patient"')).toEqual({ n: 1 })
  })

  test('an answer that can not be taken shows as a problem and the loop goes on', async () => {
    const { engine, world, line } = await aWorkstation()
    engine.start()
    await world.pass(1000)
    const broken = aPull(5, [])
    line.pages.push({ ...broken, patches: [{ table: 'nonsense', put: [], delete: [] }] })
    line.poke()
    await world.pass(1)
    expect(engine.state()).toMatchObject({ phase: 'refused', problem: 'internal' })
    await world.pass(20_000)
    expect(engine.state()).toMatchObject({ phase: 'synced', problem: null })
  })
})
