import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { expectSynced } from '../support/desk'
import { launch, type Workstation } from '../support/launch'

let desk: Workstation
test.beforeAll(async () => {
  desk = await launch()
  const { window } = desk
  await expectSynced(window)
  await window.getByRole('button', { name: /Bruker:/ }).click()
  await window
    .locator('#user-menu')
    .getByRole('button', { name: /helsesekretær/i })
    .first()
    .click()
})
test.afterAll(() => desk.close())

/** The next day on which somebody is booked in the calendar. */
async function aDayWithAppointments(window: Page, name: string): Promise<string> {
  await window.getByRole('button', { name: 'Dag', exact: true }).click()
  await window.getByRole('button', { name, exact: true }).click()
  for (let n = 0; n < 12; n += 1) {
    await window.getByRole('button', { name: 'Neste dag' }).click()
    await expect(window.locator('.calendar-grid[aria-busy="false"]')).toBeVisible()
    if ((await window.locator('.appt.is-confirmed').count()) >= 2) return ''
  }
  throw new Error('nobody is booked for days')
}

test('[N11 S72 S76] a laboratory calendar’s day goes to the colleagues in one review, the day is closed, and Ctrl+Z gives it all back', async () => {
  const { window } = desk
  await aDayWithAppointments(window, 'Lab 1')
  const before = await window.locator('.appt').count()
  await window.getByRole('button', { name: 'Fravær: Lab 1' }).press('Enter')
  const dialog = window.getByRole('dialog', { name: 'Fravær: Lab 1' })
  const rows = dialog.locator('tbody tr')
  await expect(rows).toHaveCount(await window.locator('.appt.is-confirmed, .appt.is-requested').count())
  await expect(dialog.getByRole('status')).toContainText('flyttes.')
  // the first one is called instead
  await rows.first().getByRole('combobox').selectOption({ label: 'Blir stående' })
  await expect(dialog.getByRole('status')).toContainText('Én time blir stående: ring pasienten.')
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await dialog.getByRole('button', { name: /^Flytt/ }).click()
  await expect(dialog).toBeHidden()
  await expect(window.getByText(/er flyttet\.$|timer er flyttet/)).toBeVisible()
  await expect(window.locator('.appt.is-confirmed')).toHaveCount(1)
  await expect(window.locator('.lane .online')).toHaveCount(0)
  await expectSynced(window)
  await window.keyboard.press('Control+z')
  await expect(window.getByText(/flyttet tilbake\./)).toBeVisible()
  await expect(window.locator('.appt')).toHaveCount(before)
  await expect(window.locator('.lane .online').first()).toBeAttached()
})
