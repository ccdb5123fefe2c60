// npm run bench -- calendar [--json FILE] [--rounds N]   Click to painted: a week of one and of five calendars, a day of eight side by side, a drop; out of
// 200,000 appointments, against FullCalendar as it comes with as many events, in the same run. Rounds of both follow each other, so that a slow minute of
// the machine meets both.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { fillCache, PER_DAY } from './calendar/full-cache'
import { drag, painted, show, today, turn } from './calendar/screen'
import { openPage, type Page } from './lib/devtools'
import { measurement } from './lib/measurement'
import { type Program, startProgram, until, wait } from './lib/program'
import { prepare } from './startup/measure'

const { values } = parseArgs({ options: { json: { type: 'string' }, rounds: { type: 'string', default: '3' } } })
const ROUNDS = Number(values.rounds)
const TURNS = 8
const DROPS = 5
const ROOT = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'klinikk-bench-'))
const dataDir = join(folder, 'klinikk')
const env = {
  KLINIKK_DATA: dataDir,
  KLINIKK_DEMO: 'small',
  KLINIKK_PORT: '0',
  KLINIKK_NO_DIALOG: '1',
  KLINIKK_LANG: 'nb',
}
const workstation: Program = { folder: ROOT, env }
const bare: Program = {
  folder: join(ROOT, 'test/bench/bare-calendar'),
  env: { BARE_DATA: join(folder, 'bare'), BARE_PAGE: join(folder, 'page') },
}
/** Columns of each picture; what it is called in architecture and notes. */
const PICTURES = { weekSwitch5: 35, weekSwitch1: 7, labDay8: 8 } as const
type Picture = keyof typeof PICTURES
const names = Object.keys(PICTURES) as Picture[]
const GOALS: Record<Picture, number> = { weekSwitch5: 0.35, weekSwitch1: 0.9, labDay8: 1 }

const SYNCED = `new Promise((resolve) => {
  desk.onMessage((message) => message?.id === 1 && resolve(
    message.value?.phase === 'synced' && message.value.receiving === null && message.value.lastSyncedAt ? 1 : null))
  desk.send({ kind: 'query', id: 1, name: 'sync.state', args: {} })
})`

async function inProgram<T>(program: Program, act: (page: Page) => Promise<T>): Promise<T> {
  const { devtools, end } = startProgram(program)
  try {
    const page = await openPage(await devtools)
    const done = await act(page)
    page.close()
    return done
  } finally {
    await end()
  }
}

const empty = (): Record<Picture, number[]> => ({ weekSwitch5: [], weekSwitch1: [], labDay8: [] })
const ours = empty()
const floors = empty()
const drops: number[] = []

try {
  mkdirSync(dataDir, { recursive: true })
  console.log('Making and syncing a clinic, filling its cache with 200,000 appointments ...')
  await prepare(workstation, SYNCED, 300_000)
  const calendars = fillCache(dataDir)
  const gps = calendars.filter(({ gp }) => gp)
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(ROOT, 'test/bench/bare-calendar'),
    base: './',
    build: {
      outDir: join(folder, 'page'),
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: { output: { format: 'iife' } },
    },
  })
  // a page from a file may load no modules
  const html = join(folder, 'page/index.html')
  writeFileSync(html, readFileSync(html, 'utf8').replace(/type="module" crossorigin/, 'defer'))
  for (let round = 1; round <= ROUNDS; round += 1) {
    await inProgram(bare, async (page) => {
      for (const name of names) {
        const columns = PICTURES[name]
        const last = (n: number) => `document.querySelector('[data-id="${n}-${columns - 1}-${PER_DAY - 1}"]')`
        await until(page, `typeof show === 'function' ? (show(${columns}, 0), 1) : null`, 60_000)
        await wait(1_500)
        for (let n = 1; n <= TURNS; n += 1) {
          floors[name].push(Number(await page.evaluate(painted(`show(${columns}, ${n})`, last(n)))))
          await wait(400)
        }
      }
    })
    await inProgram(workstation, async (page) => {
      await until(page, `document.querySelector('[aria-label^="Neste "]') ? 1 : null`, 60_000)
      await wait(3_000)
      const ids = (list: typeof calendars) => list.map(({ id }) => id)
      const shown = (list: typeof calendars) => list.map(({ name }) => name)
      const back = `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'I dag').click()`
      await show(page, 'Uke', shown(gps.slice(0, 1)))
      ours.weekSwitch1.push(...(await turn(page, 'Neste uke', ids(gps.slice(0, 1)), today(), TURNS)))
      await page.evaluate(back)
      await show(page, 'Uke', shown(gps.slice(0, 5)))
      ours.weekSwitch5.push(...(await turn(page, 'Neste uke', ids(gps.slice(0, 5)), today(), TURNS)))
      await page.evaluate(back)
      await show(page, 'Dag', shown(calendars.slice(0, 8)))
      ours.labDay8.push(...(await turn(page, 'Neste dag', ids(calendars.slice(0, 8)), today(), TURNS)))
      const day = new Date(Date.parse(`${today()}T00:00:00Z`) + TURNS * 86_400_000).toISOString().slice(0, 10)
      for (const { id } of calendars.slice(0, DROPS)) drops.push(await drag(page, id, day))
    })
    const last = names.map((name) => `${name} ${ours[name].at(-1)?.toFixed(0)} / ${floors[name].at(-1)?.toFixed(0)} ms`)
    console.log(`round ${round}: ${last.join(', ')}, drop ${drops.at(-1)?.toFixed(0)} ms`)
  }
  const rows = [
    ...names.flatMap((name) => [
      measurement(`calendar.${name}`, 'ms', ours[name], floors[name]),
      measurement(`calendar.${name}.p95`, 'ms', ours[name], floors[name], 0.95),
    ]),
    measurement('calendar.dropPainted', 'ms', drops, []),
    measurement('calendar.dropPainted.p95', 'ms', drops, [], 0.95),
  ]
  for (const { name, value, unit, floor, ratio, runs, min, max } of rows) {
    const goal = names.find((one) => name === `calendar.${one}`)
    const told = goal && ratio !== null ? `, goal ${GOALS[goal]} ${ratio <= GOALS[goal] ? 'met' : 'NOT met'}` : ''
    const against = floor === null ? '' : `, bare FullCalendar ${floor} ${unit}, ratio ${ratio}${told}`
    console.log(`${name}: ${value} ${unit} (${min} to ${max}, ${runs} times)${against}`)
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
