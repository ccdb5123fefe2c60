// npm run bench -- startup [--json FILE]   A start of the workstation against a blank window of the same Electron, interleaved.
// The demo clinic is made and synced once, before; `--runs N` (9 unless told) and `--keep FOLDER` (reuse a made clinic) are for those who tune.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { measurement } from './lib/measurement'
import type { Program } from './lib/program'
import { measureStart, prepare, type Start } from './startup/measure'

const { values } = parseArgs({
  options: { json: { type: 'string' }, runs: { type: 'string', default: '9' }, keep: { type: 'string' } },
})
const RUNS = Number(values.runs)
const ROOT = process.cwd()
const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'klinikk-bench-'))
mkdirSync(folder, { recursive: true })

const blank: Program = {
  folder: join(ROOT, 'test/bench/blank'),
  env: { BLANK_DATA: join(folder, 'blank') },
}
const workstation: Program = {
  folder: ROOT,
  env: { KLINIKK_DATA: join(folder, 'klinikk'), KLINIKK_DEMO: 'demo', KLINIKK_PORT: '0', KLINIKK_NO_DIALOG: '1' },
}

/** Asks the core over the page's own port, which this page will not use again. */
const SYNCED = `new Promise((resolve) => {
  desk.onMessage((message) => message?.id === 1 && resolve(
    message.value?.phase === 'synced' && message.value.receiving === null && message.value.lastSyncedAt ? 1 : null))
  desk.send({ kind: 'query', id: 1, name: 'sync.state', args: {} })
})`

/** Typical share of each process, largest first. */
function shares(starts: readonly Start[]): string {
  const last = starts.at(-1)?.byProcess ?? []
  return [...last]
    .sort((a, b) => b.mib - a.mib)
    .map(({ name, mib }) => `${name} ${mib.toFixed(0)}`)
    .join(', ')
}

try {
  console.log('Making and syncing the demo clinic once ...')
  await prepare(workstation, SYNCED, 300_000)
  const starts = { blank: [] as Start[], workstation: [] as Start[] }
  // the first round of each warms the disk cache and Chromium's code cache, and does not count
  for (let run = 0; run <= RUNS; run++) {
    const order = run % 2 ? ([blank, workstation] as const) : ([workstation, blank] as const)
    for (const program of order) {
      const start = await measureStart(program)
      const name = program === blank ? 'blank' : 'workstation'
      const counts = run === 0 ? ' (not counted)' : ''
      console.log(
        `${name.padEnd(12)} ${start.coldToInteractive.toFixed(0)} ms  ${start.memory.toFixed(0)} MiB${counts}`,
      )
      if (run > 0) starts[name].push(start)
    }
  }
  const of = (list: readonly Start[], key: 'coldToInteractive' | 'memory') => list.map((start) => start[key])
  const rows = [
    measurement(
      'startup.coldToInteractive',
      'ms',
      of(starts.workstation, 'coldToInteractive'),
      of(starts.blank, 'coldToInteractive'),
    ),
    measurement('startup.memoryPss', 'MiB', of(starts.workstation, 'memory'), of(starts.blank, 'memory')),
  ].filter(({ value }) => Number.isFinite(value))
  for (const { name, value, unit, floor, ratio, runs } of rows)
    console.log(`${name}: ${value} ${unit}, blank ${floor} ${unit}, ratio ${ratio} (median of ${runs})`)
  console.log(`MiB by process: workstation ${shares(starts.workstation)}; blank ${shares(starts.blank)}`)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`)
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
