import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { expectSynced, openView, syncBadge } from '../support/desk'
import { launch, type Workstation } from '../support/launch'
import { confirmBooking, logIn, openPage, prepareBooking } from '../support/patient'

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

test('[N12 S101] HelseNorge’s clock some days on: the patient is reminded of the appointment', async ({ page }) => {
  const portal = await desk.portalUrl()
  await logIn(page, portal, 'Ingrid Solberg')
  const startsAt = await prepareBooking(page, { type: 'Konsultasjon', reason: 'Kontroll av blodtrykk' })
  await confirmBooking(page)
  const clock = window.getByRole('region', { name: 'Klokken til HelseNorge' })
  await expect(clock).toContainText('Den går riktig.')
  const forward = async (name: 'Fram 1 time' | 'Fram 1 døgn'): Promise<void> => {
    const before = await clock.locator('p').first().textContent()
    await clock.getByRole('button', { name }).click()
    await expect(clock.locator('p').first()).not.toHaveText(before ?? '')
  }
  // by days until it is two days before, then through a night and a day by hours
  const days = Math.max(0, Math.floor((startsAt - Date.now()) / 86_400_000) - 2)
  for (let day = 0; day < days; day += 1) await forward('Fram 1 døgn')
  for (let hour = 0; hour < 26; hour += 1) await forward('Fram 1 time')
  await expect(clock).toContainText('kan ikke stilles tilbake')
  await logIn(page, portal, 'Ingrid Solberg')
  await openPage(page, 'Varsler')
  const reminders = page.getByText('Påminnelse om time', { exact: true })
  await expect(reminders.first()).toBeVisible()
  await page.getByRole('main').getByRole('listitem').filter({ hasText: 'Påminnelse om time' }).first().click()
  await expect(page.getByRole('main')).toContainText('Kontroll av blodtrykk')
})
