// npm run bench -- helsenorge [--json FILE]   Bookings by 200 citizens at once over real HTTP, against HelseNorge as a process of its own.
// Each round every citizen books an own free time in the same moment and cancels it again; `--rounds N` (9 unless told) for those who tune.
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

const { values } = parseArgs({ options: { json: { type: 'string' }, rounds: { type: 'string', default: '9' } } })
const ROUNDS = Number(values.rounds)
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

/** @param part 0 to 1 */
const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}
const round = (value: number): number => Number(value.toFixed(1))

function row(name: string, perRound: readonly number[]) {
  const value = round(quantile(perRound, 0.5))
  const [min, max] = [round(Math.min(...perRound)), round(Math.max(...perRound))]
  return { name, value, unit: 'ms', floor: null, ratio: null, runs: perRound.length, min, median: value, max }
}

const folder = mkdtempSync(join(tmpdir(), 'klinikk-bench-'))
let child: ChildProcess | undefined
try {
  fill(folder)
  const helsenorge = await start(folder)
  child = helsenorge.child
  const citizens = await Promise.all(slots.map((_, n) => loggedIn(helsenorge.url, `citizen-${n}`)))
  const rounds: number[][] = []
  // the first round warms both sides and does not count
  for (let n = 0; n <= ROUNDS; n += 1) {
    const times = await Promise.all(citizens.map((citizen, i) => book(citizen, slots[i] ?? 0)))
    if (n > 0) rounds.push(times)
    for (const citizen of citizens) await citizen.cancel(booked.get(citizen) ?? '')
  }
  const rows = [
    row(
      'helsenorge.bookings.p50',
      rounds.map((times) => quantile(times, 0.5)),
    ),
    row(
      'helsenorge.bookings.p99',
      rounds.map((times) => quantile(times, 0.99)),
    ),
  ]
  for (const { name, value, min, max, runs } of rows)
    console.log(`${name}: ${value} ms (median of ${runs} rounds of ${CITIZENS}, ${min} to ${max})`)
  console.log(`Goal, p99 at most ${GOAL} ms: ${(rows[1]?.value ?? Number.NaN) <= GOAL ? 'met' : 'NOT MET'}.`)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`)
} finally {
  child?.removeAllListeners('exit')
  child?.kill()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
