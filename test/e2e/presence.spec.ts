import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { activatePatient, expectSynced, openView } from '../support/desk'
import { launch, type Workstation } from '../support/launch'
import { type Standalone, startStandalone } from '../support/standalone'

/** What a workstation that died may still be shown, with some slack for two busy cores, ms. */
const GONE = 12_000

let helsenorge: Standalone
const folders: string[] = []
const desks: Workstation[] = []
const start = async (): Promise<Workstation> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'klinikk-presence-'))
  folders.push(dataDir)
  const desk = await launch({ dataDir, helsenorgeUrl: helsenorge.url, activationCode: helsenorge.activationCode })
  desks.push(desk)
  await expectSynced(desk.window)
  return desk
}
test.beforeAll(async () => {
  helsenorge = await startStandalone()
  await start()
  await start()
})
test.afterAll(async () => {
  for (const desk of desks) await desk.close()
  await helsenorge.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const rows = (window: Page): Locator =>
  window.getByRole('grid', { name: 'Dialoger' }).locator('[role="row"][aria-rowindex]:not([aria-rowindex="1"])')
const thread = (window: Page): Locator => window.getByRole('region', { name: 'Dialog', exact: true })
const clinicMailbox = async (window: Page): Promise<void> => {
  await openView(window, 'Innboks')
  await window.getByRole('tab', { name: /^Klinikken/ }).click()
  await expect(rows(window).first()).toBeVisible()
}

test('who else has a thread open is seen while it is open, and not after the other workstation was killed', async () => {
  const [mine, karis] = desks
  if (!mine || !karis) throw new Error('two workstations were started')
  const [me, kari] = [mine.window, karis.window]
  await kari.locator('.user-button').click()
  await kari.getByRole('button', { name: /Kari Lunde/ }).click()
  for (const window of [me, kari]) await clinicMailbox(window)

  await rows(kari).first().click()
  await expect(rows(me).first()).toContainText('Også åpen: Kari')
  await rows(me).first().click()
  await expect(thread(me).getByText('Kari leser')).toBeVisible()
  await expect(thread(kari)).not.toContainText('Kari leser')

  await kari.getByLabel('Svar til pasienten').fill('Hei, timen er')
  await expect(thread(me).getByText('Kari skriver et svar')).toBeVisible()
  await expect(thread(me)).toContainText('Kari skriver også et svar.')
  const { violations } = await new AxeBuilder({ page: me }).setLegacyMode(true).include('.inbox-pane').analyze()
  expect(violations).toEqual([])
  const folder = process.env['KLINIKK_PICTURES']
  if (folder) {
    for (const theme of ['light', 'dark'] as const) {
      await me.emulateMedia({ colorScheme: theme })
      await me.screenshot({ path: join(folder, `presence-${theme}.png`) })
    }
  }

  karis.app.process().kill('SIGKILL')
  await expect(thread(me).getByText(/Kari (leser|skriver)/)).toHaveCount(0, { timeout: GONE })
})

test('an appointment that is open is marked in the grid of the other workstation', async () => {
  const [mine] = desks
  const again = await start()
  if (!mine) throw new Error('a workstation was started')
  for (const { window } of [mine, again]) {
    await openView(window, 'Kalender')
    await window.getByRole('button', { name: 'I dag' }).click()
    // late in the day everything of today is over, and what is over is not moved
    await window.getByRole('button', { name: /^Neste (dag|uke)$/ }).click()
    await expect(window.locator('.calendar-grid[aria-busy="false"]')).toBeVisible()
  }
  const mark = mine.window.locator('.grid-mark')
  // under the pointer FullCalendar draws it anew, with the same id
  const id = await again.window.locator('[data-id]').last().getAttribute('data-id')
  await again.window.locator(`[data-id="${id}"]`).click()
  await expect(again.window.locator('.details')).toBeVisible()
  await expect(mark).toContainText('Også åpen: du, på en annen maskin')
  const folder = process.env['KLINIKK_PICTURES']
  if (folder) await mine.window.screenshot({ path: join(folder, 'presence-grid.png') })
  await again.window.locator('.details').getByRole('button', { name: 'Flytt' }).click()
  await expect(mark).toHaveCount(1)
  await again.quit()
  await expect(mark).toHaveCount(0, { timeout: GONE })
})

test('the same person at another workstation is called so, and never a colleague', async () => {
  const [mine] = desks
  if (!mine) throw new Error('a workstation was started')
  const again = await start()
  for (const window of [mine.window, again.window]) await clinicMailbox(window)
  await rows(again.window).first().click()
  await rows(mine.window).first().click()
  await expect(thread(mine.window).getByText('Du har dette åpent på en annen maskin')).toBeVisible()
})

test('a time that a colleague is booking is marked in the grid before it is booked', async () => {
  const [mine] = desks
  const again = desks.at(-1)
  if (!mine || !again) throw new Error('two workstations were started')
  const mark = mine.window.locator('.grid-mark')
  for (const { window } of [mine, again]) {
    await openView(window, 'Kalender')
    await window.getByRole('button', { name: 'I dag' }).click()
  }
  await activatePatient(again.window, 'Maria Lunde', 'Lunde, Maria')
  await again.window.getByRole('button', { name: 'Ny time' }).click()
  const dialog = again.window.getByRole('dialog', { name: 'Ny time' })
  const startsAt = await dialog
    .getByRole('button', { name: /\d\d:\d\d/ })
    .first()
    .textContent()
  await dialog
    .getByRole('button', { name: /\d\d:\d\d/ })
    .first()
    .click()
  const showsIt = async (): Promise<number> => {
    const here = await mark.count()
    if (here === 0) await mine.window.getByRole('button', { name: 'Neste uke' }).click()
    return here
  }
  await expect.poll(showsIt, { message: `the time ${startsAt} is marked` }).toBe(1)
  await expect(mark).toContainText('på en annen maskin')
  await again.window.keyboard.press('Escape')
  await expect(mark).toHaveCount(0)
})
