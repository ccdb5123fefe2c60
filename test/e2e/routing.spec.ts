import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { expectSynced, openView } from '../support/desk'
import { launch, type Workstation } from '../support/launch'

let desk: Workstation
test.beforeAll(async () => {
  desk = await launch()
  await expectSynced(desk.window)
  await openView(desk.window, 'Oppsett')
  await desk.window.getByRole('button', { name: 'Post og HelseNorge' }).click()
})
test.afterAll(() => desk.close())

const contact = (window: Page) => window.getByRole('group', { name: /^E-kontakt/ })

test('[S37 S42] a GP sees where letters to the office land, and cannot change it', async () => {
  const { window } = desk
  await expect(contact(window)).toContainText('Innboks: Hele klinikken')
  await expect(contact(window)).toContainText('standard')
  await expect(contact(window).getByLabel('Mottakerformat')).toBeDisabled()
  await expect(window.getByText('Bare klinikkens administrator kan endre dette.')).toBeVisible()
})

test('[S39 S40 S44] the administrator chooses format and receiver; the change stands in the history, and HelseNorge has it', async () => {
  const { window } = desk
  await window.getByRole('button', { name: /Bruker:/ }).click()
  await window
    .locator('#user-menu')
    .getByRole('button', { name: /Solveig Hauge/ })
    .click()
  await contact(window).getByLabel('Mottakerformat').selectOption({ label: 'Begge' })
  await expect(contact(window)).toContainText('Innboks: pasientens fastlege og Hele klinikken')
  await contact(window).getByLabel('Mottaker', { exact: true }).selectOption({ label: 'LAB' })
  await expect(contact(window)).toContainText('Innboks: pasientens fastlege og LAB')
  await expect(contact(window)).not.toContainText('standard')
  const history = window.getByRole('region', { name: 'Endringer' })
  await expect(history.getByRole('listitem').first()).toContainText(
    /Solveig Hauge: E-kontakt fra pasientens fastlege og Hele klinikken til pasientens fastlege og LAB/,
  )
  await expectSynced(window)
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720))
  for (const theme of ['light', 'dark']) {
    await window.evaluate((name) => {
      document.documentElement.className = name
    }, theme)
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  }
})
