import { type OpenThing, PRESENCE_TIMES, type Presence } from '@shared/presence/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makePresence } from '../../electron/core/presence/presence'
import type { Exchange } from '../../electron/core/sync/transport'
import { createPresenceBoard } from '../../electron/helsenorge/sync/presence-board'
import { virtualWorld } from '../support/virtual-world'

const SECOND = 1_000
const thread: OpenThing = { subject: { kind: 'dialogue', id: 'd-1' }, activity: 'viewing' }
const reply: OpenThing = { ...thread, activity: 'writing' }
const note: OpenThing = { subject: { kind: 'note', id: 'n-1' }, activity: 'writing' }
const kari = { id: 'station-kari', clinicId: 'clinic' }
const berg = { id: 'station-berg', clinicId: 'clinic' }

/** Kari's workstation and a HelseNorge on one virtual clock; `seen` is what Berg's workstation is shown. */
function aClinic({ lost = () => false, seed = 1 }: { lost?: (beat: number) => boolean; seed?: number } = {}) {
  const world = virtualWorld(seed)
  const board = createPresenceBoard()
  const line = { down: false, announcements: [] as Presence[][], dead: false }
  let user: string | null = 'sec-kari'
  const shown: (readonly Presence[])[] = []
  const desk = makePresence({
    world,
    user: () => user,
    shown: (others) => shown.push(others),
    transport: {
      announce: ({ open }): Promise<Exchange<null>> => {
        const beat = line.announcements.push([...open])
        // a lost one is known as lost only when its time is out
        if (line.down || lost(beat))
          return new Promise((settle) =>
            world.after(PRESENCE_TIMES.beat, () => settle({ kind: 'unreachable', reason: 'cut' })),
          )
        board.announce(kari, open, world.now())
        return Promise.resolve({ kind: 'ok', value: null })
      },
    },
  })
  const sweep = (): void => {
    board.expire(world.now())
    world.after(PRESENCE_TIMES.sweep, sweep)
  }
  sweep()
  return {
    world,
    board,
    line,
    desk,
    shown,
    switchTo: (id: string | null) => {
      user = id
      desk.userChanged()
    },
    seen: () => board.seenBy(berg).map(({ employeeId, activity }) => `${employeeId} ${activity}`),
  }
}
const window = {}

test('what a person opens is seen at once, closes at once, and costs nothing when nothing is open', async () => {
  const { world, desk, line, seen } = aClinic()
  desk.stream.opened()
  await world.pass(60 * SECOND)
  expect(line.announcements).toEqual([])
  desk.set(window, [thread])
  await world.pass(0)
  expect(seen()).toEqual(['sec-kari viewing'])
  desk.set(window, [reply])
  await world.pass(0)
  expect(seen()).toEqual(['sec-kari writing'])
  desk.set(window, [])
  await world.pass(0)
  expect(seen()).toEqual([])
  const { length } = line.announcements
  await world.pass(60 * SECOND)
  expect(line.announcements).toHaveLength(length)
})

test('a workstation that falls silent is gone within 10 s, whenever in its beat it died', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 20 * SECOND }), async (diesAt) => {
      const { world, desk, line, seen } = aClinic()
      desk.stream.opened()
      desk.set(window, [thread])
      await world.pass(diesAt)
      expect(seen()).toEqual(['sec-kari viewing'])
      line.down = true
      await world.pass(10 * SECOND)
      expect(seen()).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('one lost beat now and then is never seen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), async (wish) => {
      // never two in a row, never the first
      const lost = wish.reduce<boolean[]>((all, one, i) => all.concat(i > 0 && one && !all[i - 1]), [])
      const { world, desk, seen } = aClinic({ lost: (beat) => lost[beat - 1] ?? false })
      desk.stream.opened()
      desk.set(window, [thread])
      for (let at = 0; at < 60 * SECOND; at += 500) {
        await world.pass(500)
        expect(seen()).toEqual(['sec-kari viewing'])
      }
    }),
    { numRuns: 20 },
  )
})

test('without the stream nobody is shown and nothing is said; with it everything is said again', async () => {
  const { world, desk, line, shown } = aClinic()
  desk.set(window, [thread])
  await world.pass(10 * SECOND)
  expect(line.announcements).toEqual([])
  desk.stream.opened()
  desk.stream.presence([{ ...thread, employeeId: 'gp-berg' }])
  await world.pass(0)
  expect(line.announcements).toHaveLength(1)
  desk.stream.closed()
  expect(shown.at(-1)).toEqual([])
  const { length } = line.announcements
  await world.pass(60 * SECOND)
  expect(line.announcements).toHaveLength(length)
  desk.stream.opened()
  await world.pass(0)
  expect(line.announcements.at(-1)).toEqual([{ ...thread, employeeId: 'sec-kari' }])
})

test('two windows of one desk are one person; who writes in one of them writes', async () => {
  const { world, desk, board, seen } = aClinic()
  const other = {}
  desk.stream.opened()
  desk.set(window, [thread])
  desk.set(other, [reply, note])
  await world.pass(0)
  expect(seen()).toEqual(['sec-kari writing', 'sec-kari writing'])
  expect(board.seenBy(berg)).toHaveLength(2)
  desk.set(other, [])
  await world.pass(0)
  expect(seen()).toEqual(['sec-kari viewing'])
})

test('another person at the desk is named at once, nobody when nobody sits there', async () => {
  const { world, desk, switchTo, seen } = aClinic()
  desk.stream.opened()
  desk.set(window, [thread])
  await world.pass(0)
  switchTo('gp-berg')
  await world.pass(0)
  expect(seen()).toEqual(['gp-berg viewing'])
  switchTo(null)
  await world.pass(0)
  expect(seen()).toEqual([])
})

test('nobody sees themselves, nor anybody of another clinic', () => {
  const board = createPresenceBoard()
  board.announce(kari, [{ ...thread, employeeId: 'sec-kari' }], 0)
  expect(board.seenBy(kari)).toEqual([])
  expect(board.seenBy({ id: 'elsewhere', clinicId: 'other-clinic' })).toEqual([])
  expect(board.seenBy(berg)).toHaveLength(1)
})
