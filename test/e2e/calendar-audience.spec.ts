import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { activatePatient, expectSynced, openView } from '../support/desk'
import { launch } from '../support/launch'

const axe = async (window: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

test('[N2 S97 S180] before a child’s time is booked the desk shows what the parents will read; hidden it says that nobody does; afterwards it is shown again', async () => {
  const desk = await launch()
  try {
    const { window } = desk
    await expectSynced(window)
    await activatePatient(window, 'lunde emil', 'Lunde, Emil')
    await openView(window, 'Kalender')
    await window.keyboard.press('n')
    const dialog = window.getByRole('dialog', { name: 'Ny time' })
    await dialog.getByLabel('Hva gjelder det?').fill('Vondt i magen')
    await dialog.locator('.free-times button').first().click()
    const line = dialog.locator('details.audience')
    await expect(line.locator('summary')).toContainText('Foreldrene får én melding på HelseNorge')
    await line.locator('summary').click()
    await expect(line).toContainText('(forelder)')
    await expect(line).toContainText('Timeavtale bekreftet')
    await expect(line).toContainText('Vondt i magen')
    await axe(window)
    const folder = process.env['KLINIKK_PICTURES']
    if (folder) await window.screenshot({ path: `${folder}/audience.png` })
    await dialog.getByRole('checkbox', { name: /^Skjult time/ }).check()
    await expect(line.locator('summary')).toContainText('ingenting sendes til HelseNorge')
    await expect(line).not.toContainText('(forelder)')
    await dialog.getByRole('button', { name: 'Sett opp timen' }).click()

    const panel = window.getByRole('complementary', { name: 'Timen' })
    const hidden = panel.getByRole('checkbox', { name: /^Skjult time/ })
    await expect(hidden).toBeChecked()
    // not `uncheck`: the box follows the cache, a moment later
    await hidden.click()
    await expect(hidden).not.toBeChecked()
    await expect(window.getByText('Timen vises på HelseNorge igjen')).toBeVisible()
    await panel.getByRole('button', { name: 'Avlys' }).click()
    await expect(panel.locator('details.audience summary')).toBeVisible()
    if (folder) await window.screenshot({ path: `${folder}/audience-details.png` })
    await axe(window)
  } finally {
    await desk.close()
  }
})

test('[N1] the settings show what one patient may book, and the rule that says no', async () => {
  const desk = await launch()
  try {
    const { window } = desk
    await expectSynced(window)
    await openView(window, 'Oppsett')
    await window.getByRole('button', { name: 'Kalendere og timer' }).click()
    const panel = window.getByRole('region', { name: 'Se som pasient' })
    await panel.getByLabel('Finn pasient').fill('lunde emil')
    await panel.getByRole('button', { name: /Lunde, Emil/ }).click()
    await expect(panel.getByText(/^Kan bestille: .*Lunde/)).toBeVisible()
    await expect(panel.getByText(/^Første ledige/).first()).toBeVisible()
    await expect(panel.getByText('Ikke pasientens fastlege').first()).toBeVisible()
    await axe(window)
    const folder = process.env['KLINIKK_PICTURES']
    if (folder) {
      await panel.scrollIntoViewIfNeeded()
      await window.screenshot({ path: `${folder}/as-patient.png` })
    }
  } finally {
    await desk.close()
  }
})
