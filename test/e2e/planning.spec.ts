import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { expectSynced, openView } from '../support/desk'
import { launch, type Workstation } from '../support/launch'
import { logIn } from '../support/patient'

let desk: Workstation
test.beforeAll(async () => {
  desk = await launch()
  await expectSynced(desk.window)
})
test.afterAll(() => desk.close())

const rules = (window: Page) => window.getByRole('region', { name: 'Regler for bestilling på nett' })
const open = async (window: Page, name: string): Promise<void> => {
  await window
    .getByRole('navigation', { name: 'Kalendere og timetyper' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
}
const sitDown = async (window: Page, name: RegExp): Promise<void> => {
  await window.getByRole('button', { name: /Bruker:/ }).click()
  await window.locator('#user-menu').getByRole('button', { name }).first().click()
}

test('a GP sees whether patients can book, and who sets it up', async () => {
  const { window } = desk
  await openView(window, 'Oppsett')
  await window.getByRole('button', { name: 'Kalendere og timer' }).click()
  await open(window, 'Marte Berg')
  await expect(window.getByText('Pasienter kan bestille time her.')).toBeVisible()
  await expect(rules(window).getByRole('listitem')).toHaveCount(9)
  await expect(window.getByRole('button', { name: 'Endre', exact: true })).toBeDisabled()
  await expect(window.getByRole('row', { name: /^Konsultasjon / }).first()).toContainText(/\d\d:\d\d/)
})

test('[N1 S57 S81] a secretary closes a calendar: patients lose it at once, the checklist says which rule, one click opens it again', async ({
  page,
}) => {
  const { window } = desk
  await sitDown(window, /helsesekretær|sekretær/i)
  await open(window, 'Marte Berg')
  await window.getByRole('button', { name: 'Endre', exact: true }).click()
  const form = window.getByRole('form', { name: 'Endre Marte Berg' })
  await form.getByLabel('Åpne timer per pasient').fill('ti')
  await form.getByRole('button', { name: 'Lagre' }).click()
  await expect(form.getByText('Skriv et tall fra 1 til 20.')).toBeVisible()
  await form.getByLabel('Åpne timer per pasient').fill('4')
  await form.getByLabel('Åpen for bestilling på nett').uncheck()
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await form.getByRole('button', { name: 'Lagre' }).click()
  await expect(window.getByText('Pasienter kan ikke bestille time her. Én regel er ikke oppfylt.')).toBeVisible()
  await logIn(page, await desk.portalUrl(), 'Odd Bakken')
  await page.getByRole('link', { name: /^Bestill time/ }).click()
  await expect(page.getByRole('radio', { name: /^Blodprøve/ })).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Konsultasjon/ })).toHaveCount(0)
  await rules(window).getByRole('button', { name: 'Åpne for nett' }).click()
  await expect(window.getByText('Pasienter kan bestille time her.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: /^Konsultasjon/ }).first()).toBeVisible()
})

test('[S66 S78 S86] a new shared calendar and a type, with the rules told where they are broken', async () => {
  const { window } = desk
  await window.getByRole('button', { name: 'Ny kalender' }).click()
  const form = window.getByRole('form', { name: 'Ny kalender' })
  await form.getByRole('button', { name: 'Lagre' }).click()
  await expect(form.getByText('Skriv et navn på høyst 60 tegn.')).toHaveCount(2)
  await form.getByLabel('Navn i klinikken').fill('Lab 4')
  await form.getByLabel('Navn for pasienter').fill('Laboratorietjenester (Helsesekretær 4)')
  await form.getByLabel('Eier').selectOption({ label: 'Marte Berg (fastlege)' })
  await form.getByRole('button', { name: 'Lagre' }).click()
  await expect(form.getByText('Fastlegen eier allerede en kalender og kan bare ha én.')).toBeVisible()
  await form.getByLabel('Eier').selectOption({ label: 'Hele klinikken' })
  await form.getByRole('button', { name: 'Lagre' }).click()
  await expect(window.getByRole('heading', { name: 'Lab 4' })).toBeVisible()
  await expect(rules(window)).toContainText('Legg timetypen i ukemalen')
  await openView(window, 'Kalender')
  await expect(window.getByRole('checkbox', { name: /Lab 4/ })).toBeVisible()
  await openView(window, 'Oppsett')
  await window.getByRole('button', { name: 'Kalendere og timer' }).click()
  await window.getByRole('button', { name: 'Ny timetype' }).click()
  const type = window.getByRole('form', { name: 'Ny timetype' })
  await type.getByLabel('Navn', { exact: true }).fill('Reisevaksine')
  await type.getByLabel('Navn på engelsk').fill('Travel vaccination')
  await type.getByLabel('Informasjon under navnet').fill('a'.repeat(201))
  await expect(type.getByText('HelseNorge viser høyst 200 tegn.')).toBeVisible()
  await type.getByLabel('Informasjon under navnet').fill('Ta med vaksinekortet ditt.')
  await type.getByLabel('Kategori').selectOption('Hastetime')
  await type.getByLabel('Kan bestilles på nett').check()
  await type.getByRole('button', { name: 'Lagre' }).click()
  await expect(type.getByText('Øyeblikkelig hjelp kan aldri bestilles på nett.')).toBeVisible()
  await type.getByLabel('Kategori').selectOption('Vaksine')
  await type.getByRole('button', { name: 'Lagre' }).click()
  await open(window, 'Reisevaksine')
  await expect(
    window.getByRole('form', { name: 'Endre Reisevaksine' }).getByLabel('Kan bestilles på nett'),
  ).toBeChecked()
})

test('[S80] a list of patients is made, a calendar opens for it alone, and it is not deleted while a calendar needs it', async () => {
  const { window } = desk
  await window.getByRole('button', { name: 'Ny pasientliste' }).click()
  const form = window.getByRole('region', { name: 'Ny pasientliste' })
  await form.getByRole('button', { name: 'Lagre' }).click()
  await expect(form.getByText('Skriv et navn på høyst 60 tegn.')).toBeVisible()
  await form.getByLabel('Navn på pasientlisten').fill('Warfarin')
  await form.getByRole('searchbox').fill('somby elle')
  await form
    .getByRole('button', { name: /^Somby, Elle/ })
    .first()
    .click()
  await expect(form.getByRole('listitem').filter({ hasText: 'Somby, Elle' })).toBeVisible()
  await window.screenshot({ path: '/tmp/shots/list-form.png' })
  await form.getByRole('button', { name: 'Lagre' }).click()
  await open(window, 'Warfarin')
  await expect(window.getByRole('region', { name: 'Endre Warfarin' }).getByText('Somby, Elle')).toBeVisible()
  await open(window, 'Lab 4')
  await window.getByRole('button', { name: 'Endre', exact: true }).click()
  const calendar = window.getByRole('form', { name: 'Endre Lab 4' })
  await calendar.getByLabel('Hvem kan bestille').selectOption({ label: 'Warfarin (1 pasient)' })
  await calendar.getByRole('button', { name: 'Lagre' }).click()
  await open(window, 'Warfarin')
  await window.getByRole('button', { name: 'Slett listen' }).click()
  await expect(window.getByRole('alert')).toContainText('Lab 4')
})

test('the planning page has no accessibility errors in both themes at the smallest size', async () => {
  const { window } = desk
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720))
  await open(window, 'Lab 4')
  for (const theme of ['light', 'dark']) {
    await window.evaluate((name) => {
      document.documentElement.className = name
    }, theme)
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  }
})
