import { addDays, dateOf, mondayOf } from '@shared/time/oslo'
import type { Page } from '../lib/devtools'
import { until, wait } from '../lib/program'
import { benchId, PER_DAY } from './full-cache'

/** In the page: acts, waits until `there` holds, and answers with the ms until the frame that shows it has been handed to the screen. */
export const painted = (act: string, there: string): string => `new Promise((resolve) => {
  const began = performance.now()
  const there = () => ${there}
  const done = () => requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => resolve(performance.now() - began)
    channel.port2.postMessage(null)
  })
  const watch = new MutationObserver(() => { if (there()) { watch.disconnect(); done() } })
  watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-id', 'aria-label'] })
  ${act}
  if (there()) { watch.disconnect(); done() }
})`

const byId = (id: string): string => `document.querySelector('[data-id="${id}"]')`
const press = (label: string): string => `document.querySelector('[aria-label="${label}"]').click()`
/** As long as a person looks before the next step: the neighbours are fetched meanwhile. */
const LOOK = 900

/** What is shown: whole weeks or one day, in these calendars. */
export async function show(page: Page, mode: 'Uke' | 'Dag', names: readonly string[]): Promise<void> {
  await page.evaluate(`(async () => {
    const button = (text) => [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === text)
    button('${mode}').click()
    await new Promise((resolve) => setTimeout(resolve, 300))
    button('${names[0]}').click()
    for (const name of ${JSON.stringify(names.slice(1))}) {
      await new Promise((resolve) => setTimeout(resolve, 200))
      document.querySelector('[aria-label="Vis ' + name + '"]').click()
    }
  })()`)
  await until(page, `document.querySelectorAll('.column-head').length >= ${names.length} ? 1 : null`, 20_000)
  await wait(2_000)
}

/** Weeks or days forward, one after the other. @returns ms from click to painted */
export async function turn(
  page: Page,
  step: 'Neste uke' | 'Neste dag',
  calendarIds: readonly string[],
  from: string,
  times: number,
): Promise<number[]> {
  const ours: number[] = []
  for (let n = 1; n <= times; n += 1) {
    const last = step === 'Neste uke' ? addDays(mondayOf(from), 7 * n + 6) : addDays(from, n)
    const there = calendarIds.map((id) => byId(benchId(id, last, PER_DAY - 1))).join(' && ')
    ours.push(Number(await page.evaluate(painted(press(step), there))))
    await wait(LOOK)
  }
  return ours
}

/** Takes the last appointment of the day an hour and a half down and lets go. @returns ms from the release to the picture with it at its new time */
export async function drag(page: Page, calendarId: string, date: string): Promise<number> {
  const id = benchId(calendarId, date, PER_DAY - 1)
  const place = (await page.evaluate(`(() => {
    const chip = ${byId(id)}
    chip.scrollIntoView({ block: 'center' })
    const { x, y, height } = chip.getBoundingClientRect()
    return { x: x + 14, y: y + height / 2, step: height }
  })()`)) as { x: number; y: number; step: number }
  await page.mouse('mouseMoved', place.x, place.y)
  await until(page, `document.querySelector('.appt-live[data-id="${id}"]') ? 1 : null`, 10_000)
  await page.mouse('mousePressed', place.x, place.y)
  for (let n = 1; n <= 9; n += 1) await page.mouse('mouseMoved', place.x, place.y + n * place.step)
  await until(page, `document.querySelector('.appt-mirror') ? 1 : null`, 10_000)
  const before = `${byId(id)}?.getAttribute('aria-label')`
  const label = String(await page.evaluate(before))
  const waits = `addEventListener('pointerup', () => { window.released = performance.now() }, { capture: true, once: true })`
  const seen = page.evaluate(
    painted(
      waits,
      `${byId(id)} && ${before} !== ${JSON.stringify(label)} && !document.querySelector('.appt-mirror')`,
    ).replace('performance.now() - began', 'performance.now() - window.released'),
  )
  await wait(50)
  await page.mouse('mouseReleased', place.x, place.y + 9 * place.step)
  const ms = Number(await seen)
  await wait(LOOK)
  return ms
}

export const today = (): string => dateOf(Date.now())
