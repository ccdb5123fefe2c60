import { randomUUID } from 'node:crypto'
import { type Appointment, appointments } from '@shared/calendar/model'
import { holdsTime } from '@shared/calendar/rules'
import { alternatives, type FreeTime, freeTimes, ownNotification } from '@shared/citizen/api'
import { notifications } from '@shared/citizen/model'
import type { QueryResult } from '@shared/contract'
import { MINUTE } from '@shared/time/instant'
import { addDays, dateOf, instantOf } from '@shared/time/oslo'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { realWorld } from '../../electron/core/clock'
import { openCore } from '../../electron/core/core'
import { createPrng, type Prng } from '../../electron/helsenorge/seed/lib/prng'
import { readHelsenorge } from '../crash/check/read-files'
import { pause } from '../crash/load/scene'
import { within } from '../crash/processes/life'
import { builtProgram, runProgram } from '../support/built-program'
import { type Answer, codeOf, loggedIn } from '../support/citizen-client'
import { aPatient, aPlanDay, aType, type Rows, smallestClinic } from '../support/clinic-rows'
import { filledFolder } from '../support/helsenorge'
import { tempDir } from '../support/temp-dir'

const CITIZENS = 500
const WORKSTATIONS = 4
const SLOTS = 50
const CODE = 'KODE-FOR-KAPPLOEPET'
const LENGTH = 20 * MINUTE
/**
 * Everybody presses at a moment of their own within so many ms; a desk fifty times. At once the citizens win nearly everything, since fifty commands of
 * a desk go to its own disk first; within two seconds desks win, too. Who does is the machine's to decide, and no test asks for it.
 */
const RUSHES = [
  ['in the same moment', 0],
  ['within two seconds', 2_000],
] as const

/** Two whole days are fought for, twenty-five times on each; the third is left for those who lose. */
const FIRST_DAY = addDays(dateOf(Date.now()), 3)
const days = [0, 1, 2].map((n) => addDays(FIRST_DAY, n))
const slots = days
  .slice(0, 2)
  .flatMap((day) => Array.from({ length: 25 }, (_, i) => instantOf(day, '08:00') + i * LENGTH))
const lastDay = Array.from({ length: 25 }, (_, i) => instantOf(days[2] ?? '', '08:00') + i * LENGTH)
const citizenId = (n: number): string => `citizen-${n}`

const clinic = (): Rows[] =>
  smallestClinic().map((one) => {
    const fresh = { contactConfirmedAt: Date.now() }
    if (one.table.name === 'patient') {
      const citizens = Array.from({ length: CITIZENS }, (_, n) => aPatient({ id: citizenId(n), ...fresh }))
      const known = Array.from({ length: WORKSTATIONS }, (_, n) => aPatient({ id: `at-desk-${n}`, ...fresh }))
      return { ...one, rows: [...citizens, ...known] }
    }
    if (one.table.name === 'planDay') {
      const blocks = [{ from: '08:00', to: '16:20', typeIds: [aType().id], online: true }]
      return { ...one, rows: days.map((date) => aPlanDay({ id: `cal-berg:${date}`, date, blocks })) }
    }
    return one
  })

let built: Awaited<ReturnType<typeof builtProgram>>
beforeAll(async () => {
  built = await builtProgram('electron/helsenorge/standalone.ts')
}, 60_000)
afterAll(() => built.remove())

/** HelseNorge as a process of its own: the rivals here and the arbiter there share no thread. */
async function start() {
  const dataDir = await filledFolder(clinic())
  const run = runProgram(built.script, ['--port', '0', '--data', dataDir, '--demo', 'none', '--activation-code', CODE])
  const [, url = ''] = await run.says(/answers at (\S+)/)
  await run.says(/A workstation: .*\n/)
  const greeting = run.output()
  const end = async () => {
    run.child.kill('SIGTERM')
    await run.exit
    return { file: readHelsenorge(dataDir), complaints: run.output().slice(greeting.length) }
  }
  return { url, end }
}

/** A real core with the real transport; whoever sits there wants every time. */
async function workstation(url: string, n: number) {
  const core = await openCore({
    dataDir: tempDir(),
    address: Promise.resolve({ helsenorgeUrl: url, activationCode: CODE }),
    world: realWorld,
    events: { changed: () => undefined, sync: () => undefined },
  })
  onTestFinished(core.close)
  await within(15_000, () => core.syncState().phase === 'synced')
  await core.local('session.switchUser', { employeeId: 'gp-berg' }, core)
  const book = (startsAt: number) =>
    core.submit({
      name: 'appointment.book',
      commandId: randomUUID(),
      args: {
        id: randomUUID(),
        calendarId: 'cal-berg',
        typeId: aType().id,
        patientId: `at-desk-${n}`,
        startsAt,
        endsAt: startsAt + LENGTH,
        reason: 'Kontroll',
        hidden: false,
      },
    })
  return {
    tryAll: (prng: Prng, rush: number) =>
      Promise.all(
        slots.map(async (startsAt) => {
          await pause(prng.next() * rush)
          return book(startsAt)
        }),
      ),
    rested: () => within(15_000, () => core.syncState().waiting === 0 && core.syncState().phase === 'synced'),
    cards: async () => (await core.query('attention.list', {})) as QueryResult<'attention.list'>,
    nextFree: async (from: number) =>
      (await core.query('calendar.nextFree', {
        calendarId: 'cal-berg',
        typeId: aType().id,
        from,
        count: 3,
      })) as FreeTime[],
  }
}

const inPieces = async <T>(list: readonly T[], size: number, each: (one: T) => Promise<unknown>): Promise<void> => {
  for (let i = 0; i < list.length; i += size) await Promise.all(list.slice(i, i + size).map(each))
}

interface Attempt {
  readonly startsAt: number
  readonly sentAt: number
  readonly answeredAt: number
  readonly answer: Answer
  /** what the page would show next to somebody who lost */
  readonly free: readonly number[]
}

test.each(RUSHES)(
  '[S7 S70 SY7 SY21 SY22] 500 citizens and 4 workstations go for 50 times %s: each has one holder, and every loser is told why and what is free instead',
  async (_when, rush) => {
    const { url, end } = await start()
    const desks = await Promise.all(Array.from({ length: WORKSTATIONS }, (_, n) => workstation(url, n)))
    const citizens: Awaited<ReturnType<typeof loggedIn>>[] = []
    await inPieces(
      Array.from({ length: CITIZENS }, (_, n) => n),
      50,
      async (n) => {
        citizens[n] = await loggedIn(url, citizenId(n))
      },
    )

    const prng = createPrng(1)
    const attempt = async (citizen: (typeof citizens)[number], n: number): Promise<Attempt> => {
      const startsAt = slots[n % SLOTS] ?? 0
      const wish = { id: randomUUID(), calendarId: 'cal-berg', typeId: aType().id, startsAt, reason: 'Vondt i kneet' }
      await pause(prng.next() * rush)
      const sentAt = performance.now()
      const answer = await citizen.book(wish)
      const answeredAt = performance.now()
      if (answer.status === 201) return { startsAt, sentAt, answeredAt, answer, free: [] }
      const still = await citizen.freeTimes({ typeId: aType().id, from: FIRST_DAY, days: '7' })
      const free = freeTimes.parse(still.body).days.flatMap(({ times }) => times.map((time) => time.startsAt))
      return { startsAt, sentAt, answeredAt, answer, free }
    }
    const [attempts, asked] = await Promise.all([
      Promise.all(citizens.map(attempt)),
      Promise.all(desks.map((desk) => desk.tryAll(prng, rush))),
    ])
    const rested = await Promise.all(desks.map((desk) => desk.rested()))
    expect(rested).toEqual(desks.map(() => true))

    // no answer but these two
    expect(attempts.filter(({ answer }) => !['201', '409 slot-taken'].includes(codeOf(answer)))).toEqual([])
    const winners = attempts.filter(({ answer }) => answer.status === 201)
    const losers = attempts.filter(({ answer }) => answer.status === 409)
    expect(losers.length).toBeGreaterThanOrEqual(CITIZENS - SLOTS)
    expect(winners.length).toBeGreaterThan(0)

    // a loser is offered times, and none that another had already been told is theirs
    const given = new Map(winners.map(({ startsAt, answeredAt }) => [startsAt, answeredAt]))
    for (const { answer, sentAt, startsAt, free } of losers) {
      expect(answer.body).toMatchObject({ code: 'slot-taken', data: { calendarId: 'cal-berg', startsAt } })
      const offered = alternatives.parse((answer.body as { alternatives?: unknown }).alternatives)
      expect(offered.length).toBeGreaterThan(0)
      expect(offered.map((one) => one.startsAt)).not.toContain(startsAt)
      const gone = offered.filter((one) => (given.get(one.startsAt) ?? Number.POSITIVE_INFINITY) < sentAt)
      expect(gone).toEqual([])
      expect(free).not.toContain(startsAt)
      expect(free).toEqual(expect.arrayContaining(lastDay))
    }

    // at a desk it is a refusal at once, or a card once HelseNorge has spoken; both say why, and what is free is found beside it
    let wonAtDesks = 0
    let lostAtDesks = 0
    for (const [n, desk] of desks.entries()) {
      const cards = await desk.cards()
      const told = asked[n] ?? []
      const refused = told.filter((result) => !result.ok)
      expect(told.length).toBe(SLOTS)
      wonAtDesks += told.length - refused.length - cards.length
      lostAtDesks += refused.length + cards.length
      const why = [...refused.map((one) => !one.ok && one.code), ...cards.map(({ code }) => code)]
      expect(why.filter((code) => code !== 'slot-taken')).toEqual([])
      for (const { data } of cards) {
        const free = await desk.nextFree(Number(data['startsAt']))
        expect(free.map(({ startsAt }) => dateOf(startsAt))).toEqual([days[2], days[2], days[2]])
      }
    }
    expect(winners.length + wonAtDesks).toBe(SLOTS)
    expect(losers.length + lostAtDesks).toBe(CITIZENS + (WORKSTATIONS - 1) * SLOTS)

    // who tries again when all is over is offered the third day, where nobody is
    const again = await attempt(citizens[0] as (typeof citizens)[number], 7)
    const left = alternatives.parse((again.answer.body as { alternatives?: unknown }).alternatives)
    expect(left.map(({ startsAt }) => startsAt)).toEqual(lastDay.slice(0, 5))

    // each winner finds one notification, the losers none
    const letters: string[] = []
    await inPieces(citizens, 50, async (citizen) => {
      const kinds = z.array(ownNotification).parse((await citizen.notifications()).body)
      letters.push(kinds.map(({ kind }) => kind).join(', '))
    })
    expect(letters.filter(Boolean)).toEqual(winners.map(() => 'appointment-confirmed'))

    const { file, complaints } = await end()
    expect(complaints).toBe('')
    const holders: Appointment[] = [...file.rows(appointments).values()].filter(holdsTime)
    expect(holders.map(({ startsAt }) => startsAt).toSorted((a, b) => a - b)).toEqual(slots)
    const told = [...file.rows(notifications).values()]
    expect(told.map(({ subjectId }) => subjectId).toSorted()).toEqual(holders.map(({ id }) => id).toSorted())
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['appointment-confirmed']))
    expect(file.damage).toEqual([])
  },
  60_000,
)
