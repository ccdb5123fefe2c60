import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { expectSynced, openView, syncBadge } from '../support/desk'
import { launch, type Workstation } from '../support/launch'
import { logIn, openPage } from '../support/patient'

let desk: Workstation
let window: Page
test.beforeAll(async () => {
  desk = await launch()
  window = desk.window
  await expectSynced(window)
})
test.afterAll(() => desk.close())

const now = () => window.getByRole('region', { name: 'Akkurat nå' })

test('[N12] the clinic practises an outage: ordered by a press, seen at the badge, ended by a press, and everything is well', async () => {
  await openView(window, 'Oppsett')
  await window.getByRole('button', { name: 'Øvelse', exact: true }).click()
  await expect(now()).toContainText('HelseNorge er frisk.')
  await window.getByRole('button', { name: 'Begynn: Linjen er borte' }).click()
  await expect(now()).toContainText(/Forespørsler forsvinner for legekontoret\s*\d+ sekunder igjen/)
  await expect(syncBadge(window)).toContainText('Frakoblet', { timeout: 30_000 })
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  const folder = process.env['KLINIKK_PICTURES']
  if (folder) await window.screenshot({ path: `${folder}/training.png` })
  await now().getByRole('button', { name: 'Avslutt alt' }).click()
  await expect(now()).toContainText('HelseNorge er frisk.')
  await expectSynced(window)
})

test('[N12] a portal that is closed says so to the patient, who gets in when it is open again', async ({ page }) => {
  await logIn(page, await desk.portalUrl(), 'Ingrid Solberg')
  await window.getByRole('button', { name: 'Begynn: Pasientene kommer ikke inn' }).click()
  await expect(now()).toContainText('Stengt for nå for pasientene')
  await openPage(page, 'Timeavtaler')
  await expect(page.getByText('Helsenorge er stengt et øyeblikk.').first()).toBeVisible()
  await now().getByRole('button', { name: 'Avslutt alt' }).click()
  await page.reload()
  await expect(page.getByRole('region', { name: 'Kommende timer' })).toBeVisible()
})

test('[N12] a fault of one’s own: what, for whom, how often and how long', async () => {
  const own = window.getByRole('region', { name: 'Egen feil' })
  await own.getByLabel('Hva').selectOption({ label: 'Kommer to ganger' })
  await own.getByLabel('For hvem').selectOption({ label: 'for pasientene' })
  await own.getByLabel('Hvor ofte').selectOption({ label: '30 %' })
  await own.getByRole('button', { name: 'Begynn' }).click()
  await expect(now()).toContainText('Kommer to ganger for pasientene 30 % av gangene')
  await now().getByRole('button', { name: 'Avslutt alt' }).click()
  await expect(now()).toContainText('HelseNorge er frisk.')
})
