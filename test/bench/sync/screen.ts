import { randomUUID } from 'node:crypto'
import { type BookableType, bookableType, freeTimes } from '@shared/citizen/api'
import { paths } from '@shared/protocol'
import { addDays, dateOf, daysBetween, mondayOf } from '@shared/time/oslo'
import { z } from 'zod'
import { createCitizen } from '../../support/citizen-client'
import { openPage, type Page } from '../lib/devtools'
import { memoryOf } from '../lib/process-tree'
import { startProgram, until, wait } from '../lib/program'
import type { Mock } from './mock'

/** Who books: a citizen of the demo clinic whose GP is the one at the desk. */
const CITIZEN = 'person-ingrid-solberg'
const READY = `document.querySelector('[aria-label="Neste uke"]') && document.querySelectorAll('[data-id]').length > 0 ? 1 : null`
/** Long enough for a first copy of the demo clinic to be taken in and the memory of it given back, ms. */
const SETTLED = 12_000

/** Ms since 1970, finer than a whole one; the page's clock and this one are the machine's. */
const now = (): number => performance.timeOrigin + performance.now()
/** In the page: when the appointment stands there and the frame that shows it has been handed to the screen. */
const painted = (id: string): string => `new Promise((resolve) => {
  const there = () => document.querySelector('[data-id="${id}"]')
  const done = () => requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
    channel.port2.postMessage(null)
  })
  if (there()) return done()
  const watch = new MutationObserver(() => { if (there()) { watch.disconnect(); done() } })
  watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-id'] })
})`

export interface OnScreen {
  /** ms from a citizen's click to the painted appointment on the workstation */
  readonly ours: number[]
  /** loopback round trips beside them, ms */
  readonly floors: number[]
  /** of the core's process, MiB, after a first copy; NaN where the system cannot tell */
  readonly coreMemory: number
}

/** A citizen books again and again one of the last free times of a week that stands on the screen of a real workstation. */
export async function clicksToScreen(root: string, mock: Mock, dataDir: string, times: number): Promise<OnScreen> {
  const program = startProgram({
    folder: root,
    env: {
      KLINIKK_DATA: dataDir,
      KLINIKK_HELSENORGE_URL: mock.url,
      KLINIKK_ACTIVATION_CODE: mock.code,
      KLINIKK_NO_DIALOG: '1',
      KLINIKK_LANG: 'nb',
    },
  })
  try {
    const page = await openPage(await program.devtools)
    await until(page, READY, 60_000)
    await wait(SETTLED)
    const core = memoryOf(program.pid).find(({ name }) => name === 'node.mojom.NodeService')
    const { ours, floors } = await book(mock, page, times)
    page.close()
    return { ours, floors, coreMemory: core?.mib ?? Number.NaN }
  } finally {
    await program.end()
  }
}

async function book(mock: Mock, page: Page, times: number): Promise<Pick<OnScreen, 'ours' | 'floors'>> {
  const citizen = createCitizen(mock.url, CITIZEN)
  await citizen.logIn()
  const types = z.array(bookableType).parse((await citizen.types()).body)
  const type = types.find(({ mode, resource }) => mode === 'direct' && !resource) as BookableType
  const today = dateOf(Date.now())
  const free = async (from: string, days: number) =>
    freeTimes
      .parse((await citizen.freeTimes({ typeId: type.id, from, days: String(days) })).body)
      .days.flatMap((day) => day.times)
      .at(-1)
  const last = await free(today, 14)
  if (!last) throw new Error('the demo clinic offers no time')
  const monday = mondayOf(dateOf(last.startsAt))
  for (let week = daysBetween(mondayOf(today), monday) / 7; week > 0; week -= 1) {
    await page.evaluate(`document.querySelector('[aria-label="Neste uke"]').click()`)
    await wait(1_500)
  }
  const ours: number[] = []
  const floors: number[] = []
  for (let i = 0; i < times; i += 1) {
    const time = await free(
      monday < today ? today : monday,
      daysBetween(monday < today ? today : monday, addDays(monday, 7)),
    )
    if (!time) throw new Error('the week has no free time left')
    const id = randomUUID()
    const seen = page.evaluate(painted(id))
    const began = now()
    const { status } = await citizen.book({
      id,
      calendarId: time.calendarId,
      typeId: type.id,
      startsAt: time.startsAt,
      reason: 'Måling',
    })
    if (status >= 300) throw new Error(`the citizen was refused: ${status}`)
    ours.push(Number(await seen) - began)
    await citizen.cancel(id)
    const floor = performance.now()
    await (await fetch(mock.url + paths.health)).text()
    floors.push(performance.now() - floor)
    await wait(60)
  }
  return { ours, floors }
}
