import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { expectSynced, openView } from '../support/desk'
import { launch, type Workstation } from '../support/launch'
import { logIn } from '../support/patient'

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
  await openView(window, 'Oppsett')
  await window.getByRole('button', { name: 'Kalendere og timer' }).click()
})
test.afterAll(() => desk.close())

const open = async (window: Page, name: string): Promise<void> => {
  const list = window.getByRole('navigation', { name: 'Kalendere og timetyper' })
  await list.getByRole('button', { name: new RegExp(`^${name}`) }).click()
}
const tab = (window: Page, name: string) => window.getByRole('tab', { name }).click()

test('[S69 S89 N14] a week is drawn, rolled out with everything it does in view, and taken back', async () => {
  const { window } = desk
  await open(window, 'Lab 3')
  await tab(window, 'Ukemaler')
  await window.getByRole('button', { name: 'Ny ukemal' }).click()
  const form = window.getByRole('form', { name: 'Ny ukemal' })
  await form.getByRole('button', { name: 'Lagre' }).click()
  await expect(form.getByText('Skriv et navn på høyst 60 tegn.')).toBeVisible()
  await form.getByLabel('Navn på ukemalen').fill('Vaksinekveld')
  // the pointer draws from 10:00 to 12:00 on Saturday
  const lane = form.locator('.lane').nth(5)
  const [ten, twelve] = [form.locator('.slot-head').getByText('10:00'), form.locator('.slot-head').getByText('12:00')]
  await ten.scrollIntoViewIfNeeded()
  const x = (await lane.boundingBox())?.x ?? 0
  const yOf = async (mark: typeof ten): Promise<number> => {
    const box = await mark.boundingBox()
    return (box?.y ?? 0) + (box?.height ?? 0) / 2
  }
  await window.mouse.move(x + 20, (await yOf(ten)) + 3)
  await window.mouse.down()
  await window.mouse.move(x + 20, (await yOf(ten)) + 30, { steps: 4 })
  await window.mouse.move(x + 20, (await yOf(twelve)) - 3, { steps: 4 })
  await window.mouse.up()
  const block = form.getByRole('region', { name: 'Valgt åpningstid' })
  await expect(block.getByLabel('Dag')).toHaveValue('6')
  await expect(block.getByLabel('Fra')).toHaveValue('10:00')
  await expect(block.getByLabel('Til', { exact: true })).toHaveValue('12:00')
  for (const type of await block.getByRole('group', { name: 'Timetyper' }).getByRole('checkbox').all())
    await type.uncheck()
  await form.getByRole('button', { name: 'Lagre' }).click()
  await expect(form.getByText('lørdag: Velg minst én timetype for hver åpningstid.')).toBeVisible()
  await block.getByRole('checkbox', { name: /^Influensavaksine/ }).check()
  await form.getByRole('button', { name: 'Lagre' }).click()
  const template = window.getByRole('listitem').filter({ hasText: 'Vaksinekveld' })
  await expect(template).toContainText('10:00–12:00')
  await template.getByRole('button', { name: 'Legg ut' }).click()
  const roll = window.getByRole('form', { name: 'Legg ut ukemal' })
  // behind all that is rolled out: one Saturday opens, nothing is lost
  await roll.getByLabel('Fra og med').fill('+180')
  await roll.getByLabel('Til og med').fill('+186')
  await expect(roll.getByRole('heading', { name: 'Dette skjer på én dag' })).toBeVisible()
  await expect(roll.getByRole('row', { name: /^Influensavaksine/ })).toContainText('+12')
  await expect(roll.getByText('Alle bestilte timer er fortsatt i åpningstid.')).toBeVisible()
  await roll.getByRole('button', { name: 'Oppdater én dag' }).click()
  const changes = window.getByRole('region', { name: 'Siste endringer' })
  await expect(changes.getByRole('listitem').first()).toContainText('Ukemal lagt ut: Vaksinekveld')
  await expectSynced(window)
  await changes.getByRole('button', { name: /^Angre: Ukemal lagt ut Vaksinekveld/ }).click()
  await expect(changes.getByRole('listitem').first()).toContainText('Angret')
})

test('[N14] days are closed: who is booked then is listed with telephone, patients lose the times, one click gives them back', async ({
  page,
}) => {
  const { window } = desk
  await open(window, 'Marte Berg')
  await tab(window, 'Arbeidsplan')
  await window.getByRole('button', { name: 'Steng dager' }).click()
  const form = window.getByRole('form', { name: 'Steng dager' })
  await form.getByLabel('Til og med').fill('+90')
  await form.getByLabel('Fra og med').fill('+0')
  await expect(form.getByText(/bestilte timer faller utenfor åpningstiden/)).toBeVisible()
  await expect(form.getByRole('row', { name: /^Konsultasjon/ })).toContainText('ingen ledige')
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await form.getByRole('button', { name: 'Steng dagene' }).click()
  await expect(form.getByText('Skriv et navn på høyst 60 tegn.')).toBeVisible()
  await form.getByLabel('Hvorfor').fill('Permisjon')
  await form.getByRole('button', { name: 'Steng dagene' }).click()
  await expectSynced(window)
  await logIn(page, await desk.portalUrl(), 'Odd Bakken')
  await page.getByRole('link', { name: /^Bestill time/ }).click()
  await expect(page.getByRole('radio', { name: /^Blodprøve/ })).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Konsultasjon/ })).toHaveCount(0)
  await window.getByRole('button', { name: /^Angre: Stengt Permisjon/ }).click()
  await expect(window.getByText('Arbeidsplanen er satt tilbake.')).toBeVisible()
  await expectSynced(window)
  await page.reload()
  await expect(page.getByRole('radio', { name: /^Konsultasjon/ }).first()).toBeVisible()
})

test('a single day is opened by keyboard, and the pages have no accessibility errors in both themes at the smallest size', async () => {
  const { window } = desk
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720))
  await open(window, 'Lab 3')
  await tab(window, 'Arbeidsplan')
  const sunday = window.locator('.plan-weeks tbody tr').nth(1).locator('td').nth(6).getByRole('button')
  await sunday.focus()
  await window.keyboard.press('Enter')
  const form = window.getByRole('form', { name: /^søndag/ })
  await expect(form.getByText('Dagen er stengt. Lag en åpningstid for å åpne den.')).toBeVisible()
  await form.getByRole('button', { name: 'Ny åpningstid' }).press('Enter')
  await form.getByLabel('Til', { exact: true }).fill('10:30')
  for (const theme of ['light', 'dark']) {
    await window.evaluate((name) => {
      document.documentElement.className = name
    }, theme)
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  }
  await form.getByRole('button', { name: 'Lagre' }).press('Enter')
  await expect(sunday).toContainText('08:00–10:30')
  await tab(window, 'Ukemaler')
  await window.getByRole('listitem').filter({ hasText: 'Ordinær uke' }).getByRole('button', { name: 'Endre' }).click()
  await expect(window.locator('.week-block').first()).toBeVisible()
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
