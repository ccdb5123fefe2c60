// npm run crash -- --kills N [--seed S] [--minutes M]   The real core and the real HelseNorge under load, killed at random moments.
// To be bundled and run in Electron's own Node (scripts/lib/crash.mjs). The seed draws who dies and when; how far each has come then is the machine's.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checksOf, median, reportOf } from './figures'
import { runRounds } from './rounds'

const USABLE_WITHIN = 2_000
/** From so many kills on the speed of the restart is held against its goal; fewer say little. */
const KILLS_FOR_SPEED = 1_000

const text = { type: 'string' } as const
const { values } = parseArgs({ options: { kills: text, seed: text, minutes: text, host: text, report: text } })
const kills = values.kills === undefined ? undefined : Number(values.kills)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const minutes = values.minutes === undefined ? Number.POSITIVE_INFINITY : Number(values.minutes)
const root = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'klinikk-crash-'))
const { ELECTRON_RUN_AS_NODE: _, ...hostEnv } = process.env
// a killed Chromium leaves its own temporary folders
const temp = join(folder, 'tmp')
mkdirSync(temp)
const removeFolder = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
const switches = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--log-level=3',
  `--user-data-dir=${join(folder, 'window')}`,
]
console.log(`seed ${seed}, data in ${folder}`)

const figures = await runRounds({
  stop: stop.signal,
  seed,
  kills,
  until: performance.now() + minutes * 60_000,
  folder,
  program: process.execPath,
  hostCommand: [process.execPath, ...switches, values.host ?? ''],
  hostEnv: { ...hostEnv, TMPDIR: temp },
  built: { core: join(root, 'out/main/core.js'), helsenorge: join(root, 'out/main/helsenorge.js') },
  say: (line) => console.log(line),
}).catch((error: unknown) => {
  removeFolder()
  if (!stop.signal.aborted) throw error
  // the loads still wait for answers that never come
  process.exit(1)
})
const checks = checksOf(figures, kills)
console.log(reportOf(figures))
for (const [what, times] of figures.restarts) {
  const met = median(times) < USABLE_WITHIN ? 'met' : 'NOT MET'
  if ((kills ?? 0) >= KILLS_FOR_SPEED) console.log(`Goal, ${what} usable in under 2 s at the median: ${met}.`)
}
for (const { name, passed, notes } of checks) {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name}`)
  for (const note of notes) console.log(`         ${note}`)
}
const slow =
  (kills ?? 0) >= KILLS_FOR_SPEED && [...figures.restarts.values()].some((times) => median(times) >= USABLE_WITHIN)
const failed = checks.some(({ passed }) => !passed)
if (values.report) writeFileSync(values.report, JSON.stringify({ checks }))
if (failed)
  console.log(
    `The files are kept in ${folder}; npm run crash -- --kills ${kills ?? 40} --seed ${seed} draws the same kills.`,
  )
else removeFolder()
process.exitCode = failed || slow ? 1 : 0
