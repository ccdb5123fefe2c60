// npm run bench -- helsenorge [--json FILE]   200 citizens at once over real HTTP, against HelseNorge as a process of its own.
// Each round every citizen looks for free times, books an own one in the same moment and cancels it again; then an hour's visits; `--rounds N` (9 unless told) and `--hours N` (1 unless
// told; whether the memory levels off) for those who tune.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { addDays, dateOf, instantOf } from '@shared/time/oslo'
import { openSqliteStore } from '../../electron/helsenorge/store/sqlite-store'
import { type Citizen, loggedIn } from '../support/citizen-client'
import { aPatient, aPlanDay, aType, smallestClinic } from '../support/clinic-rows'
import { measurement, quantile } from './lib/measurement'
import { memoryOf } from './lib/process-tree'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: '9' },
    hours: { type: 'string', default: '1' },
  },
})
const ROUNDS = Number(values.rounds)
const HOURS = Number(values.hours)
const CITIZENS = 200
const LENGTH = 20 * 60_000
const A_DAY = 25
const GOAL = 1_000

const firstDay = addDays(dateOf(Date.now()), 3)
const days = Array.from({ length: CITIZENS / A_DAY }, (_, n) => addDays(firstDay, n))
const slots = days.flatMap((day) => Array.from({ length: A_DAY }, (_, i) => instantOf(day, '08:00') + i * LENGTH))

function fill(folder: string): void {
  const store = openSqliteStore(folder)
  const blocks = [{ from: '08:00', to: '16:20', typeIds: [aType().id], online: true }]
  store.load(
    smallestClinic().map((one) => {
      if (one.table.name === 'planDay')
        return { ...one, rows: days.map((date) => aPlanDay({ id: `cal-berg:${date}`, date, blocks })) }
      if (one.table.name !== 'patient') return one
      const fresh = { contactConfirmedAt: Date.now() }
      return { ...one, rows: slots.map((_, n) => aPatient({ id: `citizen-${n}`, ...fresh })) }
    }),
  )
  store.close()
}

function start(folder: string): Promise<{ url: string; child: ChildProcess }> {
  const script = join(process.cwd(), 'out/main/helsenorge.js')
  const child = spawn(process.execPath, [script, '--port', '0', '--data', folder, '--demo', 'none'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [, url] = /answers at (\S+)/.exec(said) ?? []
      if (url !== undefined) resolve({ url, child })
    })
    child.once('exit', (code) => reject(new Error(`HelseNorge ended with ${code}: ${said}`)))
  })
}

/** ms of one booking, which must succeed. */
async function book(citizen: Citizen, startsAt: number): Promise<number> {
  const id = randomUUID()
  const began = performance.now()
  const answer = await citizen.book({ id, calendarId: 'cal-berg', typeId: aType().id, startsAt, reason: 'Kontroll' })
  const took = performance.now() - began
  if (answer.status !== 201) throw new Error(`a booking was answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  booked.set(citizen, id)
  return took
}
const booked = new Map<Citizen, string>()

/** ms of one look for free times over a week. */
async function search(citizen: Citizen): Promise<number> {
  const began = performance.now()
  const { status } = await citizen.freeTimes({ typeId: aType().id, from: firstDay, days: '7' })
  if (status !== 200) throw new Error(`a look for free times was answered ${status}`)
  return performance.now() - began
}

/** What 200 citizens do in an hour, as fast as it goes: each comes eight times and looks at four pages. */
async function anHour(citizens: readonly Citizen[]): Promise<number> {
  const visits = Array.from({ length: 8 }, () => citizens).flat()
  const next = visits.values()
  let requests = 0
  const visit = async (): Promise<void> => {
    for (const citizen of next) {
      await citizen.home()
      await search(citizen)
      await citizen.appointments()
      await citizen.notifications()
      requests += 4
    }
  }
  await Promise.all(Array.from({ length: 20 }, visit))
  return requests
}

const perRound = (rounds: readonly number[][], part: number): number[] => rounds.map((times) => quantile(times, part))
const memory = (pid: number): number => memoryOf(pid).reduce((sum, { mib }) => sum + mib, 0)

const folder = mkdtempSync(join(tmpdir(), 'klinikk-bench-'))
let child: ChildProcess | undefined
try {
  fill(folder)
  const helsenorge = await start(folder)
  child = helsenorge.child
  const citizens = await Promise.all(slots.map((_, n) => loggedIn(helsenorge.url, `citizen-${n}`)))
  const fresh = memory(child.pid ?? 0)
  const [bookings, searches]: [number[][], number[][]] = [[], []]
  const speeds: number[] = []
  // the first round warms both sides and does not count
  for (let n = 0; n <= ROUNDS; n += 1) {
    const looked = await Promise.all(citizens.map(search))
    const began = performance.now()
    const times = await Promise.all(citizens.map((citizen, i) => book(citizen, slots[i] ?? 0)))
    const took = performance.now() - began
    for (const citizen of citizens) await citizen.cancel(booked.get(citizen) ?? '')
    if (n === 0) continue
    bookings.push(times)
    searches.push(looked)
    speeds.push((CITIZENS / took) * 1000)
  }
  let requests = 0
  const hours: number[] = []
  for (let n = 0; n < HOURS; n += 1) {
    requests += await anHour(citizens)
    hours.push(memory(child.pid ?? 0))
  }
  const rows = [
    measurement('helsenorge.bookings.p50', 'ms', perRound(bookings, 0.5), []),
    measurement('helsenorge.bookings.p99', 'ms', perRound(bookings, 0.99), []),
    measurement('helsenorge.bookings.perSecond', 'bookings/s', speeds, []),
    measurement('helsenorge.freeTimes.p50', 'ms', perRound(searches, 0.5), []),
    measurement('helsenorge.freeTimes.p99', 'ms', perRound(searches, 0.99), []),
    measurement('helsenorge.memoryAfterHour', 'MiB', hours, [fresh]),
  ]
  for (const { name, value, unit, min, max, runs, floor } of rows)
    console.log(
      `${name}: ${value} ${unit} (${runs} runs, ${min} to ${max}${floor === null ? '' : `; at first ${floor}`})`,
    )
  console.log(
    `Memory hour by hour: ${hours.join(', ')} MiB. They were ${requests} requests, and ${CITIZENS * (ROUNDS + 1)} bookings before it.`,
  )
  console.log(
    `Goal, p99 of bookings at most ${GOAL} ms: ${(rows[1]?.value ?? Number.NaN) <= GOAL ? 'met' : 'NOT MET'}.`,
  )
  if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`)
} finally {
  child?.removeAllListeners('exit')
  child?.kill()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
