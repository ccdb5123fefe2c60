import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { expectSynced } from '../support/desk'
import { launch, type Workstation } from '../support/launch'

let desk: Workstation
test.beforeAll(async () => {
  desk = await launch()
  await expectSynced(desk.window)
})
test.afterAll(() => desk.close())

test('[N13] "bakken odd blodproeve etter 10: nøktern" books with Enter, and Ctrl+Z takes it back; a name that several have is never guessed', async () => {
  const { window } = desk
  await window.keyboard.press('b')
  const dialog = window.getByRole('dialog', { name: 'Skriv en time' })
  const line = dialog.getByRole('combobox')
  await line.fill('hansen blodproeve neste uke etter 10')
  await expect(dialog.getByText('Hvem er det?')).toBeVisible()
  await expect(dialog.getByText('Beste tider')).toHaveCount(0)
  await line.fill('bakken odd blodproeve neste uke etter 10: nøktern')
  await expect(dialog.getByRole('status').first()).toContainText('Blodprøve')
  await expect(dialog.getByRole('status').first()).toContainText('etter 10:00')
  await expect(dialog.getByRole('status').first()).toContainText('Gjelder: nøktern')
  await expect(dialog.getByText('Bakken, Odd')).toBeVisible()
  await expect(dialog.getByRole('option')).toHaveCount(3)
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(window.getByText(/^Timen er satt opp/)).toBeVisible()
  const details = window.getByRole('complementary', { name: 'Timen' })
  await expect(details.getByText('nøktern')).toBeVisible()
  await expect(details.getByText(/· Lab \d/)).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(window.getByText('Timen er tatt tilbake. Pasienten får ikke vite om den.')).toBeVisible()
})

test('[N13 S97] the active patient needs no name, and a child’s booking goes on in the form where it can be hidden', async () => {
  const { window } = desk
  await window.keyboard.press('b')
  const dialog = window.getByRole('dialog', { name: 'Skriv en time' })
  await dialog.getByRole('combobox').fill('kons')
  await expect(dialog.getByText('For Bakken, Odd (aktiv pasient)')).toBeVisible()
  await expect(dialog.getByRole('option')).toHaveCount(3)
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await window.keyboard.press('b')
  await dialog.getByRole('combobox').fill('hansen tuva kons')
  await expect(dialog.getByText(/^Barn under 16/)).toBeVisible()
  await window.keyboard.press('Enter')
  const form = window.getByRole('dialog', { name: 'Ny time' })
  await expect(form.getByText('Hansen, Tuva')).toBeVisible()
  await expect(form.getByRole('checkbox', { name: /Skjult time/ })).toBeVisible()
  await expect(form.getByRole('radio', { name: /^Konsultasjon \d/ })).toBeChecked()
})

test('a patient is put on the waiting list when no time suits, a free time stands beside the name, and one press after the call gives it', async () => {
  const { window } = desk
  const form = window.getByRole('dialog', { name: 'Ny time' })
  await form.getByRole('button', { name: 'Sett på venteliste' }).click()
  const dialog = window.getByRole('dialog', { name: 'Sett på venteliste' })
  await dialog.getByLabel('Merknad').fill('Mor kan komme når som helst')
  await dialog.getByRole('button', { name: 'Sett på venteliste' }).click()
  const toggle = window.getByRole('button', { name: /^Venteliste \d/ })
  await toggle.click()
  const entry = window.locator('.waiting').filter({ hasText: 'Hansen, Tuva' })
  await entry.getByRole('button', { name: /^Ledig/ }).click()
  await expect(entry.getByText(/^Ring .+ først\. Gi tiden/)).toBeVisible()
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  await entry.getByRole('button', { name: 'Sett opp' }).click()
  await expect(window.getByText(/^Hansen, Tuva har fått tiden/)).toBeVisible()
  await expect(entry).toHaveCount(0)
  const details = window.getByRole('complementary', { name: 'Timen' })
  await expect(details.getByRole('heading', { name: 'Hansen, Tuva' })).toBeVisible()
  await expect(details.getByText('Mor kan komme når som helst')).toBeVisible()
})
