import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { makeActive } from '../support/active-patient'
import { expectSynced, openView } from '../support/desk'
import { launch, type Workstation } from '../support/launch'

let dataDir = ''
let desk: Workstation
const start = async () => {
  desk = await launch({ dataDir })
  await expectSynced(desk.window)
  await openView(desk.window, 'Journal')
}
test.beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'klinikk-journal-'))
  await start()
})
test.afterAll(async () => {
  await desk.close()
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

const editor = (window: Page): Locator => window.getByRole('region', { name: 'Notat', exact: true })
const text = (window: Page): Locator => editor(window).getByLabel('Notattekst')
const timeline = (window: Page): Locator => window.getByRole('region', { name: 'Journalnotater' })
const entry = (window: Page, body: string): Locator => timeline(window).getByRole('article').filter({ hasText: body })
const switchUser = async (window: Page, name: string): Promise<void> => {
  await window.getByRole('button', { name: /^Bruker/ }).click()
  await window
    .getByRole('button', { name: new RegExp(name) })
    .last()
    .click()
  await expect(window.locator('.user-name')).toHaveText(name)
}

test('without a patient the journal says how to choose one and lists what the doctor has not signed', async () => {
  const { window } = desk
  await expect(window.getByText('Ingen pasient er valgt')).toBeVisible()
  await expect(window.getByText(/Ctrl\+K/).first()).toBeVisible()
  await expect(window.getByRole('region', { name: 'Usignerte notater' })).toBeVisible()
})

test('a note says whose it is, is saved while it is typed and is there after the end of the program', async () => {
  await makeActive(desk.window, 'Solberg Ingrid', 'Solberg, Ingrid')
  await openView(desk.window, 'Journal')
  await desk.window.getByRole('button', { name: 'Nytt notat' }).click()
  await expect(editor(desk.window)).toContainText('Solberg, Ingrid')
  await expect(editor(desk.window)).toContainText('født 14.03.1984')
  await text(desk.window).pressSequentially('Hodepine i tre dager.')
  await expect(editor(desk.window)).toContainText('Lagret som kladd')
  await text(desk.window).press('End')
  await text(desk.window).pressSequentially(' Ingen feber.')
  await desk.quit()
  await start()
  await desk.window
    .getByRole('region', { name: 'Usignerte notater' })
    .getByRole('button', { name: /Solberg, Ingrid/ })
    .click()
  await expect(text(desk.window)).toHaveValue('Hodepine i tre dager. Ingen feber.')
  await expect(desk.window.getByRole('region', { name: 'Aktiv pasient' })).toContainText('Solberg, Ingrid')
})

test('signing says what is missing; the SOAP template and ICPC-2 codes come by a few keys', async () => {
  const { window } = desk
  await text(window).press('Control+Enter')
  await expect(editor(window).getByRole('alert')).toContainText('minst én ICPC-2-kode')
  await editor(window).getByRole('button', { name: 'SOAP-mal' }).click()
  await expect(text(window)).toHaveValue('Hodepine i tre dager. Ingen feber.\n\nS: \n\nO: \n\nA: \n\nP: ')
  const codes = editor(window).getByRole('combobox', { name: 'ICPC-2-koder' })
  await codes.fill('hodepine')
  await expect(window.getByRole('listbox', { name: /treff/ }).getByRole('option').first()).toContainText(
    /N\d\d .*odepine/,
  )
  await codes.fill('n01')
  await codes.press('Enter')
  await expect(editor(window).getByText('N01')).toBeVisible()
  await expect(editor(window).getByRole('alert')).toHaveCount(0)
})

test('Ctrl+Enter signs; the note is locked and a correction is a new note beside the old one', async () => {
  const { window } = desk
  await text(window).fill('Hodepine i tre dager. Spenningshodepine.')
  await text(window).press('Control+Enter')
  await expect(editor(window)).toHaveCount(0)
  const signed = entry(window, 'Spenningshodepine.')
  await expect(signed).toContainText('Signert')
  await expect(signed.getByRole('button', { name: /Fortsett/ })).toHaveCount(0)

  await signed.getByRole('button', { name: /^Rett notatet/ }).click()
  await expect(editor(window)).toContainText('Retting av et signert notat')
  await expect(text(window)).toHaveValue('Hodepine i tre dager. Spenningshodepine.')
  await text(window).fill('Hodepine i fire dager. Migrene.')
  await text(window).press('Control+Enter')
  await expect(entry(window, 'Migrene.')).toContainText('Retter et tidligere notat')
  await expect(entry(window, 'Spenningshodepine.')).toContainText('Rettet av et nyere notat')
})

test('another active patient: the old one’s editor is saved and gone, never shown against the new name', async () => {
  const { window } = desk
  await window.getByRole('button', { name: 'Nytt notat' }).click()
  await text(window).fill('Bare om Ingrid.')
  await makeActive(window, 'Bakken Odd', 'Bakken, Odd')
  await expect(editor(window)).toHaveCount(0)
  await expect(timeline(window)).not.toContainText('Bare om Ingrid.')
  await makeActive(window, 'Solberg Ingrid', 'Solberg, Ingrid')
  await expect(entry(window, 'Bare om Ingrid.')).toContainText('Kladd')
})

test('another view and back: the draft that was open is open again', async () => {
  const { window } = desk
  await entry(window, 'Bare om Ingrid.')
    .getByRole('button', { name: /^Fortsett på kladden/ })
    .click()
  await text(window).fill('Bare om Ingrid, litt til.')
  await openView(window, 'Innboks')
  await openView(window, 'Journal')
  await expect(text(window)).toHaveValue('Bare om Ingrid, litt til.')
})

test('a secretary writes but does not sign, and is told why', async () => {
  const { window } = desk
  await editor(window).getByRole('button', { name: 'Lukk notatet' }).click()
  await switchUser(window, 'Kari Lunde')
  await window.getByRole('button', { name: 'Nytt notat' }).click()
  await text(window).fill('Ringte om resept.')
  await expect(editor(window).getByRole('button', { name: 'Signer' })).toBeDisabled()
  await expect(editor(window)).toContainText('Bare lege kan signere')
})

test('the journal is free of accessibility errors in both themes, also at the smallest size', async () => {
  const { window } = desk
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720))
  for (const theme of ['light', 'dark']) {
    await window.evaluate((name) => {
      document.documentElement.className = name
    }, theme)
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).include('.view').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`)).toEqual([])
  }
})

test('the whole way left no error in the window', () => {
  expect(desk.problems()).toEqual([])
})
