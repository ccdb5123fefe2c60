import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectSynced, openView } from '../support/desk'
import { launch, type Workstation } from '../support/launch'
import { logIn } from '../support/patient'

let desk: Workstation
test.beforeAll(async () => {
  desk = await launch()
  await expectSynced(desk.window)
  await openView(desk.window, 'Innboks')
})
test.afterAll(() => desk.close())

const grid = (window: Page): Locator => window.getByRole('grid', { name: 'Dialoger' })
const rows = (window: Page): Locator => grid(window).locator('[role="row"][aria-rowindex]:not([aria-rowindex="1"])')
const thread = (window: Page): Locator => window.getByRole('region', { name: 'Dialog', exact: true })
const owner = (window: Page): Locator => thread(window).getByLabel('Hvem tar den?')
const openFirst = async (window: Page, box: string, kind: string): Promise<void> => {
  await window.getByRole('tab', { name: new RegExp(`^${box}`) }).click()
  await window.getByLabel('Type').selectOption(kind)
  await rows(window).first().click()
  await expect(thread(window).getByRole('heading').first()).toBeVisible()
}

test('A takes a dialogue of the clinic: everybody sees who has it, it stands in one’s own inbox, and A lets it go', async () => {
  const { window } = desk
  await openFirst(window, 'Klinikken', 'e-contact')
  const subject = (await thread(window).getByRole('heading', { level: 2 }).textContent()) ?? ''
  await expect(owner(window)).toHaveValue('')
  await grid(window).focus()
  await window.keyboard.press('a')
  await expect(window.getByText('Du har tatt dialogen.')).toBeVisible()
  await expect(rows(window).first()).toContainText('Marte Berg')
  await window.getByRole('tab', { name: /^Mine/ }).click()
  await expect(rows(window).filter({ hasText: subject })).not.toHaveCount(0)
  await window.getByRole('tab', { name: /^Klinikken/ }).click()
  await owner(window).selectOption({ label: 'Kari Lunde (helsesekretær)' })
  await expect(window.getByText('Kari Lunde har fått dialogen.')).toBeVisible()
  await expectSynced(window)
  await owner(window).selectOption({ label: 'Ingen har tatt den' })
  await expect(window.getByText('Dialogen er ledig igjen.')).toBeVisible()
})

test('[S49 S117] C shows what turning an e-contact into an e-consultation means before it does it', async () => {
  const { window } = desk
  await openFirst(window, 'Klinikken', 'e-contact')
  const subject = (await thread(window).getByRole('heading', { level: 2 }).textContent()) ?? ''
  await grid(window).focus()
  await window.keyboard.press('c')
  const dialog = window.getByRole('dialog', { name: 'Gjør til e-konsultasjon' })
  await expect(dialog.getByText(/egenandel på \d+ kr|betaler ingenting/)).toBeVisible()
  await expect(dialog.getByText(/føres i journalen/)).toBeVisible()
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await dialog.getByRole('button', { name: 'Gjør til e-konsultasjon' }).click()
  await expect(dialog).toBeHidden()
  await expect(thread(window)).toContainText('E-konsultasjon - helsenorge.no')
  await expect(thread(window)).toContainText('Var E-kontakt til')
  await expect(thread(window).getByRole('button', { name: /^Gjør til e-/ })).toHaveCount(0)
  await expectSynced(window)
  await expect(thread(window).getByRole('heading', { name: subject })).toBeVisible()
})

test('[N8 N7] what else is open for the patient stands over the letter, one press away; urgent words say whom to call', async ({
  page,
}) => {
  const { window } = desk
  await logIn(page, await desk.portalUrl(), 'Ingrid Solberg')
  for (const [subject, body] of [
    ['Utslett på armen', 'Det klør litt.'],
    ['Tungpustet', 'Jeg har hatt brystsmerter siden i går.'],
  ] as const) {
    await page.goto(await desk.portalUrl())
    await page.getByRole('link', { name: 'Start e-konsultasjon' }).click()
    await page.getByLabel('Emne').fill(subject)
    await page.getByLabel('Melding', { exact: true }).fill(body)
    await page.getByLabel('Jeg bekrefter at dette ikke haster').check()
    await page.getByRole('button', { name: 'Send til legen' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meldingen er sendt')
  }
  await window.getByRole('tab', { name: /^Mine/ }).click()
  await window.getByLabel('Type').selectOption('')
  await rows(window).filter({ hasText: 'Tungpustet' }).click()
  await expect(thread(window).getByText(/^Haster kanskje: «brystsmerter»\. Ring pasienten: \d/)).toBeVisible()
  const pile = window.getByRole('complementary', { name: 'Også for pasienten' })
  await pile.getByRole('button', { name: 'E-konsultasjon: Utslett på armen' }).click()
  await expect(thread(window).getByRole('heading', { level: 2 })).toHaveText('Utslett på armen')
  await expect(thread(window).getByText(/Haster kanskje/)).toHaveCount(0)
  await expect(pile.getByRole('button', { name: 'E-konsultasjon: Tungpustet' })).toBeVisible()
})
