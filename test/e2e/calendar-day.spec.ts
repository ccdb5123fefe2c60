import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { expectSynced } from '../support/desk'
import { launch, type Workstation } from '../support/launch'

let desk: Workstation
test.beforeAll(async () => {
  desk = await launch()
  await expectSynced(desk.window)
})
test.afterAll(() => desk.close())

const rows = (window: Page) => window.locator('.day-list .row-grid-row')

test('[S64] the day as a list: by keyboard alone a patient arrives, waits in the count, goes in, and the last step is taken back', async () => {
  const { window } = desk
  await window.getByRole('button', { name: 'Vis alle: Leger' }).click()
  await window.keyboard.press('l')
  const grid = window.getByRole('grid')
  for (let n = 0; n < 12 && (await window.locator('.day-list .is-confirmed.row-grid-row').count()) < 3; n += 1) {
    await window.getByRole('button', { name: 'Neste dag' }).click()
    await expect(window.locator('.calendar-grid[aria-busy="false"]')).toBeVisible()
  }
  await window.getByRole('button', { name: /^Ventes \d/ }).click()
  await grid.focus()
  await window.keyboard.press('Home')
  await window.keyboard.press('2')
  await expect(window.getByRole('button', { name: 'På venterommet 1' })).toBeVisible()
  await window.getByRole('button', { name: /^På venterommet/ }).click()
  await expect(rows(window)).toHaveCount(1)
  await expect(rows(window).first()).toContainText(/Ankommet 0 min/)
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await grid.focus()
  await window.keyboard.press('Home')
  await window.keyboard.press('3')
  await expect(window.getByText('Ingen timer.')).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(rows(window).first()).toContainText(/Ankommet/)
  await window.getByRole('button', { name: /^Alle \d/ }).click()
})

test('the day list and the appointment card on paper: names and page numbers on the one, nothing of why on the other', async () => {
  const { window } = desk
  // the sheet stays until the system's dialog is done; none comes here
  await window.evaluate(() => {
    globalThis.print = () => document.body.setAttribute('data-printed', '')
  })
  const sheet = window.locator('.print-sheet')
  const onPaper = async (): Promise<void> => {
    await expect(window.locator('body[data-printed]')).toBeAttached()
    await window.emulateMedia({ media: 'print' })
    await expect(window.locator('#root')).toBeHidden()
  }
  /** Printed for good: the sheet goes by itself. */
  const pages = async (): Promise<number> => {
    await window.emulateMedia({ media: null })
    await window.evaluate(() => document.body.removeAttribute('data-printed'))
    const pdf = await desk.app.evaluate(async ({ BrowserWindow }) => {
      const made = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true })
      return made?.toString('latin1') ?? ''
    })
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    await expect(sheet).toHaveCount(0)
    return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  }
  const names = await window.locator('.day-list .day-patient b').allTextContents()
  await window.keyboard.press('p')
  await onPaper()
  for (const name of names) await expect(sheet).toContainText(name)
  await expect(sheet).toContainText(/Skrevet ut av .+ \d\d\.\d\d\.\d{4}/)
  expect(await pages()).toBeGreaterThanOrEqual(1)
  const row = rows(window)
    .filter({ has: window.locator('.day-status.is-confirmed') })
    .first()
  const reason = (await row.locator('.day-reason .person').textContent()) ?? ''
  await row.click()
  await window.getByRole('button', { name: 'Skriv ut timekort' }).click()
  await onPaper()
  await expect(sheet).toContainText(/\d\d:\d\d–\d\d:\d\d/)
  if (reason !== '') await expect(sheet).not.toContainText(reason)
  expect(await pages()).toBe(1)
})

test('each step of an appointment stands in its change log, the latest first, with who and when', async () => {
  const { window } = desk
  await window
    .locator('.day-list .row-grid-row', { has: window.locator('.day-status.is-confirmed') })
    .first()
    .click()
  const details = window.getByRole('complementary', { name: 'Timen' })
  await expect(details.getByText(/^\d+ endring/)).toHaveCount(0)
  await details.getByRole('button', { name: 'Ankommet' }).click()
  await details.getByRole('button', { name: 'Inne' }).click()
  await details.getByText('2 endringer').click()
  await window.screenshot({ path: '/tmp/shots/log.png' })
  const lines = details.locator('.changes li')
  await expect(lines).toHaveText([/Status: inne$/, /Status: ankommet$/, /\d\d:\d\d–\d\d:\d\d$/])
  await expect(lines.first()).toContainText(/^\d\d:\d\d · Marte Berg/)
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
