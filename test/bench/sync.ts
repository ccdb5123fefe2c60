// npm run bench -- sync [--json FILE]   The real core and the real HelseNorge, a process of its own, beside their floors in the same run.
// `--clinic large|demo|small` (large unless told: making it takes minutes) and `--runs N` (3 unless told; the pull of the large clinic runs once) are for those who tune.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Measurement, measurement } from './lib/measurement'
import { bareLoop } from './sync/bare-loop'
import { clicks } from './sync/click'
import { startMock } from './sync/mock'
import { catchUp } from './sync/offline'
import { insertAll, pullAll } from './sync/pull'
import { clicksToScreen } from './sync/screen'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    runs: { type: 'string', default: '3' },
    clinic: { type: 'string', default: 'large' },
  },
})
const RUNS = Number(values.runs)
const ROOT = process.cwd()
const OWN = 5000
const FOREIGN = 1000
const folder = mkdtempSync(join(tmpdir(), 'klinikk-bench-'))
const sub = (name: string): string => {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  return path
}
const measured: Measurement[] = []
const say = (...more: Measurement[]): void => {
  for (const one of more) {
    measured.push(one)
    const floor = one.floor === null ? '' : `, floor ${one.floor} ${one.unit}, ratio ${one.ratio}`
    console.log(`${one.name}: ${one.value} ${one.unit}${floor} (${one.runs} runs)`)
  }
}

async function measurePull(): Promise<void> {
  console.log(`Making the ${values.clinic} clinic ...`)
  const mock = await startMock(ROOT, sub('helsenorge-pull'), values.clinic)
  try {
    const ours: number[] = []
    const floors: number[] = []
    const firstPages: number[] = []
    for (let run = 0; run < (values.clinic === 'large' ? 1 : RUNS); run += 1) {
      const dataDir = sub(`pull-${run}`)
      const { rows, ms, firstPageMs } = await pullAll(mock, dataDir)
      const bare = insertAll(dataDir, sub(`floor-${run}`))
      console.log(`pull: ${rows} rows in ${Math.round(ms)} ms, inserted alone in ${Math.round(bare)} ms`)
      ours.push((rows / ms) * 1000)
      floors.push((rows / bare) * 1000)
      firstPages.push(firstPageMs)
      for (const name of [`pull-${run}`, `floor-${run}`]) rmSync(join(folder, name), { recursive: true, force: true })
    }
    say(measurement('sync.pull', 'rows/s', ours, floors), measurement('sync.firstPage', 'ms', firstPages, []))
  } finally {
    await mock.stop()
  }
}

async function measureOffline(): Promise<void> {
  const mock = await startMock(ROOT, sub('helsenorge-offline'), 'small')
  try {
    const push = { ours: [] as number[], floors: [] as number[] }
    const catching = { ours: [] as number[], floors: [] as number[] }
    for (let run = 0; run < RUNS; run += 1) {
      const folders = { away: sub(`away-${run}`), colleague: sub(`colleague-${run}`) }
      const { pushed } = await catchUp(mock, folders, { own: OWN, foreign: 0, run: 2 * run })
      const barePush = await bareLoop(ROOT, sub(`bare-push-${run}`), OWN, 0)
      push.ours.push((OWN / pushed) * 1000)
      push.floors.push((OWN / barePush) * 1000)
      catching.ours.push((await catchUp(mock, folders, { own: OWN, foreign: FOREIGN, run: 2 * run + 1 })).atRest)
      catching.floors.push(await bareLoop(ROOT, sub(`bare-catch-${run}`), OWN, FOREIGN))
    }
    say(
      measurement('sync.push', 'commands/s', push.ours, push.floors),
      measurement('sync.catchUp', 'ms', catching.ours, catching.floors),
    )
  } finally {
    await mock.stop()
  }
}

async function measureClicks(): Promise<void> {
  const mock = await startMock(ROOT, sub('helsenorge-clicks'), 'demo')
  try {
    const { ours, floors } = await clicks(mock, sub('other-desk'), 100)
    say(
      measurement('sync.clickToOtherDesk.p50', 'ms', ours, floors, 0.5),
      measurement('sync.clickToOtherDesk.p99', 'ms', ours, floors, 0.99),
    )
    const screen = await clicksToScreen(ROOT, mock, sub('screen'), 100)
    say(
      measurement('sync.clickToOtherScreen.p50', 'ms', screen.ours, screen.floors, 0.5),
      measurement('sync.clickToOtherScreen.p99', 'ms', screen.ours, screen.floors, 0.99),
      measurement('sync.coreMemory', 'MiB', [screen.coreMemory], []),
    )
  } finally {
    await mock.stop()
  }
}

try {
  await measureOffline()
  await measureClicks()
  await measurePull()
  if (values.json) writeFileSync(values.json, `${JSON.stringify(measured, undefined, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
